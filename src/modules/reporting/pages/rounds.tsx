import { askOf } from '#platform/http/context.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber } from '#ui/table/table.tsx'
import { PeriodLine } from '../parts/round-dates.tsx'
import { roundsOf } from '../queries/rounds.ts'
import { pageTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/rounds.ts'

export const loader = ({ context, request }: Route.LoaderArgs) => roundsOf(askOf(context, request), pageNumber(request))

export default function Rounds({ loaderData: { items, page } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.reports} · Chung Tay`}</title>
      <h1>{t.reports}</h1>
      <Panel title={t.round}>
        {items.length === 0 && <Empty>{t.noRounds}</Empty>}
        <ul className="tasks">
          {items.map((round) => (
            <li key={round.id}>
              <a className="what" href={`/lam-viec/bao-cao/${round.id}`}>
                {round.title}
              </a>
              <div className="from">
                <PeriodLine {...round} />
                {t.runBy(round.unitName)}
              </div>
            </li>
          ))}
        </ul>
        <Pager page={page} href={(number) => `?trang=${number}`} />
      </Panel>
    </main>
  )
}
