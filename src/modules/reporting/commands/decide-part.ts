import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { loadFilingPart } from '../loading/filing.ts'
import { mayDecide } from '../policy.ts'
import { notAwaiting } from '../problems.ts'
import { insertQueries, queriesInput } from './queries-of-part.ts'

const command = commandsOf<'reporting', 'organisation'>()

const place = { filingId: z.uuid(), partId: z.uuid() }

/**
 * The receiver confirms its part as it is: the confirmation belongs to the content, so a later filing with the same content
 * keeps it. A part sent back may still be confirmed when the explanation satisfies. Throws 409 when the page is old.
 */
export const confirmPart = command({
  name: 'reporting.confirm-part',
  input: z.object(place),
  load: (at, { filingId, partId }) => loadFilingPart(at, filingId, partId),
  allow: (actor, { part }) => mayDecide(actor, part.receiverUnitId),
  async run({ write, actor, now, changed, emit }, { filing, part, latest }) {
    if (!latest || part.acceptedAt || !part.contentHash || actor.kind !== 'person') throw notAwaiting()
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
    changed('filing', filing.id, null, { confirmed: part.title })
    emit('reporting.part-confirmed', { filingId: filing.id, partId: part.id, roundId: filing.roundId })
    return { id: filing.id }
  },
})

/**
 * The receiver asks for its part to be completed or corrected: a reason, and queries pinned to cells. A confirmation of this
 * content ends with it. Throws 409 when a newer filing is there or it was sent back already.
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
  async run(at, { filing, part, latest }, { reason, queries }) {
    const { write, actor, now } = at
    if (!latest || part.sentBackAt || actor.kind !== 'person') throw notAwaiting()
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
