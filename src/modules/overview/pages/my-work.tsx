import { askOf } from '#platform/http/context.ts'
import { formatLongDate } from '#platform/text/index.ts'
import type { Todo } from '#platform/todo/index.ts'
import { weekdayName, type WorkCalendar } from '#platform/time/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Due } from '#ui/when/when.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { allTodos } from '../queries.ts'
import { overviewTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/my-work.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const [todos, calendar] = await Promise.all([allTodos(ask), workCalendar(ask.db)])
  return { today: ask.today, todos, calendar }
}

export default function MyWork({ loaderData: { today, todos, calendar } }: Route.ComponentProps) {
  const { due, waiting, awaited } = todos
  const late = due.items.filter((todo) => todo.due !== null && todo.due < today && !todo.lateText).length
  return (
    <main id="noi-dung">
      <title>{`${t.myWork} · ${t.product}`}</title>
      <div className="lead">
        <div>
          <p className="quiet">{`${capital(weekdayName(today))}, ${formatLongDate(today)}`}</p>
          <h1>{t.dueCount(due.total + waiting.total, late)}</h1>
        </div>
      </div>
      <div className="split">
        <Panel title={t.due}>{list(due, t.nothingDue, today, calendar)}</Panel>
        <div className="stack">
          <Panel title={t.waiting}>{list(waiting, t.nothingWaiting, today, calendar)}</Panel>
          <Panel title={t.awaited}>{list(awaited, t.nothingAwaited, today, calendar)}</Panel>
        </div>
      </div>
    </main>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function list(
  { items, total }: { items: Todo[]; total: number },
  empty: string,
  today: string,
  calendar: WorkCalendar,
) {
  if (items.length === 0) return <Empty>{empty}</Empty>
  return (
    <>
      <ul className="tasks">
        {items.map((todo) => (
          <li key={todo.id}>
            <a className="what" href={todo.href}>
              {todo.title}
            </a>
            <span className="from">{todo.origin}</span>
            <span className="when">
              {todo.due && <Due due={todo.due} today={today} calendar={calendar} lateText={todo.lateText} />}
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && <p className="small quiet">{t.seeAll(total)}</p>}
    </>
  )
}
