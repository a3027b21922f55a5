import { beforeAll, expect, test, vi } from 'vitest'
import { confirmAll, freezeAll } from '../../../test/support/consolidation.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { drainReporting, sayNothing, type Place, type Staff } from '../../../test/support/reporting.ts'
import { useSample } from '../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import { documentTodos, enterNumber, holdSigning, returnSigning, sign, signingOf } from '#modules/documents/server.ts'
import { newsAt } from './queries/consolidation.ts'
import { sharesBeneath } from './queries/consolidation-units.ts'
import { consolidationVersions } from './queries/consolidation-versions.ts'
import { confirmPart, consolidationTodos, freezeConsolidation, roundsOf, sendBackPart } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const HEALTH = 'ttyt-tan-bien'
const OFFICE = 'phong-ldtbxh-tan-bien'
const staff: Staff = { officer: 'ngan.yte', head: 'toan.yte', clerk: 'nhung.yte' }
const ROUND = 'Báo cáo giám sát, đánh giá giữa kỳ giai đoạn 2021-2025'

let place: Place
let office: Place

beforeAll(async () => {
  const roundId = (await roundsOf(await sample.ask('hanh.ldtbxh'), 1)).items[0]!.id
  place = { roundId, level: 2, unitId: await sample.unit(HEALTH) }
  office = { roundId, level: 3, unitId: await sample.unit(OFFICE) }
  await confirmAll(base, sample, staff.officer, HEALTH)
})

const today = { today: '2023-06-26' }
const as = (username: string) => sample.actor(username)
const ask = (username: string) => sample.ask(username)
const held = (text: RegExp) => ({ status: 409, code: 'documents.held', message: expect.stringMatching(text) })
const freeze = async (at: Place = place, who = staff.officer) => (await freezeAll(base, sample, who, at)).signingId
const signIt = async (id: string) => base.act(await as(staff.head), sign, { id, signedOn: today.today }, today)
const numberIt = async (id: string) =>
  base.act(await as(staff.clerk), enterNumber, { id, number: null, issuedOn: today.today }, today)
const lastVersion = async (at = place) => (await consolidationVersions(readOnly(base.db), at))[0]!
const news = () => newsAt({ db: readOnly(base.db) }, place)

/** The part of a unit that a receiver decides on, with how many decisions there are. */
async function partOf(unit: string, receiver = HEALTH, level = 1) {
  const { rows } = await base.pool.query<{ filing: string; part: string; decisions: number }>(
    `select filed.filing_id as filing, filed.part_id as part, filed.decisions from reporting.filing_part filed
     join reporting.filing filing on filing.id = filed.filing_id and filing.sent_at is not null
     join reporting.part part on part.id = filed.part_id
     where filing.unit_id = $1 and part.receiver_unit_id = $2 and part.level = $3 order by filing.version desc limit 1`,
    [await sample.unit(unit), await sample.unit(receiver), level],
  )
  const { filing, part, decisions } = rows[0]!
  return { filingId: filing, partId: part, seenDecisions: decisions }
}

const sendBack = async (unit: string, who = staff.officer) =>
  base.act(await as(who), sendBackPart, { ...(await partOf(unit)), reason: 'Số liệu chưa khớp.' }, today)
const confirm = async (unit: string) => base.act(await as(staff.officer), confirmPart, await partOf(unit), today)
const modelOf = async (id: string) =>
  (await base.db.selectFrom('documents.signing').select('model').where('id', '=', id).executeTakeFirstOrThrow())
    .model as AdministrativeDocument

test('a part sent back after the freezing: the draft is neither signed nor numbered, everybody is told why', async () => {
  const signingId = await freeze()
  await expect(sendBack('ubnd-xa-thanh-bac', 'tho.nongnghiep')).rejects.toMatchObject({ status: 403 })
  expect(await news(), 'refused: nothing is held').toBeNull()
  await sendBack('ubnd-xa-thanh-bac')
  await expect(signIt(signingId)).rejects.toMatchObject(
    held(/^Sau khi chốt, số liệu .* của UBND xã Thạnh Bắc đã bị trả lại: .* không ký, không cấp số .* chốt bản mới/),
  )
  expect((await documentTodos(await ask(staff.head))).items.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^Phải chốt lại: /),
  )
  expect((await consolidationTodos(await ask(staff.officer))).items.map(({ title }) => title)).toEqual([
    `Phải chốt lại: ${ROUND}`,
  ])
  expect(await news(), 'nothing new came: something was withdrawn').toEqual({
    kind: 'direct',
    units: [],
    withdrawn: ['UBND xã Thạnh Bắc'],
  })
})

test('its unit is neither missing nor waiting for a confirmation, on the page as in the document', async () => {
  const [share] = await sharesBeneath(readOnly(base.db), { ...place, receivers: [place.unitId] })
  expect(share).toMatchObject({ total: 10, sent: 8, confirmed: 7 })
  expect(share!.open.map(({ shortName, state }) => [shortName, state])).toEqual([
    ['UBND xã Tân Lập', 'none'],
    ['UBND xã Thạnh Bắc', 'sentBack'],
    ['UBND xã Trà Vong', 'none'],
  ])
})

test('the officer freezes anew without the part, and that is signed; the old draft has ended', async () => {
  const signingId = await freeze()
  expect(JSON.stringify(await modelOf(signingId))).toContain(
    'Số liệu tổng hợp từ 7/10 đơn vị; chưa có: Ủy ban nhân dân xã Tân Lập, Ủy ban nhân dân xã Trà Vong; đã gửi, được đề nghị bổ sung, chỉnh sửa: Ủy ban nhân dân xã Thạnh Bắc.',
  )
  expect(await news()).toBeNull()
  await signIt(signingId)
})

test('sent back after the signature: no number; văn thư returns the draft, and it is frozen anew', async () => {
  const { signingId } = await lastVersion()
  await sendBack('ubnd-xa-tan-binh')
  await expect(numberIt(signingId)).rejects.toMatchObject(held(/UBND xã Tân Bình/))
  await expect(freeze()).rejects.toMatchObject({ code: 'already-signed' })
  await base.act(await as(staff.clerk), returnSigning, { id: signingId, reason: 'Phải chốt lại.' }, today)
  await drainReporting(base, today.today)
  await freeze()
})

test('confirmed after all: the draft that has this content goes on, the other cause still stands', async () => {
  await confirm('ubnd-xa-tan-binh')
  await confirm('ubnd-xa-thanh-bac')
  const signingId = await freeze()
  await sendBack('ubnd-xa-tan-binh')
  await sendBack('ubnd-xa-thanh-bac')
  await confirm('ubnd-xa-tan-binh')
  await expect(signIt(signingId)).rejects.toMatchObject(held(/^(?!.*Tân Bình).*Thạnh Bắc/))
  await confirm('ubnd-xa-thanh-bac')
  expect(await news()).toBeNull()
  await signIt(signingId)
})

test('numbered, and reporting has not heard of it yet: the part is not sent back any more', async () => {
  const { signingId, filingId: id } = await lastVersion()
  await numberIt(signingId)
  await expect(sendBack('ubnd-xa-thanh-bac')).rejects.toMatchObject({
    code: 'already-issued',
    message: expect.stringMatching(/số 01\/BC/),
  })
  expect(await news()).toBeNull()
  await drainReporting(base, today.today)
  const subject = { slice: 'reporting', kind: 'filing', id }
  expect(await signingOf(await ask(staff.officer), subject)).toMatchObject({ stage: 'issued' })
})

test('a level above that took the report keeps it: what is issued beneath is not withdrawn; its own return holds its draft', async () => {
  await confirmAll(base, sample, 'hanh.ldtbxh', OFFICE, 2)
  const signingId = await freeze(office, 'hanh.ldtbxh')
  await expect(sendBack('ubnd-xa-thanh-bac')).rejects.toMatchObject({ code: 'already-issued' })
  const part = await partOf(HEALTH, OFFICE, 2)
  await base.act(await as('hanh.ldtbxh'), sendBackPart, { ...part, reason: 'Thiếu nội dung.' }, today)
  const signed = async () => base.act(await as('sang.ldtbxh'), sign, { id: signingId, signedOn: today.today }, today)
  await expect(signed()).rejects.toMatchObject(held(/của Trung tâm Y tế đã bị trả lại/))
  const again = { ...part, seenDecisions: part.seenDecisions + 1 }
  await base.act(await as('hanh.ldtbxh'), confirmPart, again, today)
  await signed()
})

test('sent back while the draft is being frozen: the return waits for it, and holds it', async () => {
  const farm = { ...place, unitId: await sample.unit('phong-nnptnt-tan-bien') }
  await confirmAll(base, sample, 'tho.nongnghiep', 'phong-nnptnt-tan-bien')
  await sayNothing(base, sample, 'tho.nongnghiep', farm)
  const officer = await as('tho.nongnghiep')
  const part = await partOf('ubnd-xa-thanh-bac', 'phong-nnptnt-tan-bien')
  const gate = await base.pool.connect()
  await gate.query('begin; lock table reporting.consolidation in share mode')
  const freezing = base.act(officer, freezeConsolidation, { ...farm, seenVersion: 0 }, today)
  await waiting(1)
  const returning = base.act(officer, sendBackPart, { ...part, reason: 'Số liệu chưa khớp.' }, today)
  await waiting(2)
  await gate.query('commit')
  gate.release()
  const [{ signingId }] = await Promise.all([freezing, returning])
  const { rows } = await base.pool.query('select cause from documents.signing_hold where signing_id = $1', [signingId])
  expect(rows).toHaveLength(1)
})

/** Waits until so many acts wait for a lock. */
async function waiting(count: number): Promise<void> {
  const acts = `select count(*)::integer as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  await vi.waitFor(async () => {
    const { rows } = await base.pool.query<{ n: number }>(acts)
    expect(rows[0]!.n).toBe(count)
  }, 5_000)
}

test('nobody holds a draft by itself', async () => {
  const { signingId } = await lastVersion(office)
  const wish = { id: signingId, cause: 'x', reason: 'y' }
  await expect(base.act(await as('hanh.ldtbxh'), holdSigning, wish, today)).rejects.toMatchObject({ status: 403 })
})
