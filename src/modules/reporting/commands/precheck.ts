import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { loadFiling, loadFilingPart } from '../loading/filing.ts'
import { mayDecide, mayPrepare } from '../policy.ts'
import { notAwaiting, notOpen, sentMeanwhile } from '../problems.ts'
import { insertQueries, queriesInput } from './queries-of-part.ts'
import { takeDecision } from './take-decision.ts'

const command = commandsOf<'reporting', 'organisation'>()

/** "Gửi số liệu để kiểm tra trước khi ký": shows the open parts of a draft to their receivers; asking again asks anew. */
export const askPrecheck = command({
  name: 'reporting.ask-precheck',
  input: z.object({ filingId: z.uuid() }),
  load: (at, { filingId }) => loadFiling(at, filingId),
  allow: (actor, filing) => mayPrepare(actor, filing),
  async run({ write, actor, now, changed, emit }, filing) {
    if (filing.frozenAt || actor.kind !== 'person') throw notOpen()
    const parts = await write
      .selectFrom('reporting.filing_part')
      .select('part_id as partId')
      .where('filing_id', '=', filing.id)
      .where('open', '=', true)
      .execute()
    await write
      .insertInto('reporting.precheck')
      .values(parts.map(({ partId }) => ({ filing_id: filing.id, part_id: partId, asked_by: actor.id, asked_at: now })))
      .onConflict((conflict) =>
        conflict
          .columns(['filing_id', 'part_id'])
          .doUpdateSet({ asked_by: actor.id, asked_at: now, answer: null, answered_by: null, answered_at: null }),
      )
      .execute()
    await write
      .updateTable('reporting.filing_part')
      .set((set) => ({ decisions: set('decisions', '+', 1) }))
      .where('filing_id', '=', filing.id)
      .where('open', '=', true)
      .execute()
    changed('filing', filing.id, null, { precheckAsked: parts.map(({ partId }) => partId) })
    emit('reporting.precheck-asked', { filingId: filing.id })
    return { id: filing.id }
  },
})

/**
 * The receiver's word before the signature: nothing to say, or an opinion with queries pinned to cells. Throws Problem 409 when
 * the report was sent, or the part was answered or shown anew, since the page was opened.
 */
export const answerPrecheck = command({
  name: 'reporting.answer-precheck',
  input: z.object({
    filingId: z.uuid(),
    partId: z.uuid(),
    /** How many decisions on the part the page showed. */
    seenDecisions: z.number().int().min(0),
    answer: z.string().trim().max(4_000).optional(),
    queries: queriesInput,
  }),
  load: (at, { filingId, partId }) => loadFilingPart(at, filingId, partId),
  allow: (actor, { part }) => mayDecide(actor, part.receiverUnitId),
  async run(at, loaded, { answer, queries, seenDecisions }) {
    const { filing, part } = loaded
    if (filing.sentAt || at.actor.kind !== 'person') throw sentMeanwhile()
    await takeDecision(at, loaded, seenDecisions)
    const answered = await at.write
      .updateTable('reporting.precheck')
      .set({ answer: answer ?? null, answered_by: at.actor.id, answered_at: at.now })
      .where('filing_id', '=', filing.id)
      .where('part_id', '=', part.id)
      .executeTakeFirst()
    if (answered.numUpdatedRows === 0n) throw notAwaiting()
    await insertQueries(at, { filingId: filing.id, roundId: filing.roundId, partId: part.id }, queries)
    at.changed('filing', filing.id, null, { part: part.title, precheckAnswer: answer ?? '' })
    return { id: filing.id }
  },
})
