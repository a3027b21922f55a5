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
  const { may } = await standingOf(ask, plan)
  return { plan, works: may.work, sheet: trackingSheet(await runningOf(ask, plan), ask.today) }
}

const TrackingSheet = ({ loaderData }: Route.ComponentProps) => (
  <PlanSheetPage {...loaderData} tab="trackingSheet" file="theo-doi.xlsx" empty={t.notRunning} />
)
export default TrackingSheet
