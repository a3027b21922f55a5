import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { unitsOfStep } from '../policy.ts'
import { stageOf } from '../signing.ts'
import { signingTabs, type SigningTab } from '../tabs.ts'
import { signingVisible } from '../visibility.ts'
import { searched } from './search.ts'
import { inUnits, onTheWay, returnedAndOpen, signingRows, waitingFor } from './signing-rows.ts'

export const SIGNING_PAGE = 30

/** What stands in each view. */
const inTab = (tab: SigningTab, actor: Actor): RawBuilder<boolean> =>
  ({
    open: onTheWay,
    mine: sql<boolean>`${waitingFor('signed')} and ${inUnits(unitsOfStep(actor, 'signed'))}`,
    number: waitingFor('numbered'),
    returned: returnedAndOpen,
    issued: sql<boolean>`"last"."kind" = 'numbered'`,
  })[tab]

const visible = (ask: Ask, query: string) =>
  signingRows(ask.db).where(signingVisible(ask.actor)).where(searched('signing.search', query))

/** A page of a view: what is due first comes first, issued ones by their date. `query` ignores tone marks. */
export async function signingList(ask: Ask, { tab, query, page }: { tab: SigningTab; query: string; page: number }) {
  const wanted = visible(ask, query).where(inTab(tab, ask.actor))
  const ordered =
    tab === 'issued'
      ? wanted.orderBy('document.issued_on', 'desc').orderBy('document.number', 'desc')
      : wanted.orderBy('signing.due_on', (order) => order.asc().nullsLast()).orderBy('signing.opened_at')
  const rows = await ordered
    .orderBy('signing.id')
    .limit(SIGNING_PAGE)
    .offset((page - 1) * SIGNING_PAGE)
    .execute()
  return rows.map((row) => ({ ...row, stage: stageOf(row.path, row.lastKind) }))
}

/** How many stand in each view. */
export async function signingCounts(ask: Ask, query: string): Promise<Record<SigningTab, number>> {
  const tabs = Object.keys(signingTabs) as SigningTab[]
  return visible(ask, query)
    .clearSelect()
    .select(tabs.map((tab) => sql<number>`count(*) filter (where ${inTab(tab, ask.actor)})`.as(tab)))
    .executeTakeFirstOrThrow() as Promise<Record<SigningTab, number>>
}
