import { addressIn, inboundChannels, type InboundChannel } from '../channel.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { contactShape } from '../contact.ts'
import type { Went } from '../conversation.ts'
import { mayTakeIn } from '../policy.ts'
import { cameAlready } from '../problems.ts'
import { addStep } from './add-step.ts'
import { oneAtATime, whereItBelongs } from './conversation.ts'
import { keepReply } from './keep-reply.ts'
import { longLetterShape, type Letter } from './letter-shape.ts'
import { keepConsents, receive } from './receive.ts'
import { sealMessages } from './seal-messages.ts'
import { whereTo } from './send-petition.ts'

const command = commandsOf<'feedback', 'organisation'>()
type At = Acting<'feedback', 'organisation'>

/**
 * A person's message by a channel comes in, once (a second one with the same `ref` is refused: 409 `came-already`). It goes to the
 * petition that he writes about (`goesTo`); with `fresh`, or where there is none, it is a new one. Answers which, and as what.
 */
export const takeMessage = command({
  name: 'feedback.take-message',
  input: z.object({
    channel: z.enum(inboundChannels),
    ref: z.string().min(1).max(200),
    fresh: z.boolean(),
    letter: longLetterShape,
  }),
  load: (at) => whereTo(at, undefined),
  allow: mayTakeIn,
  async run(at, desk, { channel, ref, fresh, letter }) {
    const sender = { channel, address: addressIn(contactShape.parse(letter.contact?.reveal() ?? {}), channel) ?? '' }
    await oneAtATime(at, sender)
    const id = { channel, ref: at.privacy.fingerprint('feedback.message', `${channel} ${ref}`) }
    await cameBefore(at, id)
    const going = fresh ? null : await whereItBelongs(at, sender)
    const kept = going
      ? await goOn(at, going, letter)
      : { ...(await receive(at, desk, letter, { channel, wroteAt: at.now })), went: 'new' as const }
    await keepRef(at, id, kept)
    return kept
  },
})

type Kept = { petitionId: string; code: string; went: Went }
type Ref = { channel: InboundChannel; ref: Buffer }

async function cameBefore({ read }: At, { channel, ref }: Ref): Promise<void> {
  const first = await read
    .selectFrom('feedback.channel_message as came')
    .innerJoin('feedback.petition as petition', 'petition.id', 'came.petition_id')
    .select(['petition.id as petitionId', 'petition.code', 'came.went'])
    .where('came.channel', '=', channel)
    .where('came.ref_hash', '=', ref)
    .executeTakeFirst()
  if (first) throw cameAlready(first)
}

const keepRef = ({ write, now }: At, { channel, ref }: Ref, { petitionId, went }: Kept) =>
  write
    .insertInto('feedback.channel_message')
    .values({ channel, ref_hash: ref, petition_id: petitionId, went, at: now })
    .execute()

type Going = NonNullable<Awaited<ReturnType<typeof whereItBelongs>>>

/** Puts the message where it belongs; whoever looks at an older page of the petition will be told. */
async function goOn(at: At, { to, went }: Going, letter: Letter): Promise<Kept> {
  const { id, code } = to
  await at.write.updateTable('feedback.conversation').set({ last_at: at.now }).where('petition_id', '=', id).execute()
  await at.write
    .updateTable('feedback.petition')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  await keepConsents(at, id, letter.consents)
  if (went === 'reply') await keepReply(at, id, letter.body)
  else await keepMessage(at, to, letter.body)
  // Nothing of a denunciation goes further than its own tables.
  if (!to.walled) at.changed('petition', id, null, { message: went })
  return { petitionId: id, code, went }
}

async function keepMessage(at: At, { id, walled }: Going['to'], body: string): Promise<void> {
  const { write, now, today } = at
  if (walled) await sealMessages(at, id, [{ body, at: now, onDay: today }])
  else
    await write
      .insertInto('feedback.message')
      .values({
        petition_id: id,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.message where petition_id = ${id})`,
        kind: 'message',
        body,
        at: now,
        on_day: today,
      })
      .execute()
  await addStep(at, id, 'messaged')
}
