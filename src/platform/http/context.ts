import { createContext, redirect, type RouterContextProvider } from 'react-router'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Accounts, SignedIn } from '../auth/index.ts'
import type { Actor } from '../command/actor.ts'
import type { Runtime } from '../command/perform.ts'
import type { DB } from '../db/index.ts'
import type { FileStore } from '../files/index.ts'
import type { HeldWork, Holder, Origin, OriginOf } from '../todo/index.ts'
import type { Opening } from '../privacy/index.ts'

/** Who is signed in on this request, beyond the actor: what the account pages and the gate need. */
export type Session = SignedIn & {
  /** What must be done before anything else is open (then `actor` is null): choose a password, turn on the second factor. */
  due: 'password' | 'second-factor' | null
}

/** What every loader and action gets from the server: one a request. */
export type App = {
  runtime: Runtime
  accounts: Accounts
  db: ReadonlyKysely<DB>
  files: FileStore
  /** Opens personal fields, for queries that show them. */
  privacy: Opening
  actor: Actor | null
  session: Session | null
  now: Date
  /** The business day 'YYYY-MM-DD'. */
  today: string
  /** The loaded sample; null in an installation of one's own. */
  sample: string | null
  /** Address of the client as far as the proxy is trusted; for limits only. */
  address: string
  appUrl: string
  /** Whether e-mail leaves the house: an SMTP server is set. */
  mailLeaves: boolean
  /** What a person has in his hands: asked where his place ends. */
  heldBy: (ask: Ask, holder: Holder) => Promise<HeldWork[]>
  /** From what a thing was opened in slices that its own slice does not know. */
  originsOf: (ask: Ask, thing: OriginOf, id: string) => Promise<Origin[]>
  requestId: string
}

export const appContext = createContext<App>()

/** What a query asks with: who, when, and a database that cannot write. */
export type Ask = { db: ReadonlyKysely<DB>; actor: Actor; now: Date; today: string }

export const appOf = (context: Readonly<RouterContextProvider>): App => context.get(appContext)

/** The ask of a signed-in person; else a redirect to the sign-in page that comes back here. */
export function askOf(context: Readonly<RouterContextProvider>, request: Request): Ask {
  const { db, actor, now, today } = appOf(context)
  if (!actor) throw redirect(`/lam-viec/dang-nhap?tiep=${encodeURIComponent(pathOf(request))}`)
  return { db, actor, now, today }
}

const pathOf = (request: Request) => {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + search
}

/** Where to go after sign-in: only a path of this site ("//host" and "/\host" would leave it). */
export function safePath(wanted: string | null, fallback: string): string {
  if (!wanted?.startsWith('/')) return fallback
  const here = new URL('http://here.invalid')
  // Read as a browser reads it: tabs and line ends vanish, "\\" is "/".
  const read = URL.canParse(wanted, here) ? new URL(wanted, here) : null
  return read?.origin === here.origin ? read.pathname + read.search : fallback
}
