import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { networkOf } from '#platform/auth/guess.ts'
import type { Database } from '#platform/db/index.ts'
import type { Limit } from '#platform/rate.ts'
import type { Draft } from '../draft.ts'
import {
  challengeOf,
  FLOOD_MINUTES,
  hasZeroBits,
  isRightSum,
  MOST_FROM_ADDRESS,
  needsChallenge,
  type Pressure,
} from '../flood.ts'
import { proofWanted } from '../problems.ts'
import { saveDraft, type FoundDraft } from './drafts.ts'

const PREFIX = 'petition:'
const MINUTE = 60_000

/** What limits the sending from an address. */
export const sendLimit = (address: string): Limit => ({
  key: PREFIX + networkOf(address),
  hits: MOST_FROM_ADDRESS,
  minutes: FLOOD_MINUTES,
})

/**
 * What limits the trying of tracking codes: who has a receipt types wrong a few times, not for hours. A right one is given back, so
 * that the limit falls on guesses; the wait is short, for a whole village may share an address with who guesses.
 */
export const codeLimit = (address: string): Limit => ({ key: `code:${networkOf(address)}`, hits: 30, minutes: 10 })

/** How much comes in at this moment. */
export async function pressureOn(db: Database, address: string, now: Date): Promise<Pressure> {
  const own = sendLimit(address).key
  const rows = await db
    .selectFrom('platform.rate')
    .select((sum) => ['key', sum.fn.sum<string>('hits').as('hits')])
    .where(sql<boolean>`starts_with(key, ${PREFIX})`)
    .where('slot', '>', new Date(now.getTime() - FLOOD_MINUTES * MINUTE))
    .groupBy('key')
    .execute()
  const hitsOf = (found: typeof rows) => found.reduce((total, { hits }) => total + Number(hits), 0)
  return { own: hitsOf(rows.filter(({ key }) => key === own)), all: hitsOf(rows) }
}

type Asking = { db: Database; address: string; now: Date }

/** The challenge that a draft's sender has to meet now; undefined in calm times. It is made once and stays with the draft. */
export async function challengeFor({ db, address, now }: Asking, key: string, { content }: FoundDraft) {
  const pressure = await pressureOn(db, address, now)
  if (!needsChallenge(pressure)) return undefined
  if (content.challenge) return content.challenge
  const challenge = challengeOf(pressure, randomBytes(18))
  await saveDraft(db, key, { ...content, challenge }, now)
  return challenge
}

export type Proof = { sum?: string | undefined; work?: string | undefined }

/** Lets a sender through in calm times, or with the right sum, or with the browser's work. Throws Problem 400 `proof-wanted`. */
export async function checkProof(at: Asking, key: string, draft: FoundDraft, proof: Proof): Promise<void> {
  const challenge = await challengeFor(at, key, draft)
  if (!challenge || isShown(challenge, proof)) return
  throw proofWanted(proof.sum !== undefined)
}

const isShown = (challenge: NonNullable<Draft['challenge']>, { sum, work }: Proof): boolean =>
  (sum !== undefined && isRightSum(challenge, sum)) ||
  (work !== undefined && /^\d{1,12}$/.test(work) && hasZeroBits(hashOf(`${challenge.nonce}:${work}`), challenge.bits))

const hashOf = (text: string): Uint8Array => createHash('sha256').update(text).digest()
