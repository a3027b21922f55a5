import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { confirmAll, freezeAll } from '../../../test/support/consolidation.ts'
import {
  drainReporting,
  fileReport,
  figuresOnFile,
  partStatesSeenBy,
  typeIn,
  type Place,
  type Staff,
} from '../../../test/support/reporting.ts'
import { useSample } from '../../../test/support/sample.ts'
import { enterNumber, sign } from '#modules/documents/server.ts'
import {
  answerPrecheck,
  askPrecheck,
  awaitedReports,
  confirmPart,
  freezeFiling,
  loadFilings,
  openFiling,
  reportingTodos,
  reportOf,
  roundOf,
  roundsOf,
  sendBackPart,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const tanLap: Staff = { officer: 'thuy.tanlap', head: 'cuong.tanlap', clerk: 'nga.tanlap' }
const system = { kind: 'system', cause: 'test' } as const
const HEALTH = 'ttyt-tan-bien'

let place: Place
let part: { filingId: string; partId: string }

beforeAll(async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  const roundId = (await roundsOf(ask, 1)).items[0]!.id
  place = { roundId, level: 1, unitId: await sample.unit('ubnd-xa-tan-lap') }
  const filingId = await fileReport(
    base,
    sample,
    tanLap,
    place,
    await figuresOnFile(base, 'tan-bien-2023', 'ubnd-xa-tan-lap'),
  )
  const round = (await roundOf(ask, roundId))!
  part = { filingId, partId: round.parts.find(({ level, key }) => level === 1 && key === HEALTH)!.id }
})

const act: typeof base.act = (actor, command, input, at) =>
  base.act(actor, command, input, { today: sample.today, ...at })
const state = async () => (await partStatesSeenBy(sample, 'thuy.tanlap', place))?.[HEALTH]
const confirm = async (who: string, seenDecisions: number) =>
  act(await sample.actor(who), confirmPart, { ...part, seenDecisions })
const sendBack = async (who: string, seenDecisions: number, reason: string) =>
  act(await sample.actor(who), sendBackPart, { ...part, seenDecisions, reason })

test('a question or a reason typed beside the confirmation is not thrown away: nothing is confirmed', async () => {
  const page = { ...part, seenDecisions: 0 }
  for (const [typed, said] of [
    [
      { queries: [{ cellId: null, text: 'Số này gồm cả năm 2022?' }] },
      /Bạn đã ghi 1 câu hỏi nên phần này chưa được xác nhận\./,
    ],
    [{ reason: 'Đề nghị đối chiếu.' }, /Bạn đã ghi lý do trả lại nên/],
    [{ queries: [{ cellId: null, text: 'Vì sao?' }], reason: 'Thiếu.' }, /1 câu hỏi và lý do trả lại nên/],
  ] as const)
    await expect(act(await sample.actor('ngan.yte'), confirmPart, { ...page, ...typed })).rejects.toMatchObject({
      status: 400,
      code: 'words-left',
      message: expect.stringMatching(said),
    })
  expect(await state()).toBe('sent')
})

test('a page that did not show the return cannot confirm, and is told who returned the part and why', async () => {
  await sendBack('ngan.yte', 0, 'Không khớp sổ theo dõi.')
  for (const [who, said] of [
    ['toan.yte', /^(?!Chính bạn).* đã trả lại phần này .*“Không khớp sổ theo dõi”\. .* chưa được ghi\./],
    ['ngan.yte', /^Chính bạn đã trả lại phần này /],
  ] as const)
    await expect(confirm(who, 0), who).rejects.toMatchObject({
      status: 409,
      code: 'decided-meanwhile',
      message: expect.stringMatching(said),
    })
  expect(await state()).toBe('sentBack')
  await expect(sendBack('toan.yte', 0, 'Tôi cũng trả lại')).rejects.toMatchObject({ code: 'decided-meanwhile' })
  await expect(sendBack('toan.yte', 1, 'Lần nữa')).rejects.toMatchObject({ code: 'not-awaiting' })
})

test('who saw the return may confirm all the same; the return is not asked of the sender twice', async () => {
  await confirm('toan.yte', 1)
  expect(await state()).toBe('confirmed')
  await expect(confirm('ngan.yte', 1)).rejects.toMatchObject({
    code: 'decided-meanwhile',
    message: expect.stringContaining('đã xác nhận phần này'),
  })
})

test('a mistaken confirmation ends with a return and its reason, also after an earlier return', async () => {
  await expect(
    act(await sample.actor('tho.nongnghiep'), sendBackPart, { ...part, seenDecisions: 2, reason: 'Không' }),
  ).rejects.toMatchObject({ status: 403 })
  await sendBack('ngan.yte', 2, 'Xác nhận nhầm, đề nghị đối chiếu lại.')
  expect(await state()).toBe('sentBack')
  const todos = (await reportingTodos(await sample.ask('thuy.tanlap'))).items.filter(({ id }) => id.includes('correct'))
  expect(todos, 'one task for two returns of one part').toHaveLength(1)
  const awaited = (await awaitedReports(await sample.ask('ngan.yte'))).items.filter(({ id }) =>
    id.includes('resending'),
  )
  expect(awaited).toHaveLength(1)
  await confirm('ngan.yte', 3)
})

test('what an issued report was added up from stays confirmed; before the issue it may still be returned', async () => {
  const above = { roundId: place.roundId, level: 2, unitId: await sample.unit(HEALTH) }
  await confirmAll(base, sample, 'ngan.yte', HEALTH)
  const { signingId } = await freezeAll(base, sample, 'ngan.yte', above)
  await sendBack('ngan.yte', 4, 'Phát hiện sai sót khi trình ký.')
  await confirm('ngan.yte', 5)
  const today = { today: sample.today }
  await act(await sample.actor('toan.yte'), sign, { id: signingId, signedOn: sample.today }, today)
  await act(
    await sample.actor('nhung.yte'),
    enterNumber,
    { id: signingId, number: null, issuedOn: sample.today },
    today,
  )
  await drainReporting(base, sample.today)
  await expect(sendBack('ngan.yte', 6, 'Phát hiện sai sót sau khi ban hành.')).rejects.toMatchObject({
    status: 409,
    code: 'already-issued',
    message: expect.stringMatching(/báo cáo tổng hợp số \d+\/BC/),
  })
  expect(await state()).toBe('confirmed')
})

test('an opinion before the signature counts only for what its page showed', async () => {
  const at = { roundId: place.roundId, level: 1, unitId: await sample.unit('ubnd-xa-tra-vong') }
  const officer = await sample.actor('diem.travong')
  const { id: filingId } = await act(officer, openFiling, at)
  await act(officer, askPrecheck, { filingId })
  const shown = { filingId, partId: part.partId }
  await act(await sample.actor('ngan.yte'), answerPrecheck, { ...shown, seenDecisions: 1, answer: 'Thống nhất.' })
  await expect(
    act(await sample.actor('toan.yte'), answerPrecheck, { ...shown, seenDecisions: 1, answer: 'Chưa thống nhất.' }),
  ).rejects.toMatchObject({ code: 'decided-meanwhile', message: expect.stringContaining('đã trả lời') })
  await act(officer, askPrecheck, { filingId })
  await expect(
    act(await sample.actor('toan.yte'), answerPrecheck, { ...shown, seenDecisions: 2 }),
  ).rejects.toMatchObject({ code: 'decided-meanwhile', message: expect.stringContaining('lần nữa') })
})

test('a figure below zero stays in the draft and keeps it from being frozen', async () => {
  const unitId = await sample.unit('ubnd-xa-tra-vong')
  const officer = await sample.actor('diem.travong')
  const filingId = (await reportOf(await sample.ask('diem.travong'), place.roundId, unitId))!.inHand!.id
  const wrong = new Map([
    ['giua-ky-ket-qua.da2-ho.thuc-hien', '-3'],
    ['giua-ky-ket-qua.da2-mo-hinh.thuc-hien', '9'.repeat(21)],
  ])
  await typeIn(base, sample, 'diem.travong', filingId, wrong)
  await expect(act(officer, freezeFiling, { filingId })).rejects.toMatchObject({
    details: {
      sentences: expect.arrayContaining([
        expect.stringMatching(/tham gia mô hình.*: Số âm: ô này không nhận/),
        expect.stringMatching(/“9{21}” có quá nhiều chữ số/),
      ]),
    },
  })
})

test('nor does a file bring in what nobody may type', async () => {
  const unitId = await sample.unit('ubnd-xa-tra-vong')
  for (const value of [-1, 1_000_000_000_000, 0.0000001])
    await expect(
      act(system, loadFilings, {
        roundId: place.roundId,
        level: 1,
        signedOn: sample.today,
        filings: [{ unitId, documentNumber: '9/BC', values: { 'giua-ky-ket-qua.da2-ho.thuc-hien': value } }],
      }),
      String(value),
    ).rejects.toMatchObject({ status: 400, code: 'impossible-figures' })
})
