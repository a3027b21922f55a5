import { redirect, type RouterContextProvider } from 'react-router'
import { networkOf } from '#platform/auth/guess.ts'
import { appOf, type App } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { takeHits } from '#platform/rate.ts'
import { newDraftKey, openDraft, type FoundDraft } from '../commands/drafts.ts'
import { tooManySent } from '../problems.ts'
import { paths } from './public-paths.ts'

type Context = Readonly<RouterContextProvider>

/** The shape of a key that we give out; what has another was never given. */
const KEY = /^[\w-]{32}$/

export const keyOf = (request: Request): string | null => {
  const key = new URL(request.url).searchParams.get('nhap')
  return key && KEY.test(key) ? key : null
}

/** The draft that a request names; null without one. A draft that was sent leads to its receipt. */
export async function draftOf(context: Context, request: Request): Promise<{ key: string; draft: FoundDraft } | null> {
  const { runtime, now } = appOf(context)
  const key = keyOf(request)
  const draft = key ? await openDraft(runtime.db, key, now) : null
  if (draft?.sentCode) throw redirect(paths.receipt(draft.sentCode))
  return key && draft ? { key, draft } : null
}

/** As `draftOf`, for pages that make no sense without: back to the first. */
export async function neededDraft(context: Context, request: Request): Promise<{ key: string; draft: FoundDraft }> {
  const found = await draftOf(context, request)
  if (!found) throw redirect(`${paths.what(null)}?het-han=1`)
  return found
}

const MOST_STEPS = 240
const MINUTES = 10

/** Counts a step of the form against the address; far more than a village needs. Throws Problem 429. */
export async function countStep({ runtime, address, now }: App): Promise<void> {
  const limit = { key: `unfinished:${networkOf(address)}`, hits: MOST_STEPS, minutes: MINUTES }
  await takeHits(runtime.db, [limit], now).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 429) throw tooManySent(Number(error.details['minutes']))
    throw error
  })
}

/** The key that a posted form carries, or a new one. */
export const keyFrom = (request: Request): string => keyOf(request) ?? newDraftKey()
