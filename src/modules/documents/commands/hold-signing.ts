import { z } from 'zod'
import { anyone, commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { lastStep, lockedForOwner } from '../loading/locked-signing.ts'
import { awaited } from '../signing.ts'
import { numberAndSymbol } from '../texts.vi.ts'

const command = commandsOf<'documents', 'organisation'>()

/** What the hold is about, in the words of the subject's owner. */
const place = { id: z.uuid(), cause: z.string().min(1).max(200) }

/**
 * Stops a draft on its way: it is neither checked, signed nor numbered until its owner freezes it anew or releases it. Only a
 * part of the owner's act. `number` is that of the issued document ('07/BC-TTYT') where it is too late; a draft that ended
 * otherwise needs no hold.
 */
export const holdSigning = command({
  name: 'documents.hold-signing',
  calledOnly: true,
  /** `reason`: a sentence for the signer and văn thư. */
  input: z.object({ ...place, reason: z.string().trim().min(1).max(1_000) }),
  load: (at, { id }) => lockedForOwner(at, id),
  allow: anyone,
  async run(at, signing, { cause, reason }) {
    if (awaited(signing.path, lastStep(signing).kind) === null) return { number: await numberOf(at, signing.id) }
    const { write, actor, now, changed } = at
    await write
      .insertInto('documents.signing_hold')
      .values({
        signing_id: signing.id,
        id: newId(now.getTime()),
        cause,
        reason,
        held_by: actor.kind === 'person' ? actor.id : null,
        held_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    changed('signing', signing.id, null, { held: reason })
    return { number: null }
  },
})

/** The cause is gone: the draft goes on from where it stood. Only a part of the owner's act. */
export const releaseSigning = command({
  name: 'documents.release-signing',
  calledOnly: true,
  input: z.object(place),
  load: (at, { id }) => lockedForOwner(at, id),
  allow: anyone,
  async run({ write, now, changed }, signing, { cause }) {
    const lifted = await write
      .updateTable('documents.signing_hold')
      .set({ lifted_at: now })
      .where('signing_id', '=', signing.id)
      .where('cause', '=', cause)
      .where('lifted_at', 'is', null)
      .returning('reason')
      .executeTakeFirst()
    if (lifted) changed('signing', signing.id, { held: lifted.reason }, { held: null })
    return { released: lifted !== undefined }
  },
})

async function numberOf({ write }: Acting<'documents', 'organisation'>, signingId: string): Promise<string | null> {
  const issued = await write
    .selectFrom('documents.document')
    .select(['number', 'symbol'])
    .where('signing_id', '=', signingId)
    .executeTakeFirst()
  return issued ? numberAndSymbol(issued.number, issued.symbol) : null
}
