import { askOf } from '#platform/http/context.ts'
import { formatLongDate } from '#platform/text/index.ts'
import type { Glance, Todos } from '#platform/todo/index.ts'
import { weekdayName, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { byNearness } from '../nearness.ts'
import { GlancePanel } from '../parts/glance-panel.tsx'
import { TodoList } from '../parts/todo-list.tsx'
import { allGlances, allTodos } from '../queries.ts'
import { nearnessTexts, overviewTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/my-work.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const [todos, glances, calendar] = await Promise.all([allTodos(ask), allGlances(ask), workCalendar(ask.db)])
  return { today: ask.today, todos, glances, calendar, pressing: pressingOf(todos, glances, ask.today) }
}

/** What the heading says: how much is late, near, and waits, and what is overdue of all that he answers for. */
function pressingOf({ due, waiting }: { due: Todos; waiting: Todos }, glances: readonly Glance[], today: LocalDate) {
  const counts = byNearness(due.items, today).map(({ nearness, todos }) => [nearness, todos.length] as const)
  const count = (wanted: string) => counts.find(([nearness]) => nearness === wanted)?.[1] ?? 0
  return {
    late: count('late'),
    soon: count('soon'),
    waiting: waiting.total,
    overdue: glances.flatMap(({ overdue }) => overdue ?? []),
  }
}

export default function MyWork({ loaderData }: Route.ComponentProps) {
  const { today, todos, glances, calendar, pressing } = loaderData
  const { due, waiting, awaited } = todos
  const when = { today, calendar }
  return (
    <main id="noi-dung">
      <title>{`${t.myWork} · ${t.product}`}</title>
      <div className="lead">
        <div>
          <p className="quiet">{`${capital(weekdayName(today))}, ${formatLongDate(today)}`}</p>
          <h1>{t.headline(pressing)}</h1>
        </div>
      </div>
      <div className="split work">
        {waiting.total > 0 && <Waiting {...loaderData} />}
        <div className="stack own">
          {(due.total > 0 || glances.length === 0) && <DuePanel due={due} {...when} />}
          {glances.map((glance) => (
            <GlancePanel key={glance.id} glance={glance} {...when} />
          ))}
        </div>
        {waiting.total === 0 && <Waiting {...loaderData} />}
        <div className="side awaited">
          <List title={t.awaited} todos={awaited} empty={t.nothingAwaited} {...when} />
        </div>
      </div>
    </main>
  )
}

/** What waits for the person comes first where there is one column, and stands beside his own work where there are two. */
const Waiting = ({ todos, today, calendar }: Pick<Route.ComponentProps['loaderData'], 'todos' | keyof When>) => (
  <div className="side waiting">
    <List title={t.waiting} todos={todos.waiting} empty={t.nothingWaiting} today={today} calendar={calendar} />
  </div>
)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type When = { today: LocalDate; calendar: WorkCalendar }

const DuePanel = ({ due, ...when }: { due: Todos } & When) => (
  <Panel title={t.due}>
    {due.items.length === 0 && <Empty>{t.nothingDue}</Empty>}
    {byNearness(due.items, when.today).map(({ nearness, todos }) => (
      <section key={nearness} className="stack tight">
        <h3 className={`near ${nearness}`}>{nearnessTexts[nearness]}</h3>
        <TodoList todos={todos} {...when} />
      </section>
    ))}
    {due.total > due.items.length && <p className="small quiet">{t.shownOf(due.items.length, due.total)}</p>}
  </Panel>
)

const List = ({ title, todos, empty, ...when }: { title: string; todos: Todos; empty: string } & When) => (
  <Panel title={title}>
    {todos.items.length === 0 ? <Empty>{empty}</Empty> : <TodoList todos={todos.items} {...when} />}
    {todos.total > todos.items.length && <p className="small quiet">{t.shownOf(todos.items.length, todos.total)}</p>}
  </Panel>
)
