import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import {
  draftCells,
  drainReporting,
  figuresOnFile,
  partStatesSeenBy,
  signAndSend,
  typeIn,
  type Place,
  type Staff,
} from '../../../test/support/reporting.ts'
import { useSample } from '../../../test/support/sample.ts'
import { returnSigning } from '#modules/documents/server.ts'
import { newId } from '#platform/id.ts'
import { entryOf } from './queries/entry.ts'
import {
  answerPrecheck,
  askPrecheck,
  confirmPart,
  decisionsOf,
  draftOf,
  filedCells,
  freezeFiling,
  levelCounts,
  membersOf,
  openFiling,
  questionsOf,
  reportOf,
  roundOf,
  reportingTodos,
  roundsOf,
  saveDraft,
  sendBackPart,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const tanLap: Staff = { officer: 'thuy.tanlap', head: 'cuong.tanlap', clerk: 'nga.tanlap' }
const traVong: Staff = { officer: 'diem.travong', head: 'thinh.travong', clerk: 'diem.travong' }
const HEALTH = 'ttyt-tan-bien'
const FARM = 'phong-nnptnt-tan-bien'
const REST = 'phong-ldtbxh-tan-bien'
const CHILDREN = 'giua-ky-ket-qua.da32-tre.thuc-hien'

let roundId: string
let place: Place
let values: Map<string, string>

beforeAll(async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  roundId = (await roundsOf(ask, 1)).items[0]!.id
  place = { roundId, level: 1, unitId: await sample.unit('ubnd-xa-tan-lap') }
  values = await figuresOnFile(base, 'tan-bien-2023', 'ubnd-xa-tan-lap')
})

const act: typeof base.act = (actor, command, input, at) =>
  base.act(actor, command, input, { today: sample.today, ...at })
const states = (username: string, at = place) => partStatesSeenBy(sample, username, at)
const partId = async (key: string) =>
  (await roundOf(await sample.ask('hanh.ldtbxh'), roundId))!.parts.find((part) => part.level === 1 && part.key === key)!
    .id
const cellAt = async (username: string, filingId: string, wanted: string) =>
  (await draftCells(base, sample, username, filingId)).find((cell) => cell.place === wanted)!

test('the round of the plan is a chain of four steps, with the cut-off apart from what is due', async () => {
  const round = (await roundOf(await sample.ask('hanh.ldtbxh'), roundId))!
  expect(round).toMatchObject({
    cutoffOn: '2023-06-14',
    periodUntil: '2023-06-14',
    cutoffNote: 'Kế hoạch không quy định',
  })
  expect(round.levels.map(({ level, lastDay, sameReportAs }) => [level, lastDay, sameReportAs])).toEqual([
    [1, '2023-06-30', null],
    [2, '2023-07-09', null],
    [3, '2023-08-09', null],
    [4, null, 3],
  ])
  expect(await levelCounts(await sample.ask('hanh.ldtbxh'), roundId)).toMatchObject([
    { level: 1, total: 10, sent: 8, confirmed: 0, missing: ['UBND xã Tân Lập', 'UBND xã Trà Vong'] },
    { level: 2, total: 3, sent: 0 },
    { level: 3, total: 1, sent: 0 },
  ])
})

test('who sees which reports', async () => {
  const seen = async (username: string) => {
    const ask = await sample.ask(username)
    return (await membersOf(ask, roundId, 1, 1)).page.total
  }
  expect(await seen('hanh.ldtbxh')).toBe(10)
  expect(await seen('ngan.yte')).toBe(10)
  expect(await seen('tri.ubnd')).toBe(10)
  expect(await seen('thuy.tanlap')).toBe(1)
  expect((await roundsOf(await sample.ask('dung.nongdan'), 1)).items).toEqual([])
  expect(await roundOf(await sample.ask('dung.nongdan'), roundId)).toBeUndefined()
  const foreign = await sample.unit('ubnd-xa-tan-binh')
  expect(await reportOf(await sample.ask('thuy.tanlap'), roundId, foreign)).toBeUndefined()
})

test('a unit begins its own report, and nobody else does it for it', async () => {
  await expect(act(await sample.actor('dao.tanbinh'), openFiling, place)).rejects.toMatchObject({ status: 404 })
  await expect(act(await sample.actor('hanh.ldtbxh'), openFiling, place)).rejects.toMatchObject({ status: 403 })
  await expect(act(await sample.actor('nga.tanlap'), openFiling, place)).rejects.toMatchObject({ status: 403 })
  expect(await states('thuy.tanlap')).toEqual({ [FARM]: 'none', [HEALTH]: 'none', [REST]: 'none' })
})

test('from the first entry to the confirmed report: sent back, corrected only there, sent again', async () => {
  const officer = await sample.actor('thuy.tanlap')
  const { id } = await act(officer, openFiling, place)
  await expect(act(officer, openFiling, place)).rejects.toMatchObject({ status: 409, code: 'version-in-hand' })
  await typeIn(base, sample, 'thuy.tanlap', id, new Map([...values, [CHILDREN, '252']]))
  expect(await states('thuy.tanlap')).toEqual({ [FARM]: 'drafting', [HEALTH]: 'drafting', [REST]: 'drafting' })
  expect(await filedCells(await sample.ask('ngan.yte'), id)).toEqual([])

  await signAndSend(base, sample, tanLap, id)
  expect(await states('ngan.yte')).toEqual({ [FARM]: 'sent', [HEALTH]: 'sent', [REST]: 'sent' })
  const seenByHealth = await filedCells(await sample.ask('ngan.yte'), id)
  expect(new Set(seenByHealth.map((cell) => cell.partId))).toEqual(new Set([await partId(HEALTH)]))

  await decide(id)
  expect(await states('thuy.tanlap')).toEqual({ [FARM]: 'confirmed', [HEALTH]: 'sentBack', [REST]: 'confirmed' })
  const second = await correct(id)
  expect(await states('hanh.ldtbxh')).toEqual({ [FARM]: 'confirmed', [HEALTH]: 'resent', [REST]: 'confirmed' })

  await expect(
    act(await sample.actor('ngan.yte'), confirmPart, { filingId: id, partId: await partId(HEALTH), seenDecisions: 1 }),
  ).rejects.toMatchObject({ status: 409 })
  await act(await sample.actor('ngan.yte'), confirmPart, {
    filingId: second,
    partId: await partId(HEALTH),
    seenDecisions: 0,
  })
  expect(await states('thuy.tanlap')).toEqual({ [FARM]: 'confirmed', [HEALTH]: 'confirmed', [REST]: 'confirmed' })
})

/** Two parts confirmed, the third sent back with a query on the cell; the others may not decide for its receiver. */
async function decide(filingId: string): Promise<void> {
  const health = { filingId, partId: await partId(HEALTH), seenDecisions: 0 }
  const cell = await cellAt('ngan.yte', filingId, CHILDREN)
  for (const who of ['hanh.ldtbxh', 'tho.nongnghiep', 'thuy.tanlap'])
    await expect(act(await sample.actor(who), confirmPart, health)).rejects.toMatchObject({ status: 403 })
  await expect(act(await sample.actor('dao.tanbinh'), confirmPart, health)).rejects.toMatchObject({ status: 404 })
  await expect(act(await sample.actor('ngan.yte'), sendBackPart, { ...health, reason: ' ' })).rejects.toThrow(/lý do/)
  const foreign = await cellAt('hanh.ldtbxh', filingId, 'giua-ky-von.von-da2.giai-ngan')
  for (const cellId of [foreign.cellId, 2_000_000_000])
    await expect(
      act(await sample.actor('ngan.yte'), sendBackPart, {
        ...health,
        reason: 'Có',
        queries: [{ cellId, text: 'Vì sao?' }],
      }),
      `a question on cell ${cellId}, which the part has not`,
    ).rejects.toMatchObject({ status: 400, code: 'unknown-cells' })
  await act(await sample.actor('ngan.yte'), sendBackPart, {
    ...health,
    reason: 'Không khớp với sổ theo dõi.',
    queries: [{ cellId: cell.cellId, text: 'Số này lớn hơn kế hoạch?' }],
  })
  await expect(
    act(await sample.actor('ngan.yte'), sendBackPart, { ...health, seenDecisions: 1, reason: 'Lần nữa' }),
  ).rejects.toMatchObject({
    status: 409,
    code: 'not-awaiting',
  })
  await act(await sample.actor('tho.nongnghiep'), confirmPart, {
    filingId,
    partId: await partId(FARM),
    seenDecisions: 0,
  })
  await act(await sample.actor('hanh.ldtbxh'), confirmPart, { filingId, partId: await partId(REST), seenDecisions: 0 })
}

/** The commune opens version 2, in which only the part sent back can be edited, answers, and sends it. */
async function correct(filingId: string): Promise<string> {
  const officer = await sample.actor('thuy.tanlap')
  const { id, version } = await act(officer, openFiling, place)
  expect(version).toBe(2)
  const { parts } = await draftOf(await sample.ask('thuy.tanlap'), id)
  expect(parts.filter(({ open }) => open).map((part) => part.partId)).toEqual([await partId(HEALTH)])
  const closed = parts.find((part) => !part.open)!
  await expect(
    act(officer, saveDraft, { filingId: id, seen: [{ partId: closed.partId, edits: 0 }], cells: [] }),
  ).rejects.toMatchObject({ status: 409, code: 'part-not-open' })
  await expect(act(officer, freezeFiling, { filingId: id })).rejects.toMatchObject({ code: 'not-ready' })
  expect(await inTheWay(), 'the question that came with the return').toEqual(['#unanswered#'])
  const [asked] = await questionsOf(await sample.ask('thuy.tanlap'), place)
  expect(asked).toMatchObject({ place: CHILDREN, answer: null, filingId })
  await typeIn(base, sample, 'thuy.tanlap', id, new Map([[CHILDREN, '85']]), {
    answers: [{ queryId: asked!.id, text: 'Đã đối chiếu với sổ của trạm y tế.' }],
  })
  expect(await inTheWay()).toEqual([])
  await signAndSend(base, sample, tanLap, id)
  return id
}

/** What the entry page names as standing in the way of freezing. */
async function inTheWay(): Promise<string[]> {
  const ask = await sample.ask('thuy.tanlap')
  const report = (await reportOf(ask, roundId, place.unitId))!
  return (await entryOf(ask, report, null)).inTheWay.map(({ key }) => key)
}

test('the report of a later version names the one that it replaces', async () => {
  const said = await Promise.all(
    (await reportOf(await sample.ask('thuy.tanlap'), roundId, place.unitId))!.versions.map(async ({ signingId }) => {
      const { model } = await base.db
        .selectFrom('documents.signing')
        .select('model')
        .where('id', '=', signingId!)
        .executeTakeFirstOrThrow()
      const { replaces, body } = model as { replaces?: string; body: { text?: string }[] }
      return [replaces, body[0]!.text]
    }),
  )
  const opening = expect.stringMatching(
    /^Thực hiện Kế hoạch .*, Ủy ban nhân dân xã Tân Lập báo cáo giám sát, đánh giá giữa kỳ giai đoạn 2021-2025 như sau:$/,
  )
  expect(said).toEqual([
    ['Thay thế Báo cáo số 01/BC-UBND ngày 26 tháng 6 năm 2023', opening],
    [undefined, opening],
  ])
})

test('what was sent cannot be changed, and its words are kept in order', async () => {
  const officer = await sample.actor('thuy.tanlap')
  const report = (await reportOf(await sample.ask('thuy.tanlap'), roundId, place.unitId))!
  expect(report.versions.map(({ version, documentNumber }) => [version, documentNumber])).toEqual([
    [2, '02/BC-UBND'],
    [1, '01/BC-UBND'],
  ])
  const seen = [{ partId: await partId(HEALTH), edits: 1 }]
  await expect(act(officer, saveDraft, { filingId: report.lastSent!.id, seen, cells: [] })).rejects.toMatchObject({
    status: 409,
    code: 'filing-not-open',
  })
  const decided = await decisionsOf(await sample.ask('thuy.tanlap'), place)
  expect(decided.map(({ kind, version }) => [kind, version])).toEqual([
    ['accepted', 2],
    ['accepted', 1],
    ['accepted', 1],
    ['sentBack', 1],
  ])
  expect((await decisionsOf(await sample.ask('tho.nongnghiep'), place)).map(({ kind }) => kind)).toEqual(['accepted'])
  await expect(act(officer, openFiling, place)).rejects.toMatchObject({ status: 400, code: 'nothing-to-correct' })
})

test('a confirmed part may be opened by the unit itself: changed content awaits the receiver anew, the same keeps its confirmation', async () => {
  const officer = await sample.actor('thuy.tanlap')
  const farm = await partId(FARM)
  const same = await act(officer, openFiling, { ...place, parts: [farm] })
  await signAndSend(base, sample, tanLap, same.id)
  expect(await states('tho.nongnghiep')).toMatchObject({ [FARM]: 'confirmed' })
  const other = await act(officer, openFiling, { ...place, parts: [farm] })
  await typeIn(base, sample, 'thuy.tanlap', other.id, new Map([['giua-ky-ket-qua.da31-ho.thuc-hien', '27']]))
  await signAndSend(base, sample, tanLap, other.id)
  expect(await states('tho.nongnghiep')).toMatchObject({ [FARM]: 'sent', [HEALTH]: 'confirmed', [REST]: 'confirmed' })
})

test('a draft keeps everything, tells what is not right, and a second tab is told that it is old', async () => {
  const at = { roundId, level: 1, unitId: await sample.unit('ubnd-xa-tra-vong') }
  const officer = await sample.actor('diem.travong')
  const { id } = await act(officer, openFiling, at)
  const cell = await cellAt('diem.travong', id, 'giua-ky-von.von-da2.giai-ngan')
  const seen = [{ partId: cell.partId, edits: 0 }]
  const actId = newId()
  const input = { filingId: id, seen, cells: [{ cellId: cell.cellId, text: '1.234' }] }
  expect(await act(officer, saveDraft, input, { actId })).toEqual({ changed: 1 })
  expect(await act(officer, saveDraft, input, { actId })).toEqual({ changed: 1 })
  expect((await cellAt('diem.travong', id, 'giua-ky-von.von-da2.giai-ngan')).held).toEqual({ unread: '1.234' })
  await expect(act(officer, saveDraft, input)).rejects.toMatchObject({ status: 409, code: 'stale-draft' })
  const blank = await cellAt('diem.travong', id, 'giua-ky-ket-qua.da2-ho.thuc-hien')
  for (const [planned, code] of [
    ['giua-ky-von.von-da2.ke-hoach', 'not-nothing'],
    ['giua-ky-kho-khan.kk-da2.kho-khan', 'not-nothing'],
  ] as const)
    await expect(
      act(officer, saveDraft, {
        filingId: id,
        seen: [{ partId: cell.partId, edits: 1 }],
        cells: [],
        nothingIn: [(await cellAt('diem.travong', id, planned)).cellId],
      }),
      planned,
    ).rejects.toMatchObject({ status: 400, code })
  await act(officer, saveDraft, {
    filingId: id,
    seen: [{ partId: cell.partId, edits: 1 }],
    cells: [{ cellId: cell.cellId, text: '1.234', choice: '1.234' }],
    nothingIn: [blank.cellId],
  })
  expect((await cellAt('diem.travong', id, 'giua-ky-von.von-da2.giai-ngan')).held).toEqual({ number: 1.234 })
  expect((await cellAt('diem.travong', id, 'giua-ky-ket-qua.da2-ho.thuc-hien')).held).toEqual({ number: 0 })
  expect((await cellAt('diem.travong', id, 'giua-ky-von.von-da2.ke-hoach')).held).toBeUndefined()
  await mustBeWritten(id)
  await expect(act(officer, freezeFiling, { filingId: id })).rejects.toMatchObject({
    code: 'not-ready',
    details: {
      sentences: expect.arrayContaining([expect.stringMatching(/^VII\. Đề xuất, kiến nghị: mục này chưa có/)]),
    },
  })
})

/** Capital of a component was spent: its section is not declared empty, by the button or by hand; another one may be. */
async function mustBeWritten(filingId: string): Promise<void> {
  const officer = await sample.actor('diem.travong')
  const section = await cellAt('diem.travong', filingId, 'giua-ky-de-cuong.ket-qua-da2.noi-dung')
  const save = (edits: number, typed: object) =>
    act(officer, saveDraft, { filingId, seen: [{ partId: section.partId, edits }], cells: [], ...typed })
  await expect(save(2, { nothingIn: [section.cellId] })).rejects.toMatchObject({
    status: 400,
    code: 'not-nothing',
    message: expect.stringMatching(/^Mục “1\. Dự án 2: .*” không ghi “Không phát sinh” được/),
  })
  const other = await cellAt('diem.travong', filingId, 'giua-ky-de-cuong.ket-qua-da4-tda1.noi-dung')
  await save(2, { nothingIn: [other.cellId], cells: [{ cellId: section.cellId, text: 'Không phát sinh.' }] })
  await expect(act(officer, freezeFiling, { filingId })).rejects.toMatchObject({
    details: {
      sentences: expect.arrayContaining([expect.stringMatching(/^1\. Dự án 2: .*: mục này ghi “Không phát sinh”/)]),
    },
  })
}

test('figures may be shown before the signature; the receiver sees its part and says what it thinks', async () => {
  const at = { roundId, level: 1, unitId: await sample.unit('ubnd-xa-tra-vong') }
  const report = (await reportOf(await sample.ask('diem.travong'), roundId, at.unitId))!
  const filingId = report.inHand!.id
  expect(await filedCells(await sample.ask('ngan.yte'), filingId)).toEqual([])
  await act(await sample.actor('diem.travong'), askPrecheck, { filingId })
  const shown = await filedCells(await sample.ask('ngan.yte'), filingId)
  expect(new Set(shown.map((cell) => cell.partId))).toEqual(new Set([await partId(HEALTH)]))
  const health = { filingId, partId: await partId(HEALTH), seenDecisions: 1 }
  await expect(act(await sample.actor('tho.nongnghiep'), answerPrecheck, health)).rejects.toMatchObject({ status: 403 })
  await act(await sample.actor('ngan.yte'), answerPrecheck, {
    ...health,
    answer: 'Thống nhất.',
    queries: [{ cellId: shown[0]!.cellId, text: 'Ghi rõ nguồn.' }],
  })
  expect((await questionsOf(await sample.ask('diem.travong'), at))[0]).toMatchObject({ question: 'Ghi rõ nguồn.' })
  const [said] = await decisionsOf(await sample.ask('diem.travong'), at)
  expect(said).toMatchObject({ kind: 'precheck', text: 'Thống nhất.', pending: false })
})

test('a draft returned by the head opens again; late is what is signed after the last day', async () => {
  const unitId = await sample.unit('ubnd-xa-tra-vong')
  const at = { roundId, level: 1, unitId }
  const filingId = (await reportOf(await sample.ask('diem.travong'), roundId, unitId))!.inHand!.id
  await typeIn(base, sample, 'diem.travong', filingId, await figuresOnFile(base, 'tan-bien-2023', 'ubnd-xa-tra-vong'))
  const { signingId } = await act(await sample.actor('diem.travong'), freezeFiling, { filingId })
  expect(await states('diem.travong', at)).toMatchObject({ [REST]: 'signing' })
  await act(await sample.actor('thinh.travong'), returnSigning, { id: signingId, reason: 'Bổ sung mục II.' })
  await drainReporting(base, sample.today)
  expect(await states('diem.travong', at)).toMatchObject({ [REST]: 'drafting' })
  await signAndSend(base, sample, traVong, filingId, '2023-07-03')
  const [part] = (await reportOf(await sample.ask('hanh.ldtbxh'), roundId, unitId))!.parts
  expect(part).toMatchObject({ state: 'sent', firstSignedOn: '2023-07-03' })
  expect((await levelCounts(await sample.ask('hanh.ldtbxh'), roundId))[0]).toMatchObject({ sent: 10, missing: [] })
})

test('two levels above, a report goes on to the Sở as the same report', async () => {
  const unitId = await sample.unit(REST)
  const report = (await reportOf(await sample.ask('hanh.ldtbxh'), roundId, unitId, 3))!
  expect(report.parts.map(({ level, receiverName }) => [level, receiverName])).toEqual([
    [3, 'UBND huyện Tân Biên'],
    [4, 'Sở LĐTBXH'],
  ])
  expect(await reportOf(await sample.ask('thu.so'), roundId, unitId, 3)).toBeDefined()
  expect(await reportOf(await sample.ask('thu.so'), roundId, place.unitId)).toBeUndefined()
})

test('everybody finds what is due from him and what waits for him', async () => {
  const titles = async (username: string) =>
    (await reportingTodos(await sample.ask(username))).items.map(({ title, group, due }) => [title, group, due])
  const own = await titles('trang.thitran')
  expect(own).toEqual([])
  const farm = await reportingTodos(await sample.ask('tho.nongnghiep'))
  expect(farm.items[0]).toMatchObject({ group: 'due', due: '2023-07-09' })
  expect(farm.items.some(({ title }) => title === 'Kiểm tra số liệu Tiểu dự án 1 - Dự án 3 của UBND xã Tân Lập')).toBe(
    true,
  )
  expect((await titles('ngan.yte')).filter(([, group]) => group === 'due')).toHaveLength(1)
  expect(await titles('nga.tanlap')).toEqual([])
})
