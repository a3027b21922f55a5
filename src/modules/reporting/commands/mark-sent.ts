import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'

const command = commandsOf<'reporting', 'organisation'>()

/**
 * The signed report has its number: the filing is sent and from now on immutable. Told by documents; a filing that is sent
 * already stays as it is (the event may come twice).
 */
export const markSent = command({
  name: 'reporting.mark-sent',
  input: z.object({
    filingId: z.uuid(),
    signedOn: z.iso.date(),
    documentNumber: z.string(),
  }),
  load: ({ write }, { filingId }) =>
    write
      .selectFrom('reporting.filing')
      .select([
        'id',
        'round_id as roundId',
        'level',
        'unit_id as unitId',
        'version',
        'frozen_at as frozenAt',
        'sent_at as sentAt',
      ])
      .where('id', '=', filingId)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run({ write, now, changed, emit }, filing, { signedOn, documentNumber }) {
    if (filing.sentAt || !filing.frozenAt) return { sent: false }
    await write
      .updateTable('reporting.filing')
      .set({ sent_at: now, signed_on: signedOn, document_number: documentNumber })
      .where('id', '=', filing.id)
      .execute()
    changed('filing', filing.id, null, { sent: documentNumber, signedOn })
    const { roundId, level, unitId, version } = filing
    emit('reporting.filing-sent', { filingId: filing.id, roundId, level, unitId, version })
    return { sent: true }
  },
})

/** The draft came back from the signature, or was taken back: it is open for entry again. */
export const reopenFiling = command({
  name: 'reporting.reopen-filing',
  input: z.object({ filingId: z.uuid(), signingId: z.uuid() }),
  load: ({ write }, { filingId }) =>
    write
      .selectFrom('reporting.filing')
      .select(['id', 'sent_at as sentAt', 'signing_id as signingId'])
      .where('id', '=', filingId)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor) => actor.kind === 'system',
  async run({ write, changed }, filing, { signingId }) {
    // Frozen anew in the meantime: the draft that ended is no longer its own.
    if (filing.sentAt || filing.signingId !== signingId) return { reopened: false }
    await write
      .updateTable('reporting.filing')
      .set({ frozen_at: null, frozen_by: null, signing_id: null })
      .where('id', '=', filing.id)
      .execute()
    changed('filing', filing.id, { frozen: true, signingId }, { frozen: false })
    return { reopened: true }
  },
})
