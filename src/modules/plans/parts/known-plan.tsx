import { pageTexts as t } from '../page-texts.vi.ts'
import { planPath } from '../paths.ts'

/** The way to the plan that was there already, where a refusal names it. */
export const KnownPlan = ({ id }: { id: unknown }) =>
  typeof id === 'string' && (
    <p>
      <a href={planPath(id)}>{t.openKnown}</a>
    </p>
  )
