import { sql } from 'kysely'
import { z } from 'zod'
import { outcomes } from '../handling/outcome.ts'
import { approves, drafts } from '../handling/policy.ts'
import { neverAnswered, noDraft } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition, personOf } from './petition-held.ts'

/** Drafts the answer (or a better one in place of the draft that waits); its outcome says what it means for the sender. */
export const draftAnswer = command({
  name: 'feedback.draft-answer',
  input: z.object({
    ...about,
    outcome: z.enum(outcomes),
    body: z.string().trim().min(1).max(20_000),
    documentNumber: z.string().trim().max(100).optional(),
  }),
  load: loadPetition,
  allow: drafts,
  async run(at, held, { seenVersion, outcome, body, documentNumber }) {
    await begin(at, held, seenVersion)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    const me = personOf(at.actor)
    if (held.draft)
      await at.write
        .updateTable('feedback.answer')
        .set({ returned_by: me, returned_at: at.now, return_reason: null })
        .where('petition_id', '=', held.id)
        .where('n', '=', held.draft.n)
        .execute()
    await at.write
      .insertInto('feedback.answer')
      .values({
        petition_id: held.id,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.answer where petition_id = ${held.id})`,
        unit_id: held.unitId,
        outcome,
        body,
        document_number: documentNumber ?? null,
        drafted_by: me,
        drafted_at: at.now,
      })
      .execute()
    await addStep(at, held.id, 'drafted', { unitId: held.unitId })
    changedPetition(at, held, { drafted: outcome })
    return { petitionId: held.id }
  },
})

/** The leader gives a draft back with the reason. */
export const returnAnswer = command({
  name: 'feedback.return-answer',
  input: z.object({ ...about, reason: z.string().trim().min(1).max(2000) }),
  load: loadPetition,
  allow: approves,
  async run(at, held, { seenVersion, reason }) {
    await begin(at, held, seenVersion)
    if (!held.draft) throw noDraft()
    await at.write
      .updateTable('feedback.answer')
      .set({ returned_by: personOf(at.actor), returned_at: at.now, return_reason: reason })
      .where('petition_id', '=', held.id)
      .where('n', '=', held.draft.n)
      .execute()
    await addStep(at, held.id, 'returned', { unitId: held.unitId })
    changedPetition(at, held, { returned: true })
    return { petitionId: held.id }
  },
})
