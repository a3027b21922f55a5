import { sql } from 'kysely'
import { z } from 'zod'
import { writers } from '#modules/organisation/index.ts'
import { peopleOfUnit } from '#modules/organisation/server.ts'
import { assigns, contributes, handles } from '../handling/policy.ts'
import { neverAnswered, notOfUnit, notThere, sameUnit, unknownUnit } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { addStep } from './add-step.ts'
import {
  about,
  begin,
  changedPetition,
  command,
  loadPetition,
  personOf,
  type At,
  type LoadAt,
} from './petition-held.ts'

/** Gives a petition to the unit in charge: its topic's and place's by the rules, or another that the officer names. */
export const routePetition = command({
  name: 'feedback.route-petition',
  input: z.object({ ...about, unitId: z.uuid(), note: z.string().trim().max(2000).optional() }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, unitId, note }) {
    await begin(at, held, seenVersion)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    if (unitId === held.unitId) throw sameUnit()
    await checkUnit(at, unitId)
    await at.write
      .updateTable('feedback.routing')
      .set({ ended_at: at.now })
      .where('petition_id', '=', held.id)
      .where('role', '=', 'lead')
      .where('ended_at', 'is', null)
      .execute()
    await addRouting(at, held.id, { unitId, role: 'lead', request: note ?? null, dueOn: held.resultDueOn })
    await at.write.updateTable('feedback.petition').set({ unit_id: unitId }).where('id', '=', held.id).execute()
    await addStep(at, held.id, 'routed', { unitId, ...(note && { note }) })
    changedPetition(at, held, { unit: await nameOf(at, unitId) })
    at.emit('feedback.routed', { petitionId: held.id, unitId })
    return { petitionId: held.id }
  },
})

/** Asks another unit for its part of the answer, by a day before the answer is due. */
export const givePart = command({
  name: 'feedback.give-part',
  input: z.object({
    ...about,
    unitId: z.uuid(),
    request: z.string().trim().min(1).max(2000),
    dueOn: z.iso.date().optional(),
  }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, unitId, request, dueOn }) {
    await begin(at, held, seenVersion)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    if (unitId === held.unitId) throw sameUnit()
    await checkUnit(at, unitId)
    await addRouting(at, held.id, { unitId, role: 'part', request, dueOn: dueOn ?? held.resultDueOn })
    await addStep(at, held.id, 'part-given', { unitId })
    changedPetition(at, held, { part: await nameOf(at, unitId) })
    return { petitionId: held.id }
  },
})

const partAsked = async (at: LoadAt, { petitionId, n }: { petitionId: string; n: number }) => {
  const held = await loadPetition(at, { petitionId })
  const part = await at.write
    .selectFrom('feedback.routing')
    .select(['n', 'unit_id as partUnitId', 'role', 'contributed_at as contributedAt', 'ended_at as endedAt'])
    .where('petition_id', '=', petitionId)
    .where('n', '=', n)
    .executeTakeFirst()
  return held && part && { ...held, ...part }
}

/** A unit gives the part that it was asked for. */
export const contributePart = command({
  name: 'feedback.contribute-part',
  input: z.object({ ...about, n: z.int(), contribution: z.string().trim().min(1).max(10_000) }),
  load: partAsked,
  allow: contributes,
  async run(at, part, { seenVersion, contribution }) {
    if (part.role !== 'part' || part.contributedAt || part.endedAt) throw notThere()
    await begin(at, part, seenVersion)
    await at.write
      .updateTable('feedback.routing')
      .set({ contribution, contributed_by: personOf(at.actor), contributed_at: at.now, ended_at: at.now })
      .where('petition_id', '=', part.id)
      .where('n', '=', part.n)
      .execute()
    await addStep(at, part.id, 'part-done', { unitId: part.partUnitId })
    changedPetition(at, part, { partGiven: true })
    return { petitionId: part.id }
  },
})

/** The head of the unit in charge names the officer who works on it. */
export const assignOfficer = command({
  name: 'feedback.assign-officer',
  input: z.object({ ...about, officerId: z.uuid() }),
  load: loadPetition,
  allow: assigns,
  async run(at, held, { seenVersion, officerId }) {
    await begin(at, held, seenVersion)
    const people = await peopleOfUnit(at.read, held.unitId, writers, at.today)
    const officer = people.find(({ id }) => id === officerId)
    if (!officer || officerId === held.previousOfficerId) throw notOfUnit()
    const done = await at.write
      .updateTable('feedback.routing')
      .set({ officer_id: officerId })
      .where('petition_id', '=', held.id)
      .where('role', '=', 'lead')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n)
      await addRouting(at, held.id, { unitId: held.unitId, role: 'lead', request: null, dueOn: null, officerId })
    changedPetition(at, held, { officer: officer.fullName })
    return { petitionId: held.id }
  },
})

type Routing = {
  unitId: string
  role: 'lead' | 'part'
  request: string | null
  dueOn: string | null
  officerId?: string
}

const addRouting = ({ write, actor, now }: At, petitionId: string, routing: Routing) =>
  write
    .insertInto('feedback.routing')
    .values({
      petition_id: petitionId,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.routing where petition_id = ${petitionId})`,
      unit_id: routing.unitId,
      role: routing.role,
      request: routing.request,
      due_on: routing.dueOn,
      officer_id: routing.officerId ?? null,
      routed_by: personOf(actor),
      routed_at: now,
    })
    .execute()

async function checkUnit({ read, today }: At, unitId: string): Promise<void> {
  const unit = await read
    .selectFrom('organisation.unit')
    .select('id')
    .where('id', '=', unitId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .executeTakeFirst()
  if (!unit) throw unknownUnit()
}

const nameOf = async ({ read }: At, unitId: string) =>
  (await read.selectFrom('organisation.unit').select('short_name').where('id', '=', unitId).executeTakeFirstOrThrow())
    .short_name
