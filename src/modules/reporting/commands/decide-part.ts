import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { loadFilingPart } from '../loading/filing.ts'
import { mayDecide } from '../policy.ts'
import { notAwaiting, wordsLeft } from '../problems.ts'
import { holdDrafts, lockReportsAbove, releaseDrafts } from './hold-drafts.ts'
import { insertQueries, queriesInput } from './queries-of-part.ts'
import { takeDecision } from './take-decision.ts'

const command = commandsOf<'reporting', 'organisation' | 'documents'>()

const place = {
  filingId: z.uuid(),
  partId: z.uuid(),
  /** How many decisions on the part the page showed. */
  seenDecisions: z.number().int().min(0),
}

/**
 * The receiver confirms its part as it is: the confirmation belongs to the content, so a later filing with the same content
 * keeps it. Questions or a reason typed beside it are not thrown away: it is refused (400). A part sent back may still be confirmed when the explanation satisfies; drafts held for it then go on. Throws Problem 409 when the page did not
 * show the last version or the last decision.
 */
export const confirmPart = command({
  name: 'reporting.confirm-part',
  input: z.object({
    ...place,
    /** What stands on the page beside it; nothing of it may be there, for a confirmation says none of it. */
    queries: queriesInput,
    reason: z.string().trim().max(4_000).optional(),
  }),
  load: (at, { filingId, partId }) => loadFilingPart(at, filingId, partId),
  allow: (actor, { part }) => mayDecide(actor, part.receiverUnitId),
  async run(at, loaded, { seenDecisions, queries, reason }) {
    const { write, actor, now, changed, emit } = at
    const { filing, part } = loaded
    if (queries.length > 0 || reason) throw wordsLeft(queries.length, Boolean(reason))
    await takeDecision(at, loaded, seenDecisions)
    if (!filing.sentAt || part.acceptedAt || !part.contentHash || actor.kind !== 'person') throw notAwaiting()
    await lockReportsAbove(at, loaded)
    await write
      .insertInto('reporting.acceptance')
      .values({
        part_id: part.id,
        unit_id: filing.unitId,
        content_hash: part.contentHash,
        filing_id: filing.id,
        accepted_by: actor.id,
        accepted_at: now,
      })
      .execute()
    await releaseDrafts(at, loaded)
    changed('filing', filing.id, null, { confirmed: part.title })
    emit('reporting.part-confirmed', { filingId: filing.id, partId: part.id, roundId: filing.roundId })
    return { id: filing.id }
  },
})

/**
 * The receiver asks for its part to be completed or corrected: a reason, and queries pinned to cells. A confirmation of this
 * content ends with it, until a report added up from it is issued; what is frozen with it and not yet issued is held until it is
 * frozen anew. Throws Problem 409 then, when the page did not show the last version or the last decision, and when the part was
 * sent back already.
 */
export const sendBackPart = command({
  name: 'reporting.send-back-part',
  input: z.object({
    ...place,
    reason: z.string({ error: 'Hãy nêu lý do trả lại.' }).trim().min(1, 'Hãy nêu lý do trả lại.').max(4_000),
    queries: queriesInput,
  }),
  load: (at, { filingId, partId }) => loadFilingPart(at, filingId, partId),
  allow: (actor, { part }) => mayDecide(actor, part.receiverUnitId),
  async run(at, loaded, { reason, queries, seenDecisions }) {
    const { write, actor, now } = at
    const { filing, part } = loaded
    await takeDecision(at, loaded, seenDecisions)
    if (!filing.sentAt || actor.kind !== 'person') throw notAwaiting()
    if (part.sentBack && !part.acceptedAt) throw notAwaiting()
    await lockReportsAbove(at, loaded)
    await holdDrafts(at, loaded)
    await write
      .insertInto('reporting.send_back')
      .values({ filing_id: filing.id, part_id: part.id, reason, sent_back_by: actor.id, sent_back_at: now })
      .execute()
    await write
      .updateTable('reporting.acceptance')
      .set({ withdrawn_at: now })
      .where('part_id', '=', part.id)
      .where('unit_id', '=', filing.unitId)
      .where('withdrawn_at', 'is', null)
      .execute()
    await insertQueries(at, { filingId: filing.id, roundId: filing.roundId, partId: part.id }, queries)
    at.changed('filing', filing.id, part.acceptedAt ? { confirmed: part.title } : null, {
      sentBack: part.title,
      reason,
    })
    at.emit('reporting.part-sent-back', { filingId: filing.id, partId: part.id, roundId: filing.roundId })
    return { id: filing.id }
  },
})
