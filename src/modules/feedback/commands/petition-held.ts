import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting, type Loading } from '#platform/command/command.ts'
import type { Actor } from '#platform/command/actor.ts'
import { Problem } from '#platform/problem.ts'
import { movedOn, notNow } from '../handling/problems.ts'
import { bearingKinds, noticeKinds, stateAfter, type State, type StepKind } from '../state.ts'
import { petitionSeen } from '../visibility.ts'

/** The maker of the acts by which offices handle petitions. */
export const command = commandsOf<'feedback', 'organisation' | 'plans' | 'outreach'>()

export type At = Acting<'feedback', 'organisation' | 'plans' | 'outreach'>
export type LoadAt = Loading<'feedback', 'organisation' | 'plans' | 'outreach'>

/** Which petition, and the version that the page showed: a stale one is told so. */
export const about = { petitionId: z.uuid(), seenVersion: z.int() }

const petitionOf = ({ write, actor }: Pick<LoadAt, 'write' | 'actor'>, petitionId: string) =>
  write
    .selectFrom('feedback.petition as petition')
    .select(['petition.id', 'petition.code', 'petition.kind', 'petition.complaint_about as complaintAbout'])
    .select(['petition.topic_id as topicId', 'petition.channel', 'petition.desk_id as deskId'])
    .select(['petition.unit_id as unitId', 'petition.place_id as placeId', 'petition.version', 'petition.hamlet'])
    .select(['petition.received_on as receivedOn', 'petition.notice_due_on as noticeDueOn', 'petition.body'])
    .select(['petition.result_due_on as resultDueOn', 'petition.anonymous', 'petition.sender_sex as sex'])
    .where('petition.id', '=', petitionId)
    .where(petitionSeen(actor))
    .forUpdate()
    .executeTakeFirst()

/** A petition locked for an act, within what the actor may see; null = 404. */
export async function loadPetition(at: LoadAt, { petitionId }: { petitionId: string }) {
  const petition = await petitionOf(at, petitionId)
  if (!petition) return null
  const kinds = await stepsOf(at, petitionId)
  const unsolved = await at.write
    .selectFrom('feedback.not_solved as unsolved')
    .innerJoin('feedback.answer as answer', (join) =>
      join.onRef('answer.petition_id', '=', 'unsolved.petition_id').onRef('answer.n', '=', 'unsolved.answer_n'),
    )
    .select('answer.drafted_by as previousOfficerId')
    .where('unsolved.petition_id', '=', petitionId)
    .executeTakeFirst()
  const draft = await openDraft(at, petitionId)
  return {
    ...petition,
    state: stateAfter(kinds.findLast((kind) => bearingKinds.includes(kind))),
    noticeGiven: kinds.some((kind) => noticeKinds.includes(kind)),
    hasNewMessage: kinds.lastIndexOf('messaged') > kinds.lastIndexOf('messages-read'),
    previousOfficerId: unsolved?.previousOfficerId ?? null,
    draft: draft ?? null,
    draftedBy: draft?.draftedBy ?? null,
  }
}

export type Held = NonNullable<Awaited<ReturnType<typeof loadPetition>>>

async function stepsOf({ write }: Pick<LoadAt, 'write'>, petitionId: string): Promise<StepKind[]> {
  const rows = await write
    .selectFrom('feedback.step')
    .select('kind')
    .where('petition_id', '=', petitionId)
    .orderBy('n')
    .execute()
  return rows.map(({ kind }) => kind)
}

/** The draft that waits for the leader. */
const openDraft = ({ write }: Pick<LoadAt, 'write'>, petitionId: string) =>
  write
    .selectFrom('feedback.answer')
    .select(['n', 'unit_id as unitId', 'outcome', 'body', 'document_number as documentNumber'])
    .select(['drafted_by as draftedBy', 'drafted_at as draftedAt'])
    .where('petition_id', '=', petitionId)
    .where('approved_at', 'is', null)
    .where('returned_at', 'is', null)
    .orderBy('n', 'desc')
    .executeTakeFirst()

/** The states in which an office still works on a petition. */
export const openStates: readonly State[] = ['received', 'handling', 'waiting', 'reopened']

/** Begins an act: the page was fresh and the state fits (Problem 409), and whoever looks at an older page will be told. */
export async function begin({ write }: At, held: Held, seenVersion: number, states = openStates): Promise<void> {
  if (held.version !== seenVersion) throw movedOn()
  if (!states.includes(held.state)) throw notNow()
  await write
    .updateTable('feedback.petition')
    .set({ version: sql`version + 1` })
    .where('id', '=', held.id)
    .execute()
}

/** The person who acts; what an office does is always signed by a person. */
export function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Problem('forbidden', 403)
  return actor.id
}

/** Writes a message: to the sender (question, notice) or among the officers (note); its number. */
export const addMessage = async (
  { write, actor, now, today }: Pick<At, 'write' | 'actor' | 'now' | 'today'>,
  petitionId: string,
  kind: 'question' | 'notice' | 'note',
  body: string,
): Promise<number> =>
  (
    await write
      .insertInto('feedback.message')
      .values({
        petition_id: petitionId,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.message where petition_id = ${petitionId})`,
        kind,
        body,
        person_id: actor.kind === 'person' ? actor.id : null,
        at: now,
        on_day: today,
      })
      .returning('n')
      .executeTakeFirstOrThrow()
  ).n

/** Says in the record what was done; of a denunciation nothing stands there, only that its row was touched. */
export const changedPetition = ({ changed }: At, { id, kind }: Pick<Held, 'id' | 'kind'>, what: object): void =>
  kind === 'denunciation' ? undefined : changed('petition', id, null, what)
