import { sql, type RawBuilder } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { unitsOfStep } from '../policy.ts'
import { stageOf, type PathStep } from '../signing.ts'
import { stageText, todoText } from '../texts.vi.ts'
import { inUnits, onTheWay, returnedAndOpen, signingRows, waitingFor, type SigningRow } from './signing-rows.ts'

/** "Việc của tôi" shows fewer; the rest is on the page of drafts. */
const MOST = 50
const STEPS = ['content-checked', 'form-checked', 'signed', 'numbered'] as const satisfies readonly PathStep[]

/** What waits for the person's check, signature or number, what came back to him, and his own drafts on their way. */
export async function documentTodos(ask: Ask): Promise<Todos> {
  if (ask.actor.kind !== 'person') return { items: [], total: 0 }
  const own = sql<boolean>`signing.opened_by = ${ask.actor.id}`
  const forMe = waitsForMe(ask)
  const [waiting, returned, awaited] = await Promise.all([
    found(ask, forMe, 'waiting', (row) => todoText.step[stageOf(row.path, row.lastKind)](row.title)),
    found(ask, sql<boolean>`(${own} or ${leftToHead(ask)}) and ${returnedAndOpen}`, 'waiting', (row) =>
      todoText.returned(row.title),
    ),
    found(ask, sql<boolean>`${own} and ${onTheWay} and not ${forMe}`, 'awaited', (row) => row.title),
  ])
  const all = [waiting, returned, awaited]
  return { items: all.flatMap(({ items }) => items), total: all.reduce((sum, { total }) => sum + total, 0) }
}

/** Whoever put it on the way works no more in the unit: its head sees to it. */
const leftToHead = ({ actor, today }: Ask): RawBuilder<boolean> =>
  sql<boolean>`(${inUnits(unitsOfStep(actor, 'signed'))} and not exists (
    select 1 from organisation.membership place where place.person_id = signing.opened_by
    and place.unit_id = signing.unit_id and (place.valid_to is null or place.valid_to >= ${today}::date)))`

function waitsForMe({ actor }: Ask): RawBuilder<boolean> {
  const tests = STEPS.map((step) => sql`(${waitingFor(step)} and ${inUnits(unitsOfStep(actor, step))})`)
  return sql<boolean>`(${sql.join(tests, sql` or `)})`
}

async function found(
  ask: Ask,
  test: RawBuilder<boolean>,
  group: Todo['group'],
  title: (row: SigningRow) => string,
): Promise<Todos> {
  const wanted = signingRows(ask.db).where(test)
  const rows = await wanted
    .orderBy('signing.due_on', (order) => order.asc().nullsLast())
    .orderBy('signing.opened_at')
    .limit(MOST)
    .execute()
  const { total } = await wanted
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { items: rows.map((row) => todo(row, group, row.held ? todoText.held(row.title) : title(row))), total }
}

const todo = (row: SigningRow, group: Todo['group'], title: string): Todo => ({
  id: `signing-${row.id}`,
  href: `/lam-viec/van-ban/${row.id}`,
  title,
  origin: `${row.unitName} · ${stageText[stageOf(row.path, row.lastKind)]}`,
  due: row.dueOn,
  group,
})
