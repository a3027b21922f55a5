import type { Glance, GlanceLine } from '#platform/todo/index.ts'
import type { LocalDate, WorkCalendar } from '#platform/time/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Due } from '#ui/when/when.tsx'
import { overviewTexts as t } from '../texts.vi.ts'

type When = { today: LocalDate; calendar: WorkCalendar }

/** How something stands, for who answers for others. */
export const GlancePanel = ({ glance, ...when }: { glance: Glance } & When) => (
  <Panel title={glance.title} aside={glance.href && <a href={glance.href}>{t.open}</a>}>
    {glance.summary && <p>{glance.summary}</p>}
    {glance.lines.length > 0 && (
      <ul className="tasks">
        {glance.lines.map((line) => (
          <Line key={line.id} line={line} {...when} />
        ))}
      </ul>
    )}
    {glance.action && (
      <p className="row">
        <a className="button" href={glance.action.href}>
          {glance.action.text}
        </a>
      </p>
    )}
    {glance.total > glance.lines.length && (
      <p className="small quiet">{t.shownOf(glance.lines.length, glance.total)}</p>
    )}
  </Panel>
)

const Line = ({ line: { text, href, note, due, mark }, ...when }: { line: GlanceLine } & When) => (
  <li>
    {href ? (
      <a className="what" href={href}>
        {text}
      </a>
    ) : (
      <span className="what">{text}</span>
    )}
    {note && <span className="from">{note}</span>}
    {(mark ?? due) && (
      <span className="when">
        {mark && <Mark tone={mark.tone}>{mark.text}</Mark>}
        {due && <Due due={due} {...when} />}
      </span>
    )}
  </li>
)
