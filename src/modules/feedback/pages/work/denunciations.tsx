import { workCalendar } from '#modules/organisation/server.ts'
import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { Due } from '#ui/when/when.tsx'
import { printedCode } from '../../code.ts'
import { StateMark } from '../../parts/work/state-mark.tsx'
import { petitionPath } from '../../paths.ts'
import { denunciationsOf } from '../../queries/denunciations.ts'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import { denunciationTexts as t, petitionTexts } from './texts.vi.ts'
import type { Route } from './+types/denunciations.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const [items, calendar] = await Promise.all([denunciationsOf(ask), workCalendar(ask.db)])
  // Whoever is no reader of any does not learn that there is such a page.
  if (items.length === 0) throw new Response(null, { status: 404 })
  return { items, calendar, today: ask.today }
}

export default function Denunciations({ loaderData: { items, calendar, today } }: Route.ComponentProps) {
  return (
    <UnderPetitions title={t.title}>
      <Notice tone="soon">{petitionTexts.wall}</Notice>
      <Panel title={t.given}>
        <ul className="tasks">
          {items.map((item) => (
            <li key={item.id}>
              <a className="what" href={petitionPath(item.id)}>
                {petitionTexts.wallTitle(printedCode(item.code))}
              </a>
              <span className="from">
                {formatDate(item.receivedOn)} · <StateMark state={item.state} />
              </span>
              <span className="when">{item.due && <Due due={item.due} today={today} calendar={calendar} />}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </UnderPetitions>
  )
}
