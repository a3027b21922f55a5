import { sql } from 'kysely'
import { z } from 'zod'
import { approves } from '../handling/policy.ts'
import { neverAnswered, noDraft } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition, personOf, type At, type Held } from './petition-held.ts'
import { queueNextWay, showOnPage } from './queue-delivery.ts'

/**
 * The leader agrees to the answer, and it goes out: on the tracking page at once and by the first lawful way beyond it. All who
 * asked the same (petitions merged into this one) are answered in the same act.
 */
export const approveAnswer = command({
  name: 'feedback.approve-answer',
  input: z.object({ ...about }),
  load: loadPetition,
  allow: approves,
  async run(at, held, { seenVersion }) {
    await begin(at, held, seenVersion, ['received', 'handling', 'reopened', 'waiting'])
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    if (!held.draft) throw noDraft()
    const approval = { approved_by: personOf(at.actor), approved_at: at.now, approved_on: at.today }
    await at.write
      .updateTable('feedback.answer')
      .set(approval)
      .where('petition_id', '=', held.id)
      .where('n', '=', held.draft.n)
      .execute()
    await deliver(at, held.id, held.unitId, held.draft.n)
    const together = await mergedInto(at, held.id)
    for (const id of together) await deliver(at, id, held.unitId, await copyAnswer(at, held, id, approval))
    changedPetition(at, held, {
      approved: held.draft.outcome,
      ...(together.length > 0 && { together: together.length }),
    })
    return { petitionId: held.id, answered: 1 + together.length }
  },
})

async function deliver(at: At, id: string, unitId: string, answerN: number): Promise<void> {
  await addStep(at, id, 'approved', { unitId })
  await showOnPage(at, id, answerN)
  await addStep(at, id, 'delivered', { unitId })
  await queueNextWay(at, id, { answerN })
  at.emit('feedback.answered', { petitionId: id })
}

/** The petitions that are worked on together with this one, locked. */
async function mergedInto({ write }: At, id: string): Promise<string[]> {
  const rows = await write
    .selectFrom('feedback.petition as petition')
    .innerJoin('feedback.merging as merging', 'merging.petition_id', 'petition.id')
    .select('petition.id')
    .where('merging.into_id', '=', id)
    .where(
      sql<boolean>`not exists (select 1 from feedback.step step where step.petition_id = petition.id and step.kind = 'delivered')`,
    )
    .orderBy('petition.id')
    .forUpdate('petition')
    .execute()
  return rows.map((row) => row.id)
}

type Approval = { approved_by: string; approved_at: Date; approved_on: string }

/** The same answer as one of the merged petition's own; its number. */
async function copyAnswer({ write }: At, { draft }: Held, petitionId: string, approval: Approval): Promise<number> {
  const { unitId, outcome, body, documentNumber, draftedBy, draftedAt } = draft!
  const { n } = await write
    .insertInto('feedback.answer')
    .values({
      petition_id: petitionId,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.answer where petition_id = ${petitionId})`,
      unit_id: unitId,
      outcome,
      body,
      document_number: documentNumber,
      drafted_by: draftedBy,
      drafted_at: draftedAt,
      ...approval,
    })
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}
