import { act } from '#platform/http/act.ts'
import { formatDate } from '#platform/text/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { derivePlan } from '../commands/derive-plan.ts'
import { PlanHead } from '../parts/plan-head.tsx'
import { lowerTexts as t, shareTexts } from '../parts/texts.vi.ts'
import { checkPath, planPath } from '../paths.ts'
import { makesPlanOf } from '../policy/carrying-out.ts'
import { standingOf } from '../queries/checking.ts'
import { lowerPlansOf, type LowerPlan } from '../queries/lower-plans.ts'
import { documentName } from '../wording.ts'
import { planOf } from './plan-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/lower-plans.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const running = plan.confirmations > 0
  const [lower, { may }] = await Promise.all([running ? lowerPlansOf(ask, plan.id) : [], standingOf(ask, plan)])
  const rows = lower.map((one) => ({ ...one, makes: one.plan === null && Boolean(makesPlanOf(ask.actor, one)) }))
  return { plan, rows, works: Boolean(may.work) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: derivePlan,
    input: (form) => ({ planId: args.params.planId, unitId: form.text('unitId') }),
    done: ({ planId }) => checkPath(planId),
  })

export default function LowerPlans({ loaderData: { plan, rows, works }, actionData: refused }: Route.ComponentProps) {
  const done = rows.filter((row) => row.plan !== null).length
  const mine = rows.filter(({ makes }) => makes)
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${shareTexts.product}`}</title>
      <PlanHead plan={plan} tab="lower" heading={t.heading} works={works} />
      {mine.map(({ unitId, unitName }) => (
        <Panel key={unitId} title={t.derive(unitName)}>
          <p>{t.deriveHint}</p>
          <ActForm refused={refused}>
            <input type="hidden" name="unitId" value={unitId} />
            <p className="row">
              <button className="button">{t.derive(unitName)}</button>
            </p>
          </ActForm>
        </Panel>
      ))}
      {rows.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <>
          <p>{t.intro(done, rows.length)}</p>
          <Rows rows={rows} />
        </>
      )}
    </main>
  )
}

const Rows = ({ rows }: { rows: readonly LowerPlan[] }) => (
  <Scroll label={t.heading}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.plan}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unitId, unitName, plan }) => (
          <tr key={unitId}>
            <th scope="row">{unitName}</th>
            <td>{plan ? <Made plan={plan} /> : <Mark>{t.noPlan}</Mark>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

/** A plan that its unit still works on is not sent yet: only that it exists is told. */
const Made = ({ plan }: { plan: NonNullable<LowerPlan['plan']> }) =>
  plan.runsFrom ? (
    <>
      <a href={planPath(plan.id)}>{documentName(plan)}</a>{' '}
      <Mark tone="done">{`${t.running}, ${formatDate(plan.runsFrom)}`}</Mark>
    </>
  ) : (
    <Mark tone="sent">{t.checking}</Mark>
  )
