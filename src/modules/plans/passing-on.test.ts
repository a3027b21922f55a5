import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { actorOf, handOver, retirePerson } from '#modules/organisation/server.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import { assignDuty } from './commands/assign-duty.ts'
import { passOnWork } from './commands/pass-on.ts'
import { reportDone } from './commands/progress.ts'
import { planJobs } from './jobs.ts'
import { carriedShare } from './queries/carried-shares.ts'
import { planTodos } from './queries/todos.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)

let plan: RunningPlan
let unitId: string
let made = 0

const personId = async (username: string) => {
  const actor = await as(username)
  return actor.kind === 'person' ? actor.id : ''
}
const keyOf = (n: 3 | 4) => ({ planId: plan.planId, dutyId: plan.duties[n].id, unitId })
const officerOf = async (n: 3 | 4) =>
  (await carriedShare(await sample.ask('hai.thitran'), keyOf(n)))?.assignment?.officerName ?? null

async function assign(n: 3 | 4, username: string, cooperators: object[] = []): Promise<string> {
  const input = { ...keyOf(n), instruction: 'Giao theo dõi.', officerId: await personId(username), cooperators }
  return (await base.act(await as('hai.thitran'), assignDuty, input)).assignmentId
}

/** Runs the plans' jobs of an event as the queue would, as often as told. */
async function deliver({ event, payload }: TestDatabase['events'][number], times = 1): Promise<void> {
  const data = { eventId: newId(), ...payload, event }
  const at = { runtime: base.runtime, now: new Date(), today: sample.today, appUrl: 'http://localhost', post: null }
  for (let i = 0; i < times; i++)
    for (const job of planJobs.filter(({ on }) => on?.includes(event))) await job.run(at, data)
}

const placeOf = async (username: string) => {
  const actor = await as(username)
  return actor.kind === 'person' ? actor.memberships[0]!.id : ''
}

beforeEach(async () => {
  plan = await runningPlan(base, sample, `Kế hoạch bàn giao ${++made}`)
  unitId = await sample.unit('ubnd-thi-tran-tan-bien')
})

test('work handed over goes to the colleague with its dates; what is done stays; a repeat changes nothing', async () => {
  await assign(3, 'yen.thitran')
  await assign(4, 'yen.thitran')
  const deadlineId = plan.duties[3].deadlines[0]!.id
  await base.act(await as('yen.thitran'), reportDone, { ...keyOf(3), deadlineId, note: 'Xong.', doneOn: sample.today })
  const place = { membershipId: await placeOf('yen.thitran'), toPersonId: await personId('trang.thitran') }
  await base.act(await as('yen.thitran'), handOver, place)
  await deliver(base.events.at(-1)!, 2)
  const trang = await actorOf(readOnly(base.db), place.toPersonId, sample.today)
  expect(await officerOf(4)).toBe(trang!.kind === 'person' && trang!.name)
  expect(await officerOf(3)).not.toBe(await officerOf(4))
  const lines = await base.db
    .selectFrom('record.change as change')
    .innerJoin('record.act as act', 'act.id', 'change.act_id')
    .select(['act.actor_kind', 'act.cause', 'change.after'])
    .where('act.name', '=', 'plans.pass-on-work')
    .where('change.thing_id', '=', plan.duties[4].id)
    .execute()
  expect(lines).toMatchObject([
    { actor_kind: 'system', cause: 'organisation.handed-over', after: { officer: place.toPersonId } },
  ])
})

test('a contribution still owed goes along, one that the colleague leads himself does not', async () => {
  const who = `person:${await personId('yen.thitran')}`
  const theirs = await assign(3, 'hai.thitran', [{ who, dueOn: '2023-06-28' }])
  const own = await assign(4, 'trang.thitran', [{ who, dueOn: '2023-05-20' }])
  const place = { membershipId: await placeOf('yen.thitran'), toPersonId: await personId('trang.thitran') }
  await base.act(await as('yen.thitran'), handOver, place)
  await deliver(base.events.at(-1)!)
  const askedOf = async (assignmentId: string) =>
    (
      await base.db
        .selectFrom('plans.cooperation')
        .select('person_id')
        .where('assignment_id', '=', assignmentId)
        .execute()
    ).map(({ person_id }) => person_id)
  expect(await askedOf(theirs)).toEqual([place.toPersonId])
  expect(await askedOf(own)).toEqual([await personId('yen.thitran')])
})

test('a colleague without a place in the unit gets nothing: the head is asked to assign again', async () => {
  await assign(3, 'yen.thitran')
  const input = {
    fromPersonId: await personId('yen.thitran'),
    toPersonId: await personId('linh.vhtt'),
    unitId,
  }
  await deliver({ event: 'organisation.handed-over', payload: input })
  expect(await officerOf(3)).toBeNull()
})

test('what a person who leaves had open goes back to the head, who finds it under what waits for him', async () => {
  await assign(3, 'yen.thitran')
  const waiting = async (username: string) =>
    (await planTodos(await sample.ask(username))).items.filter(
      ({ id, group }) => id === `${plan.duties[3].id} ${unitId}` && group === 'waiting',
    )
  expect(await waiting('hai.thitran')).toEqual([])
  const yen = await personId('yen.thitran')
  await base.act(await as('quantri.huyen'), retirePerson, { personId: yen })
  await deliver(base.events.at(-1)!, 2)
  expect(await officerOf(3)).toBeNull()
  expect(await waiting('hai.thitran')).toMatchObject([{ title: expect.stringContaining('Phân công lại') as string }])
  expect(await waiting('trang.thitran')).toEqual([])
  await assign(3, 'trang.thitran')
  expect(await waiting('hai.thitran')).toEqual([])
})

test('nobody does it by hand, and strange events do nothing', async () => {
  const input = { fromPersonId: await personId('trang.thitran') }
  for (const username of ['quantri.huyen', 'hai.thitran'])
    await expect(base.act(await as(username), passOnWork, input)).rejects.toMatchObject({ status: 403 })
  await assign(3, 'trang.thitran')
  await deliver({ event: 'organisation.handed-over', payload: { fromPersonId: 'x' } })
  await deliver({ event: 'organisation.person-retired', payload: {} })
  expect(await officerOf(3)).not.toBeNull()
})
