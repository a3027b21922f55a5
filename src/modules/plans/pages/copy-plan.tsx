import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { ActForm, Field, Select } from '#ui/form/index.ts'
import { copyPlan } from '../commands/copy-plan.ts'
import { PlanHead } from '../parts/plan-head.tsx'
import { pageTexts as t } from '../page-texts.vi.ts'
import { checkPath } from '../paths.ts'
import { standingOf } from '../queries/checking.ts'
import { KnownPlan } from '../parts/known-plan.tsx'
import { planOf } from './plan-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/copy-plan.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const { may, confirmations } = await standingOf(ask, plan)
  if (!may.work || confirmations.length === 0) throw data(null, { status: 404 })
  const day = plan.issueDate ?? confirmations.at(-1)!.businessDay
  return { plan, nextYear: Number(day.slice(0, 4)) + 1 }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: copyPlan,
    input: (form) => ({
      planId: args.params.planId,
      toYear: Number(form.text('toYear')),
      dates: form.text('dates'),
    }),
    done: ({ planId }) => checkPath(planId),
  })

const labels = { toYear: t.copyYear, dates: t.copyDates }

export default function CopyPlan({ loaderData: { plan, nextYear }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.copyTitle} · ${t.product}`}</title>
      <PlanHead plan={plan} tab={null} heading={t.copyTitle} works />
      <p>{t.copyIntro}</p>
      <KnownPlan id={refused?.details['planId']} />
      <ActForm refused={refused} labels={labels}>
        <Field
          name="toYear"
          label={t.copyYear}
          inputMode="numeric"
          className="short"
          defaultValue={nextYear}
          refused={refused}
          required
        />
        <Select
          name="dates"
          label={t.copyDates}
          options={[
            { value: 'shift', label: t.copyShift },
            { value: 'clear', label: t.copyClear },
          ]}
          defaultValue="shift"
          refused={refused}
        />
        <button className="button">{t.copyTitle}</button>
      </ActForm>
    </main>
  )
}
