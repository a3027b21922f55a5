import { assignmentSheet } from '../output/assignment-sheet.ts'
import { PlanSheetPage } from '../parts/plan-sheet-page.tsx'
import { pageTexts as t } from '../page-texts.vi.ts'
import { dutiesOf } from '../queries/breakdown.ts'
import { standingOf } from '../queries/checking.ts'
import { planOf } from './plan-of.ts'
import landscape from './landscape.css?url'
import styles from './plans.css?url'
import type { Route } from './+types/assignment-sheet.ts'

export const links = () => [styles, landscape].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const { may } = await standingOf(ask, plan)
  return { plan, works: may.work, sheet: assignmentSheet(await dutiesOf(ask, plan)) }
}

const AssignmentSheet = ({ loaderData }: Route.ComponentProps) => (
  <PlanSheetPage {...loaderData} tab="assignmentSheet" file="phan-cong.xlsx" empty={t.noDuties} />
)
export default AssignmentSheet
