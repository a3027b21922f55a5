import type { Database } from '../db/index.ts'
import { Problem } from '../problem.ts'
import { clearHits, giveBackHits, takeHits, type Limit } from '../rate.ts'
import { tooManyTries } from './texts.vi.ts'

/**
 * Wrong tries that are let through. Every try counts before it is judged, and a right one is given back, so that a hundred tries at
 * once are still five.
 *
 * - `pair`: one account from one address. Whoever types wrong waits, at most the window.
 * - `address`: one address, whatever the accounts: one password tried on many names.
 * - `account`: one account from all addresses together, against guessing from many machines. It does not hold at addresses from
 *   which the account signed in before: a stranger who keeps an account at its limit shuts out other strangers and, at worst, its
 *   person at a new address; never at the office computer.
 */
const WINDOWS = {
  password: { pair: [5, 15], account: [20, 15], address: [50, 15] },
  // Fewer: a code has six digits, and whoever guesses it has the password already.
  code: { pair: [5, 15], account: [10, 60], address: [50, 15] },
} as const

export type Guessing = { what: keyof typeof WINDOWS; username: string; address: string }

/** Runs `work`, which throws when the guess is wrong, within the limits. Throws Problem 429 `too-many-tries` with `until` and `minutes`. */
export async function guess<T>(db: Database, guessing: Guessing, now: Date, work: () => Promise<T>): Promise<T> {
  const limits = await limitsOf(db, guessing)
  await takeHits(db, limits, now).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, error.status, error.details, tooManyTries(Number(error.details.minutes)))
  })
  const result = await work()
  await giveBackHits(db, limits, now)
  await clearHits(db, pairKey(guessing))
  return result
}

async function limitsOf(db: Database, guessing: Guessing): Promise<Limit[]> {
  const { what, username, address } = guessing
  const { pair, account, address: place } = WINDOWS[what]
  const limits = [limit(pairKey(guessing), pair), limit(`${what}:address:${networkOf(address)}`, place)]
  if (!(await isKnown(db, username, address))) limits.push(limit(`${what}:account:${username}`, account))
  return limits
}

const limit = (key: string, [hits, minutes]: readonly [number, number]): Limit => ({ key, hits, minutes })

const pairKey = ({ what, username, address }: Guessing) => `${what}:pair:${username}:${networkOf(address)}`

async function isKnown(db: Database, username: string, address: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth.known_address as known')
    .innerJoin('auth.user as user', 'user.id', 'known.user_id')
    .select('known.address')
    .where('user.username', '=', username)
    .where('known.address', '=', networkOf(address))
    .executeTakeFirst()
  return row !== undefined
}

/** What counts as one address: an IPv4 address; of IPv6 the first 64 bits, since one subscriber has them all. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1]
  if (v4) return v4
  if (!URL.canParse(`http://[${address}]`)) return address
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
