import { addressIn, isInboundChannel, type InboundChannel, type Channel } from '../channel.ts'
import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import type { Contact } from '../contact.ts'
import { goesTo, type Talk } from '../conversation.ts'
import type { Kind } from '../kind.ts'
import { bearingKinds, stateAfter } from '../state.ts'

type At = Pick<Acting<'feedback', 'organisation'>, 'write' | 'read' | 'privacy' | 'today'>
type Sender = { channel: InboundChannel; address: string }

/** Another use, another key: who denounced is equal to nobody in the open. */
const hashOf = ({ privacy }: Pick<At, 'privacy'>, { channel, address }: Sender, walled: boolean): Buffer =>
  privacy.fingerprint(walled ? 'feedback.denouncer' : 'feedback.sender', `${channel} ${address}`)

type Begun = { id: string; kind: Kind; channel: Channel; wroteAt: Date | undefined }

/** Where the sender wrote by a channel himself (`wroteAt`), what he writes there next is about this petition. */
export async function beginConversation(
  at: At,
  { id, kind, channel, wroteAt }: Begun,
  contact: Contact,
): Promise<void> {
  const sender = senderOf(channel, contact)
  if (!sender || !wroteAt) return
  await at.write
    .insertInto('feedback.conversation')
    .values({
      petition_id: id,
      channel: sender.channel,
      sender_hash: hashOf(at, sender, kind === 'denunciation'),
      last_at: wroteAt,
    })
    .execute()
}

function senderOf(channel: Channel, contact: Contact): Sender | null {
  if (!isInboundChannel(channel)) return null
  const address = addressIn(contact, channel)
  return address ? { channel, address } : null
}

/** His messages belong to the petition no more. */
export const endConversation = ({ write }: Pick<At, 'write'>, petitionId: string) =>
  write.deleteFrom('feedback.conversation').where('petition_id', '=', petitionId).execute()

/** A sender who is reached elsewhere now does not write from the old address any more: it may be another person's. */
export async function keepConversation(at: At, petitionId: string, old: Contact, corrected: Contact): Promise<void> {
  const talk = await at.write
    .selectFrom('feedback.conversation')
    .select('channel')
    .where('petition_id', '=', petitionId)
    .executeTakeFirst()
  if (talk && addressIn(old, talk.channel) !== addressIn(corrected, talk.channel)) await endConversation(at, petitionId)
}

/** The petition goes behind the wall, and so does who wrote it: recognised there still, and equal to no row in the open. */
export async function wallConversation(
  at: At,
  held: { id: string; channel: Channel },
  contact: Contact,
): Promise<void> {
  const wroteAt = await wroteLast(at, held.id)
  await endConversation(at, held.id)
  await beginConversation(at, { ...held, kind: 'denunciation', wroteAt }, contact)
}

/** When the sender of a petition wrote last by its channel; undefined where he does not write there. */
export const wroteLast = async ({ write }: Pick<At, 'write'>, petitionId: string): Promise<Date | undefined> =>
  (
    await write
      .selectFrom('feedback.conversation')
      .select('last_at')
      .where('petition_id', '=', petitionId)
      .executeTakeFirst()
  )?.last_at

/** One message of a sender at a time: what the one began, the next goes to. */
export const oneAtATime = async (at: At, sender: Sender): Promise<void> => {
  const key = `feedback.sender ${hashOf(at, sender, false).toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(at.write)
}

/** How many petitions of one sender are looked at: the newest. */
const MOST = 50

/** To which petition a sender's message belongs, locked, by the rule of the day; null = to a new one. */
export async function whereItBelongs(at: At, sender: Sender) {
  const rows = await at.write
    .selectFrom('feedback.conversation as talk')
    .innerJoin('feedback.petition as petition', 'petition.id', 'talk.petition_id')
    .select(['petition.id', 'petition.code', 'petition.kind', 'talk.last_at as lastAt'])
    .where('talk.channel', '=', sender.channel)
    .where('talk.sender_hash', 'in', [hashOf(at, sender, false), hashOf(at, sender, true)])
    .orderBy('talk.last_at', 'desc')
    .limit(MOST)
    .forUpdate('petition')
    .execute()
  const talks: ((typeof rows)[number] & Talk)[] = []
  // After the lock: what somebody did meanwhile counts.
  for (const row of rows) talks.push({ ...row, ...(await standingOf(at, row)) })
  return goesTo(talks, at.today, await daysAfter(at))
}

type Row = { id: string; kind: Kind; lastAt: Date }

async function standingOf({ write }: At, { id, kind, lastAt }: Row): Promise<Talk> {
  const step = await write
    .selectFrom('feedback.step')
    .select(['kind', 'at', 'on_day as onDay'])
    .where('petition_id', '=', id)
    .where('kind', 'in', bearingKinds)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return {
    state: stateAfter(step.kind),
    walled: kind === 'denunciation',
    since: step.onDay,
    movedAt: step.at > lastAt ? step.at : lastAt,
  }
}

/** For how many days after the end he may go on; without a rule not at all. */
async function daysAfter({ read, today }: At): Promise<number> {
  const rule = await read
    .selectFrom('feedback.conversation_rule')
    .select('days')
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return rule?.days ?? -1
}
