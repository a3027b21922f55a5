import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { signingOf } from '#modules/documents/server.ts'
import { administrativeDocument } from '#platform/document/index.ts'
import { readOnly } from '#platform/db/index.ts'
import { outbox } from '#platform/mail/index.ts'
import { PLAIN_WEEK } from '#platform/time/index.ts'
import { assignDuty } from './commands/assign-duty.ts'
import { callReminder } from './commands/call-reminder.ts'
import { loadReminderRules } from './commands/load-reminder-rules.ts'
import { openLetter } from './commands/open-letter.ts'
import { reportDone } from './commands/progress.ts'
import { remindByClock } from './commands/remind.ts'
import { planJobs } from './jobs.ts'
import { reminderRuleOn } from './queries/reminder-rule.ts'
import { letterOf, reminderCall, shortTextOf } from './queries/reminders.ts'
import { mailText, owedLine } from './reminder-words.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)
const clock = { kind: 'system' as const, cause: 'plans.remind' }

const personId = async (username: string) => {
  const actor = await as(username)
  return actor.kind === 'person' ? actor.id : ''
}

describe('words', () => {
  const line = (request: boolean, due: string | null, today: string) =>
    owedLine({ text: 'Lập danh sách', request, due }, today, PLAIN_WEEK)
  test.each([
    [line(false, '2023-06-30', '2023-06-27'), 'Lập danh sách (hạn 30/06/2023, còn 3 ngày làm việc)'],
    [line(false, '2023-06-30', '2023-06-30'), 'Lập danh sách (hạn 30/06/2023, hạn hôm nay)'],
    [line(false, '2023-06-30', '2023-07-01'), 'Lập danh sách (hạn 30/06/2023, vừa hết hạn)'],
    [line(false, '2023-06-30', '2023-07-05'), 'Lập danh sách (hạn 30/06/2023, quá hạn 3 ngày làm việc)'],
    [
      line(true, '2023-06-30', '2023-07-05'),
      'Lập danh sách (đề nghị phản hồi trước hết ngày 30/06/2023, chưa phản hồi)',
    ],
    [line(false, null, '2023-07-05'), 'Lập danh sách (không ghi thời hạn)'],
  ])('%s', (said, wanted) => expect(said).toBe(wanted))

  test('a body that is asked is never told that it is late, nor that it was given a duty', () => {
    const about = { plan: 'Kế hoạch', today: '2023-07-05', calendar: PLAIN_WEEK, address: 'http://x' }
    const { body } = mailText('Trung tâm Y tế', [{ text: 'a', request: true, due: '2023-06-30' }], about)
    expect(body).not.toMatch(/quá hạn|giao/i)
  })
})

describe('by the clock', () => {
  let plan: RunningPlan
  beforeAll(async () => {
    plan = await runningPlan(base, sample, 'Kế hoạch để nhắc hạn')
  })
  const remind = async (today: string) =>
    (await base.act(clock, remindByClock, { planId: plan.planId }, { today })).reminders

  test('a person may not', async () => {
    await expect(base.act(await as('hanh.ldtbxh'), remindByClock, { planId: plan.planId })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('once a due, unit and stage; what is done is left out', async () => {
    // Duties 1–3 end on Friday 30/6: two, one and ten units; the tenth working day before is Friday 16/6.
    expect(await remind('2023-06-15')).toBe(20) // only the monthly duty: May late by three weeks, June ten days before
    expect(await remind('2023-06-16')).toBe(13)
    expect(await remind('2023-06-16')).toBe(0)
    expect(await remind('2023-06-18')).toBe(0)
    const deadlineId = plan.duties[3].deadlines[0]!.id
    const unitId = await sample.unit('ubnd-xa-tan-lap')
    const done = {
      planId: plan.planId,
      dutyId: plan.duties[3].id,
      unitId,
      deadlineId,
      note: 'Xong',
      doneOn: '2023-06-20',
    }
    await base.act(await as('thuy.tanlap'), reportDone, done)
    const rows = base.db
      .selectFrom('plans.reminder')
      .select('unit_id')
      .where('plan_id', '=', plan.planId)
      .where('stage', '=', 'before-3')
      .where('duty_id', '=', plan.duties[3].id)
    await remind('2023-06-27')
    expect((await rows.execute()).length).toBe(9)
  })

  test('the job runs all plans, and not on a day off', async () => {
    const job = planJobs.find(({ name }) => name === 'plans.remind')!
    const at = (today: string) => ({ runtime: base.runtime, now: new Date(), today, appUrl: 'http://x', post: null })
    const count = async () => (await base.db.selectFrom('plans.reminder').select('id').execute()).length
    const before = await count()
    await job.run(at('2023-07-01'), {})
    expect(await count()).toBe(before)
    await job.run(at('2023-06-30'), {})
    const after = await count()
    expect(after).toBeGreaterThan(before)
    await job.run(at('2023-06-30'), {})
    expect(await count()).toBe(after)
  })
})

describe('the rule is data', () => {
  const system = { kind: 'system' as const, cause: 'test' }
  const rule = { validFrom: '2024-01-01', validTo: null, before: [5, 0], afterEvery: 14, source: 'Quy chế thử' }
  const load = (...reminderRules: object[]) => base.act(system, loadReminderRules, { reminderRules })
  const beforeOn = async (day: string) => (await reminderRuleOn(readOnly(base.db), day))?.before ?? null

  test('each holds on its days; a day without one reminds nobody', async () => {
    const usual = { ...rule, validFrom: '2021-01-01', validTo: '2023-12-30', before: [10, 3, 0], afterEvery: 7 }
    await load(rule, usual)
    expect(await beforeOn('2020-12-31')).toBeNull()
    expect(await beforeOn('2021-01-01')).toEqual([10, 3, 0])
    expect(await beforeOn('2023-12-30')).toEqual([10, 3, 0])
    expect(await beforeOn('2023-12-31')).toBeNull()
    expect(await beforeOn('2024-01-01')).toEqual([5, 0])
    const { planId } = await runningPlan(base, sample, 'Kế hoạch ngoài thời gian của mốc nhắc')
    const on = (today: string) => base.act(clock, remindByClock, { planId }, { today })
    expect(await on('2023-12-31')).toEqual({ reminders: 0 })
    expect((await on('2023-12-29')).reminders).toBeGreaterThan(0)
    await load({ ...usual, validTo: '2023-12-31' })
    expect(await beforeOn('2023-12-31')).toEqual([10, 3, 0])
  })

  test.each<[string, object, RegExp]>([
    ['two rules for one day', { ...rule, validFrom: '2023-06-01' }, /reminder_rule/],
    ['an end before the beginning', { ...rule, validTo: '2023-12-31' }, /validTo/],
    ['no stage', { ...rule, before: [] }, /before/],
    ['a stage in the past', { ...rule, before: [-1] }, /before/],
    ['every no days', { ...rule, afterEvery: 0 }, /afterEvery/],
    ['no source', { ...rule, source: '' }, /source/],
    ['no day', { ...rule, validFrom: '2024-02-30' }, /validFrom/],
  ])('%s is refused', async (_what, wrong, how) => {
    await expect(load(wrong)).rejects.toThrow(how)
  })

  test('a person may not load it', async () => {
    const asked = base.act(await as('quantri.huyen'), loadReminderRules, { reminderRules: [rule] })
    await expect(asked).rejects.toMatchObject({ status: 403 })
  })
})

describe('by hand', () => {
  let plan: RunningPlan
  beforeAll(async () => {
    plan = await runningPlan(base, sample, 'Kế hoạch để đôn đốc')
  })
  const chosen = async () => [
    { dutyId: plan.duties[3].id, unitId: await sample.unit('ubnd-xa-tan-lap') },
    { dutyId: plan.duties[2].id, unitId: await sample.unit('ttyt-tan-bien') },
    { dutyId: plan.duties[5].id, unitId: await sample.unit('phong-noi-vu-tan-bien') },
  ]
  const call = async (more: object = {}) => ({ planId: plan.planId, shares: await chosen(), note: null, ...more })

  test('only the standing office; something must be chosen', async () => {
    for (const [username, status] of [
      ['sang.ldtbxh', 403],
      ['cuong.tanlap', 403],
      ['bao.vhtt', 403],
      ['thu.so', 404],
    ] as const)
      await expect(base.act(await as(username), callReminder, await call()), username).rejects.toMatchObject({ status })
    await expect(base.act(await as('hanh.ldtbxh'), callReminder, await call({ shares: [] }))).rejects.toMatchObject({
      status: 400,
    })
  })

  test('the office does not urge itself', async () => {
    const own = { dutyId: plan.duties[3].id, unitId: await sample.unit('phong-ldtbxh-tan-bien') }
    const duty = { plan_id: plan.planId, duty_id: own.dutyId, unit_id: own.unitId, role: 'perform' as const }
    await base.db.insertInto('plans.duty_unit').values(duty).execute()
    const office = await as('hanh.ldtbxh')
    const alone = base.act(office, callReminder, await call({ shares: [own] }), { today: '2023-07-05' })
    await expect(alone).rejects.toMatchObject({ status: 400 })
    const shares = [own, ...(await chosen())]
    const { callId } = await base.act(office, callReminder, await call({ shares }), { today: '2023-07-05' })
    const { lines } = (await reminderCall(await sample.ask('hanh.ldtbxh', '2023-07-05'), plan.planId, callId))!
    expect(lines.map(({ unitName }) => unitName)).toEqual(['Trung tâm Y tế', 'UBND xã Tân Lập', 'Phòng Nội vụ'])
    await base.db
      .deleteFrom('plans.duty_unit')
      .where('unit_id', '=', own.unitId)
      .where('plan_id', '=', plan.planId)
      .execute()
  })

  test('one act, three outlets: reminders, the công văn, the text to copy', async () => {
    const office = await as('hanh.ldtbxh')
    const { callId, reminders } = await base.act(
      office,
      callReminder,
      await call({ note: 'Gửi trước buổi giao ban.' }),
      { today: '2023-07-05' },
    )
    expect(reminders).toBe(3)
    const ask = await sample.ask('hanh.ldtbxh', '2023-07-05')
    const made = (await reminderCall(ask, plan.planId, callId))!
    const text = await shortTextOf(ask.db, made)
    expect(text).toContain('UBND xã Tân Lập: Lập danh sách hộ (hạn 30/06/2023, quá hạn 3 ngày làm việc)')
    expect(text).toContain(
      'Trung tâm Y tế: Theo dõi cân nặng trẻ em (đề nghị phản hồi trước hết ngày 30/06/2023, chưa phản hồi)',
    )
    expect(text).toContain('Gửi trước buổi giao ban.')
    const model = await letterOf(ask.db, made)
    expect(administrativeDocument.parse(model)).toEqual(model)
    expect(model.addressees).toContain('Ủy ban nhân dân xã Tân Lập')
    expect(await reminderCall(await sample.ask('thu.so'), plan.planId, callId)).toBeNull()
    const letter = { planId: plan.planId, callId }
    await expect(base.act(await as('cuong.tanlap'), openLetter, letter)).rejects.toMatchObject({ status: 403 })
    await base.act(office, openLetter, letter)
    const signing = await signingOf(ask, { slice: 'plans', kind: 'reminder-call', id: callId })
    expect(signing).toMatchObject({ kind: 'cong-van', number: null })
    await expect(base.act(office, openLetter, letter)).rejects.toMatchObject({ status: 409 })
  })

  test('e-mail to heads and the assigned officer who have an address, once an event', async () => {
    const job = planJobs.find(({ name }) => name === 'plans.mail-reminders')!
    const at = { runtime: base.runtime, now: new Date(), today: '2023-07-05', appUrl: 'http://vi-du', post: null }
    const [head, officer] = [await personId('cuong.tanlap'), await personId('thuy.tanlap')]
    for (const [id, email] of [
      [head, 'cuong@vi-du.vn'],
      [officer, 'thuy@vi-du.vn'],
    ] as const)
      await base.db.updateTable('organisation.person').set({ email }).where('id', '=', id).execute()
    const unitId = await sample.unit('ubnd-xa-tan-lap')
    const share = { planId: plan.planId, dutyId: plan.duties[3].id, unitId }
    await base.act(await as('cuong.tanlap'), assignDuty, { ...share, instruction: 'Làm ngay.', officerId: officer })
    base.events.length = 0
    await base.act(await as('hanh.ldtbxh'), callReminder, await call())
    const { payload } = base.events.find(({ event }) => event === 'plans.reminded')!
    await job.run(at, payload)
    await job.run(at, payload)
    const { items } = await outbox(readOnly(base.db), 1)
    expect(items.map(({ recipient }) => recipient).toSorted()).toEqual(['cuong@vi-du.vn', 'thuy@vi-du.vn'])
    expect(items[0]?.body).toContain(`http://vi-du/lam-viec/ke-hoach/${plan.planId}/nhiem-vu/${share.dutyId}/${unitId}`)
    await job.run(at, { nonsense: true })
  })
})
