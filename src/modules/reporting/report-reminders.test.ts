import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { signingOf } from '#modules/documents/server.ts'
import { administrativeDocument } from '#platform/document/index.ts'
import { outbox } from '#platform/mail/index.ts'
import { openReminderLetter } from './commands/open-reminder-letter.ts'
import { reportingJobs } from './jobs.ts'
import { pressing } from './owed-report.ts'
import { owedReports } from './queries/owed-reports.ts'
import { letterOfCall, reminderCallOf, shortTextOfCall } from './queries/report-reminders.ts'
import {
  callReportReminder,
  reportingGlances,
  reportOf,
  reportReminderTodos,
  roundOf,
  roundsOf,
  sendBackPart,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const LATE = '2023-07-05'
let roundId: string

beforeAll(async () => {
  roundId = (await roundsOf(await sample.ask('hanh.ldtbxh'), 1)).items[0]!.id
})

const owedOn = async (today: string) =>
  (await owedReports(await sample.ask('hanh.ldtbxh', today), roundId)).filter((one) => pressing(one, today))
const glance = async (username: string, today: string) => (await reportingGlances(await sample.ask(username, today)))[0]
const chosen = async (...codes: string[]) => ({
  roundId,
  reports: await Promise.all(codes.map(async (code) => ({ level: 1, unitId: await sample.unit(code) }))),
  note: 'Gửi trước buổi giao ban.',
})

test.each([
  ['2023-06-30', []],
  ['2023-07-01', ['UBND xã Tân Lập', 'UBND xã Trà Vong']],
])('on %s those who are late are %j', async (today, units) => {
  expect((await owedOn(today)).map(({ unitName }) => unitName)).toEqual(units)
})

test('the office that runs the round owes a report too and does not urge itself', async () => {
  const own = { level: 3, unitId: await sample.unit('phong-ldtbxh-tan-bien') }
  const members = base.db.selectFrom('reporting.member').select('unit_id').where('round_id', '=', roundId)
  expect(await members.where('level', '=', 3).execute()).toEqual([{ unit_id: own.unitId }])
  expect((await owedOn('2023-08-20')).map(({ unitId }) => unitId)).not.toContain(own.unitId)
  const call = base.act(await sample.actor('hanh.ldtbxh'), callReportReminder, { roundId, reports: [own], note: null })
  await expect(call).rejects.toMatchObject({ status: 400 })
})

test('the office that runs the round is offered to urge them from home; others are not', async () => {
  expect((await glance('hanh.ldtbxh', LATE))!.action).toMatchObject({ text: 'Đôn đốc 2 đơn vị' })
  expect((await glance('hanh.ldtbxh', '2023-06-30'))!.action).toBeUndefined()
  for (const username of ['tri.ubnd', 'ngan.yte', 'cuong.tanlap'])
    expect((await glance(username, LATE))!.action, username).toBeUndefined()
})

test.each([
  [[], 2, { tone: 'late', text: '2 đơn vị quá hạn' }],
  [['ubnd-xa-tan-lap'], 1, { tone: 'late', text: '1 đơn vị quá hạn' }],
  [['ubnd-xa-tan-lap', 'ubnd-xa-tra-vong'], undefined, { tone: 'soon', text: '2 đơn vị chưa phản hồi' }],
])('when %j are only asked, the headline counts: %s', async (codes, overdue, mark) => {
  const asked = await Promise.all(codes.map((code) => sample.unit(code)))
  const ask = (request: boolean) =>
    base.db
      .updateTable('reporting.member')
      .set({ request })
      .where('round_id', '=', roundId)
      .where('unit_id', 'in', asked)
      .execute()
  if (asked.length > 0) await ask(true)
  const shown = await glance('hanh.ldtbxh', LATE)
  if (asked.length > 0) await ask(false)
  expect(shown!.overdue?.count).toBe(overdue)
  expect(shown!.lines[0]).toMatchObject({ mark, note: expect.stringContaining('Đã gửi 8/10') })
})

test('who does not run the round may not urge; somebody who owes must be chosen', async () => {
  const input = await chosen('ubnd-xa-tan-lap')
  for (const [username, status] of [
    ['sang.ldtbxh', 403],
    ['ngan.yte', 403],
    ['cuong.tanlap', 403],
    ['quantri.huyen', 403],
  ] as const)
    await expect(base.act(await sample.actor(username), callReportReminder, input), username).rejects.toMatchObject({
      status,
    })
  for (const nobody of [await chosen(), await chosen('ubnd-xa-hoa-hiep')])
    await expect(base.act(await sample.actor('hanh.ldtbxh'), callReportReminder, nobody)).rejects.toMatchObject({
      status: 400,
    })
})

test('one act: in the application, công văn, short text, e-mail', async () => {
  const office = await sample.actor('hanh.ldtbxh')
  const input = await chosen('ubnd-xa-tan-lap', 'ubnd-xa-hoa-hiep')
  await base.db
    .updateTable('organisation.person')
    .set({ email: 'ubnd@tanlap.vn' })
    .where('full_name', '=', 'Nguyễn Phú Cường')
    .execute()
  base.events.splice(0)
  const { callId, reminders } = await base.act(office, callReportReminder, input, { today: LATE })
  expect(reminders).toBe(1)
  const ask = await sample.ask('hanh.ldtbxh', LATE)
  const call = (await reminderCallOf(ask, roundId, callId))!
  const text = await shortTextOfCall(ask.db, call)
  expect(text).toContain('sớm gửi báo cáo giám sát, đánh giá giữa kỳ giai đoạn 2021-2025')
  expect(text).toContain('UBND xã Tân Lập: Gửi báo cáo (hạn 30/06/2023, quá hạn 3 ngày làm việc)')
  const model = await letterOfCall(ask.db, call)
  expect(administrativeDocument.parse(model)).toEqual(model)
  expect(model).toMatchObject({ number: null, addressees: ['Ủy ban nhân dân xã Tân Lập'] })
  const seen = (await reportReminderTodos(await sample.ask('thuy.tanlap', LATE))).items
  expect(seen).toMatchObject([{ group: 'waiting', origin: expect.stringContaining('Gửi trước buổi giao ban.') }])
  expect((await reportReminderTodos(await sample.ask('diem.travong', LATE))).items).toEqual([])
  const [told] = base.events.filter(({ event }) => event === 'reporting.reminded')
  const job = reportingJobs.find(({ on }) => on?.includes('reporting.reminded'))!
  const at = { runtime: base.runtime, now: new Date(), today: LATE, appUrl: 'http://x', post: null }
  const payload = { eventId: crypto.randomUUID(), ...told!.payload }
  for (let twice = 0; twice < 2; twice++) await job.run(at, payload)
  const { items } = await outbox(ask.db, 1)
  expect(items).toMatchObject([{ recipient: 'ubnd@tanlap.vn', subject: expect.stringContaining('Nhắc gửi báo cáo') }])
})

test('the công văn goes to the signature of the office that called, once', async () => {
  const office = await sample.actor('hanh.ldtbxh')
  const { callId } = await base.act(office, callReportReminder, await chosen('ubnd-xa-tra-vong'), { today: LATE })
  const letter = { roundId, callId }
  await expect(base.act(await sample.actor('cuong.tanlap'), openReminderLetter, letter)).rejects.toMatchObject({
    status: 403,
  })
  await base.act(office, openReminderLetter, letter)
  const ask = await sample.ask('hanh.ldtbxh', LATE)
  expect(await signingOf(ask, { slice: 'reporting', kind: 'reminder-call', id: callId })).toMatchObject({
    kind: 'cong-van',
    number: null,
  })
  await expect(base.act(office, openReminderLetter, letter)).rejects.toMatchObject({ status: 409 })
})

test('a report that came back is owed again, and says to whom', async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  const report = (await reportOf(ask, roundId, await sample.unit('ubnd-xa-hoa-hiep'), 1))!
  const part = (await roundOf(ask, roundId))!.parts.find(({ level, key }) => level === 1 && key === 'ttyt-tan-bien')!
  const place = {
    filingId: report.lastSent!.id,
    partId: part.id,
    seenDecisions: 0,
    reason: 'Thiếu số trẻ.',
    queries: [],
  }
  await base.act(await sample.actor('ngan.yte'), sendBackPart, place)
  expect(await owedOn('2023-06-26')).toMatchObject([
    { unitName: 'UBND xã Hòa Hiệp', text: 'Gửi lại phần Trung tâm Y tế đề nghị bổ sung, chỉnh sửa' },
  ])
})
