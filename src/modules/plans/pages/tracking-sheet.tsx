import { workCalendar } from '#modules/organisation/server.ts'
import { trackingSheet } from '../output/tracking-sheet.ts'
import { PlanSheetPage } from '../parts/plan-sheet-page.tsx'
import { pageTexts as t } from '../page-texts.vi.ts'
import { runningOf } from '../queries/running.ts'
import { standingOf } from '../queries/checking.ts'
import { planOf } from './plan-of.ts'
import landscape from './landscape.css?url'
import styles from './plans.css?url'
import type { Route } from './+types/tracking-sheet.ts'

export const links = () => [styles, landscape].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const [{ may }, duties, calendar] = await Promise.all([
    standingOf(ask, plan),
    runningOf(ask, plan),
    workCalendar(ask.db),
  ])
  return { plan, works: may.work, sheet: trackingSheet(duties, ask.today, calendar) }
}

const TrackingSheet = ({ loaderData }: Route.ComponentProps) => (
  <PlanSheetPage {...loaderData} tab="trackingSheet" file="theo-doi.xlsx" empty={t.notRunning} />
)
export default TrackingSheet
