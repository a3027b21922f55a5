import { beforeEach, expect, test } from 'vitest'
import { useDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { newId } from '#platform/id.ts'
import { endMembership, movePerson, retirePerson } from '#modules/organisation/server.ts'
import { assignDuty } from './commands/assign-duty.ts'
import { planJobs } from './jobs.ts'
import { carriedShare } from './queries/carried-shares.ts'
import { heldShares } from './queries/held-shares.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)

let plan: RunningPlan
let unitId: string
let made = 0

beforeEach(async () => {
  plan = await runningPlan(base, sample, `Kế hoạch khi thay đổi vị trí ${++made}`)
})

const personOf = async (username: string) => {
  const actor = await as(username)
  if (actor.kind !== 'person') throw new Error('no person')
  return { id: actor.id, place: actor.memberships[0]! }
}

const key = () => ({ planId: plan.planId, dutyId: plan.duties[3].id, unitId })

/** The officer of a commune gets the third duty from its head. */
async function assigned(head: string, officer: string) {
  const { id, place } = await personOf(officer)
  unitId = place.unitId
  await base.act(await as(head), assignDuty, { ...key(), instruction: 'Theo dõi.', officerId: id, cooperators: [] })
  return { id, membershipId: place.id }
}

const officerNow = async () =>
  (await carriedShare(await sample.ask('hanh.ldtbxh'), key()))?.assignment?.officerId ?? null

/** Runs the plans' jobs of an event, or those of the clock, on a day. */
async function run(wanted: (job: (typeof planJobs)[number]) => boolean, today = sample.today, data: object = {}) {
  const at = { runtime: base.runtime, now: new Date(), today, appUrl: 'http://localhost', post: null }
  for (const job of planJobs.filter(wanted)) await job.run(at, { eventId: newId(), ...data })
}
const deliver = ({ event, payload }: TestDatabase['events'][number]) =>
  run(({ on }) => on?.includes(event) ?? false, sample.today, { ...payload, event })
const morning = (today: string) => run(({ name }) => name === 'plans.take-back', today)
const administrator = () => as('quantri.huyen')

test('the place ends and the work goes to a colleague in one act', async () => {
  const from = await assigned('tai.thanhtay', 'ha.thanhtay')
  const heir = await personOf('xuan.thanhtay')
  const end = { membershipId: from.membershipId, lastDay: '2023-06-30' }
  const toHimself = base.act(await administrator(), endMembership, { ...end, toPersonId: from.id })
  await expect(toHimself).rejects.toMatchObject({
    status: 400,
    details: { errors: { toPersonId: expect.any(String) } },
  })
  await base.act(await administrator(), endMembership, { ...end, toPersonId: heir.id })
  expect(base.events.at(-1)).toMatchObject({ event: 'organisation.handed-over' })
  await deliver(base.events.at(-1)!)
  expect(await officerNow()).toBe(heir.id)
  const kept = base.db.selectFrom('organisation.hand_over').selectAll().where('membership_id', '=', from.membershipId)
  expect(await kept.execute()).toMatchObject([{ to_person_id: heir.id, handed_on: sample.today }])
})

test('without a colleague it stays until the place is over, then goes back to the head', async () => {
  const { id, membershipId } = await assigned('hoa.thanhbinh', 'cuc.thanhbinh')
  await base.act(await administrator(), endMembership, { membershipId, lastDay: '2023-06-30' })
  await deliver(base.events.at(-1)!)
  expect(await officerNow()).toBe(id)
  await morning('2023-06-30')
  expect(await officerNow()).toBe(id)
  await morning('2023-07-01')
  expect(await officerNow()).toBeNull()
  await morning('2023-07-02')
  expect(await officerNow()).toBeNull()
})

test('who moves takes nothing of the old unit along', async () => {
  const { membershipId } = await assigned('nghia.tanbinh', 'phuong.tanbinh')
  const next = { unitId: await sample.unit('ubnd-xa-mo-cong'), role: 'clerk', position: 'Văn thư', from: sample.today }
  await base.act(await administrator(), movePerson, { membershipId, ...next })
  expect(base.events.at(-1)).toMatchObject({ event: 'organisation.place-ended' })
  await deliver(base.events.at(-1)!)
  expect(await officerNow()).toBeNull()
})

test('who moves within the unit keeps it; with an heir it goes at once', async () => {
  const { id, membershipId } = await assigned('cuong.tanlap', 'nga.tanlap')
  const next = { unitId, role: 'communeOfficer', position: 'Công chức Tư pháp', from: sample.today }
  const moved = await base.act(await administrator(), movePerson, { membershipId, ...next })
  await deliver(base.events.at(-1)!)
  expect(await officerNow()).toBe(id)
  const heir = await personOf('thuy.tanlap')
  const away = { ...next, unitId: await sample.unit('ubnd-xa-mo-cong'), from: '2023-07-01', toPersonId: heir.id }
  await base.act(await administrator(), movePerson, { membershipId: moved.membershipId, ...away })
  await deliver(base.events.at(-1)!)
  expect(await officerNow()).toBe(heir.id)
})

test('who leaves altogether hands all over; the pages see what he holds, others’ pages do not', async () => {
  const { id } = await assigned('hai.thitran', 'yen.thitran')
  const held = async (username: string, of: string | null) =>
    (await heldShares(await sample.ask(username), { personId: id, unitId: of })).map(({ title }) => title)
  expect(await held('quantri.huyen', null)).toEqual(['Lập danh sách hộ'])
  expect(await held('quantri.huyen', unitId)).toEqual(['Lập danh sách hộ'])
  expect(await held('quantri.huyen', await sample.unit('ubnd-xa-tan-lap'))).toEqual([])
  expect(await held('dao.tanbinh', null)).toEqual([])
  const heir = await personOf('trang.thitran')
  await base.act(await administrator(), retirePerson, { personId: id, toPersonId: heir.id })
  await deliver(base.events.at(-1)!)
  expect(await officerNow()).toBe(heir.id)
  expect(await held('quantri.huyen', null)).toEqual([])
})

test('nobody but who governs the place', async () => {
  const { membershipId } = await assigned('thinh.travong', 'diem.travong')
  const end = { membershipId, lastDay: sample.today, toPersonId: (await personOf('thinh.travong')).id }
  await expect(base.act(await as('thinh.travong'), endMembership, end)).rejects.toMatchObject({ status: 403 })
  await expect(base.act(await as('thuy.tanlap'), endMembership, end)).rejects.toMatchObject({ status: 404 })
})
