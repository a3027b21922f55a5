import { data } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { completeness, standingState } from '../consolidation.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { ConsolidationShares } from '../parts/consolidation-shares.tsx'
import { StateMark } from '../parts/consolidation-versions.tsx'
import { consolidationPlaces } from '../queries/consolidation-places.ts'
import { sharesBeneath } from '../queries/consolidation-units.ts'
import { consolidationVersions } from '../queries/consolidation-versions.ts'
import { roundOf } from '../queries/rounds.ts'
import type { Route } from './+types/consolidations.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const round = await roundOf(ask, params.roundId)
  if (!round) throw data(null, { status: 404 })
  const places = await consolidationPlaces(ask, round.id)
  const wanted = params.level === undefined ? places : places.filter(({ level }) => level === Number(params.level))
  const items = await Promise.all(
    wanted.map(async (place) => ({
      place,
      shares: await sharesBeneath(ask.db, place),
      state: standingState(await consolidationVersions(ask.db, place)),
    })),
  )
  return { round, items }
}

/** Where figures of the round come together, lowest level first. */
export default function Consolidations({ loaderData: { round, items } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.list} · Chung Tay`}</title>
      <p className="quiet">
        <a href={`/lam-viec/bao-cao/${round.id}`}>{round.title}</a>
      </p>
      <h1>{t.list}</h1>
      <p className="quiet">{t.listHint}</p>
      {items.length === 0 && <Empty>{t.nothingHere}</Empty>}
      {items.map(({ place, shares, state }) => {
        const { total, confirmed, complete } = completeness(shares)
        return (
          <Panel
            key={`${place.level}-${place.unitId}`}
            title={<a href={consolidationHref(place)}>{t.title(place.shortName)}</a>}
            aside={<StateMark state={state} />}
          >
            <p>
              {place.levelTitle ?? t.lastReceiver}: {complete ? t.complete(total) : t.some(confirmed, total)}
            </p>
            <ConsolidationShares shares={shares} />
          </Panel>
        )
      })}
    </main>
  )
}
