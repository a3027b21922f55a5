import type { Runtime } from '#platform/command/perform.ts'
import { perform } from '#platform/command/perform.ts'
import { Problem } from '#platform/problem.ts'
import { giveBackHits, takeHits } from '#platform/rate.ts'
import { Secret } from '#platform/secret.ts'
import type { Contact } from '../contact.ts'
import { whatShape, whereShape } from '../draft.ts'
import { kindOf, type Purpose } from '../kind.ts'
import { draftGone, tooManySent, trapped } from '../problems.ts'
import { draftPhotos } from './draft-photos.ts'
import { closeDraft, openDraft, type FoundDraft } from './drafts.ts'
import { checkProof, sendLimit, type Proof } from './pressure.ts'
import { sendPetition } from './send-petition.ts'

export type Sending = { runtime: Runtime; address: string; now: Date; today: string }

/** What the last page adds: who sends, and what shows that it is a person. */
export type Who = {
  contact: Contact
  sex: string | undefined
  consents: readonly string[]
  proof: Proof
  /** Text in the field that no person sees. */
  trap: string | undefined
}

/**
 * Sends a draft; answers the tracking code. A repeat (a lost answer, a second click) gives the same code and changes nothing.
 * Throws Problem 410 `draft-gone`, 400 `proof-wanted` or `trapped`, 429, and what `send-petition` throws.
 */
export async function sendDraft(at: Sending, key: string | undefined, who: Who): Promise<string> {
  const { db } = at.runtime
  const draft = key ? await openDraft(db, key, at.now) : null
  if (!key || !draft) throw draftGone()
  if (draft.sentCode) return draft.sentCode
  if (who.trap) throw trapped()
  await checkProof({ db, address: at.address, now: at.now }, key, draft, who.proof)
  return withinLimit(at, async () => {
    const { petitionId, code } = await performed(at, draft, await letterOf(at, key, draft, who))
    await closeDraft(db, key, petitionId)
    return code
  })
}

const performed = ({ runtime, now, today }: Sending, { hash }: FoundDraft, letter: object) =>
  perform(
    runtime,
    { actor: { kind: 'public', receiptKey: hash }, actId: actIdOf(hash), now, today },
    sendPetition,
    letter,
  )

/** One draft is one act, whatever form it comes by: its id is made of the draft's. */
function actIdOf(hash: string): string {
  const hex = Buffer.from(hash, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function letterOf({ runtime }: Sending, key: string, { content }: FoundDraft, who: Who): Promise<object> {
  const { choice, topic, body } = whatShape.parse(content)
  const { place, hamlet, latitude, longitude } = whereShape.parse(content)
  const photos = await draftPhotos(runtime.db, key)
  return {
    ...kindOf(choice),
    topicCode: topic || undefined,
    body,
    placeId: place,
    hamlet,
    point: latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined,
    sex: who.sex,
    consents: who.consents as Purpose[],
    contact: new Secret(who.contact),
    photos: photos.map(({ bytes, ...photo }) => ({ ...photo, bytes: new Secret(bytes) })),
  }
}

/** What was refused does not count. */
async function withinLimit<T>({ runtime, address, now }: Sending, work: () => Promise<T>): Promise<T> {
  const limits = [sendLimit(address)]
  await takeHits(runtime.db, limits, now).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 429) throw tooManySent(Number(error.details['minutes']))
    throw error
  })
  try {
    return await work()
  } catch (error) {
    await giveBackHits(runtime.db, limits, now)
    throw error
  }
}
