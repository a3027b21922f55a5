import type { Todo } from '#platform/todo/index.ts'
import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'
import { Due } from '#ui/when/when.tsx'
import { overviewTexts as t } from '../texts.vi.ts'

type Props = { todos: readonly Todo[]; today: LocalDate; calendar: WorkCalendar }

/** So many are open to the eye; the others are folded. */
const OPEN = 8

/** Things to do or to wait for, one line each; more than a few are folded away. */
export function TodoList({ todos, ...when }: Props) {
  const folded = todos.slice(OPEN)
  return (
    <>
      <Lines todos={todos.slice(0, OPEN)} {...when} />
      {folded.length > 0 && (
        <details>
          <summary>{t.more(folded.length)}</summary>
          <Lines todos={folded} {...when} />
        </details>
      )}
    </>
  )
}

const Lines = ({ todos, today, calendar }: Props) => (
  <ul className="tasks">
    {todos.map((todo) => (
      <li key={todo.id}>
        <a className="what" href={todo.href}>
          {todo.title}
        </a>
        <span className="from">{todo.origin}</span>
        {todo.due && (
          <span className="when">
            <Due due={todo.due} today={today} calendar={calendar} lateText={todo.lateText} />
          </span>
        )}
      </li>
    ))}
  </ul>
)
