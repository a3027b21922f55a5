import type { Ask } from '#platform/http/context.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { pathOfUnit } from '#modules/organisation/server.ts'
import { itemPath, suggestionPath } from '../paths.ts'
import { mayApprove, mayWrite } from '../policy.ts'
import { kindText, todoText as t } from '../texts.vi.ts'
import { itemsInState } from './items.ts'
import { openSuggestions } from './suggestions.ts'

/** "Việc của tôi" shows fewer; the rest is on the page of items. */
const MOST = 50

type Row = Awaited<ReturnType<typeof itemsInState>>[number]

/** Items that wait for the person's approval, came back to him, or that he waits for; suggestions of the public to look at. */
export async function outreachTodos(ask: Ask): Promise<Todos> {
  if (ask.actor.kind !== 'person') return { items: [], total: 0 }
  const [submitted, sentBack, suggestions] = await Promise.all([
    itemsInState(ask, 'submitted', MOST),
    itemsInState(ask, 'sentBack', MOST),
    openSuggestions(ask, MOST),
  ])
  const items = [
    ...(await decided(ask, submitted)),
    ...sentBack.filter((row) => mayWrite(ask.actor, row)).map((row) => todo(row, 'waiting', t.sentBack(row.title))),
    ...suggestions.items.map(({ id, title, communeName }) => ({
      id: `suggestion-${id}`,
      href: suggestionPath(id),
      title: t.suggestion(title),
      origin: communeName ?? t.fromPublic,
      due: null,
      group: 'waiting' as const,
    })),
  ]
  return { items, total: items.length + suggestions.total - suggestions.items.length }
}

/** Of the items on their way: those that wait for the person, and those that he himself sent. */
async function decided({ actor, db }: Ask, rows: readonly Row[]): Promise<Todo[]> {
  const paths = new Map<string, string[]>()
  for (const unitId of new Set(rows.map((row) => row.unitId))) paths.set(unitId, await pathOfUnit(db, unitId))
  return rows.flatMap((row) => {
    const waiting = { unitId: row.unitId, path: paths.get(row.unitId)!, submittedBy: row.submittedBy ?? null }
    if (mayApprove(actor, waiting)) return [todo(row, 'waiting', t.approve(row.title))]
    const own = actor.kind === 'person' && row.submittedBy === actor.id
    return own ? [todo(row, 'awaited', t.awaited(row.title))] : []
  })
}

const todo = (row: Row, group: Todo['group'], title: string): Todo => ({
  id: `item-${row.id}`,
  href: itemPath(row.id),
  title,
  origin: `${row.unitName} · ${kindText[row.kind]}`,
  due: null,
  group,
})
