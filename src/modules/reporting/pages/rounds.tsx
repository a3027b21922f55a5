import { askOf } from '#platform/http/context.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber } from '#ui/table/table.tsx'
import { PeriodLine } from '../parts/round-dates.tsx'
import { roundsOf } from '../queries/rounds.ts'
import { officeOf } from '../queries/proposal.ts'
import { openTexts, pageTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/rounds.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  return { ...(await roundsOf(ask, pageNumber(request))), opens: (await officeOf(ask)) !== undefined }
}

export default function Rounds({ loaderData: { items, page, opens } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.reports} · Chung Tay`}</title>
      <div className="lead">
        <h1>{t.reports}</h1>
        {opens && (
          <a className="button" href="/lam-viec/bao-cao/mo">
            {openTexts.link}
          </a>
        )}
      </div>
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
