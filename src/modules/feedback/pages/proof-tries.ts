import { networkOf } from '#platform/auth/guess.ts'
import type { App } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { giveBackHits, takeHits } from '#platform/rate.ts'
import { tooManyProofs } from '../problems.ts'

/** Wrong proofs are few: for one petition and from one address. */
export async function withinTries<T>({ runtime, address, now }: App, code: string, work: () => Promise<T>): Promise<T> {
  const limits = [
    { key: `proof:${code}`, hits: 5, minutes: 60 },
    { key: `proof:${networkOf(address)}`, hits: 20, minutes: 60 },
  ]
  await takeHits(runtime.db, limits, now).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 429) throw tooManyProofs(Number(error.details['minutes']))
    throw error
  })
  const answer = await work()
  await giveBackHits(runtime.db, limits, now)
  return answer
}
