import { data } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { pageNumber } from '#ui/table/table.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { consolidationTexts } from '../consolidation-texts.vi.ts'
import { LevelPanel } from '../parts/level-panel.tsx'
import { PickFigure } from '../parts/pick-figure.tsx'
import { PeriodLine } from '../parts/round-dates.tsx'
import { urging } from '../queries/glances.ts'
import { consolidationPlaces } from '../queries/consolidation-places.ts'
import { matrixOf } from '../queries/matrix.ts'
import { mayUrge } from '../policy.ts'
import { roundOf } from '../queries/rounds.ts'
import { reportReminderTexts } from '../reminder-texts.vi.ts'
import { openTexts, pageTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/round.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const round = await roundOf(ask, params.roundId)
  if (!round) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const wanted = { level: Number(search.get('cap')), page: pageNumber(request), cellId: Number(search.get('o')) }
  const [matrix, calendar, urge, consolidations] = await Promise.all([
    matrixOf(ask, round.id, wanted),
    workCalendar(ask.db),
    urging(ask, round),
    consolidationPlaces(ask, round.id),
  ])
  const urges = mayUrge(ask.actor, round) !== undefined
  return { round, ...matrix, calendar, urge, urges, consolidates: consolidations.length > 0, today: ask.today }
}

export default function RoundPage({ loaderData }: Route.ComponentProps) {
  const { round, levels, figure, calendar, consolidates, today } = loaderData
  const [first] = levels
  const title = first ? headline(first.count) : round.title
  return (
    <main id="noi-dung">
      <title>{`${round.title} · Chung Tay`}</title>
      <div className="lead">
        <div>
          <p className="quiet">{round.title}</p>
          <h1>{title}</h1>
          <PeriodLine {...round} />
          <p className="quiet">{t.runBy(round.unitName)}</p>
          <OrderedForm {...round} />
          {consolidates && (
            <p>
              <a href={`/lam-viec/bao-cao/${round.id}/tong-hop`}>{consolidationTexts.list}</a>
            </p>
          )}
        </div>
        <ToUrge {...loaderData} />
      </div>
      {figure && <PickFigure figure={figure} />}
      {round.levels.map((level) => (
        <LevelPanel
          key={level.level}
          round={round}
          level={level}
          standing={levels.find(({ count }) => count.level === level.level)}
          figure={figure}
          calendar={calendar}
          today={today}
        />
      ))}
    </main>
  )
}

/** The way to urge those who owe a report: the page's main act while somebody is late. */
function ToUrge({ round, urge, urges }: Pick<Route.ComponentProps['loaderData'], 'round' | 'urge' | 'urges'>) {
  if (!urges) return null
  return urge ? (
    <a className="button" href={urge.href}>
      {urge.text}
    </a>
  ) : (
    <a href={`/lam-viec/bao-cao/${round.id}/don-doc`}>{reportReminderTexts.title}</a>
  )
}

type Ordered = Pick<Route.ComponentProps['loaderData']['round'], 'orderedForm' | 'orderedPurpose' | 'purpose'>

/** The outline that the plan asks for, and whether it is meant for reports of this kind. */
const OrderedForm = ({ orderedForm, orderedPurpose, purpose }: Ordered) =>
  orderedForm && (
    <p className="quiet">
      {t.orderedForm(orderedForm)}
      {orderedPurpose !== purpose && ` ${t.otherPurpose(openTexts.purposes[purpose])}`}
    </p>
  )

/** Who sees one report, mostly his own unit's, is told of that one. */
function headline({ sent, total }: { sent: number; total: number }): string {
  if (total === 1) return t.oneSent(sent === 1)
  return sent === total ? t.allSent(t.reports) : t.someSent(sent, total)
}
