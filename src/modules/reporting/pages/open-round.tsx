import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { askOf, type Ask } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { isId } from '#platform/id.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber } from '#ui/table/table.tsx'
import { openRound } from '../commands/open-round.ts'
import { levelsByHand, receiversChosen, roundOfForm } from '../open-form.ts'
import { OpenRoundForm } from '../parts/open-round-form.tsx'
import { officeOf, plansToReportOn, proposalOf, type Choice } from '../queries/proposal.ts'
import { withByHand } from '../round-adjust.ts'
import { openTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/open-round.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const unitId = await officeOf(ask)
  if (!unitId) throw data(null, { status: 403 })
  const search = new URL(request.url).searchParams
  const planId = search.get('ke-hoach') ?? undefined
  if (planId === undefined) return { picking: await plansToReportOn(ask, pageNumber(request)), proposal: null }
  const choice = {
    obligations: search.has('xem-lai') ? search.getAll('nghia-vu') : null,
    receivers: receiversChosen([...search]),
  }
  const { titleOf: _, ...proposal } = await proposed(ask, planId, unitId, choice)
  return { picking: null, proposal }
}

export async function action(args: Route.ActionArgs) {
  const ask = askOf(args.context, args.request)
  const form = await Form.of(args.request)
  const unitId = await officeOf(ask)
  if (!unitId) throw data(null, { status: 403 })
  const choice = { obligations: form.texts('nghia-vu'), receivers: receiversChosen(form.entries()) }
  const proposal = await proposed(ask, form.text('ke-hoach'), unitId, choice)
  if (proposal.unfit.length > 0) throw data(null, { status: 400 })
  return actWith(args, form, {
    command: openRound,
    input: () =>
      roundOfForm(form, {
        planId: proposal.plan.id,
        unitId,
        programme: proposal.programme.code,
        levels: withByHand(proposal.levels, levelsByHand(form), proposal.titleOf),
      }),
    done: ({ id }) => `/lam-viec/bao-cao/${id}`,
  })
}

async function proposed(ask: Ask, planId: string | undefined, unitId: string, choice: Choice) {
  const proposal = isId(planId) ? await proposalOf(ask, planId, unitId, choice) : undefined
  if (!proposal) throw data(null, { status: 404 })
  return proposal
}

export default function OpenRound({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · Chung Tay`}</title>
      <h1>{t.title}</h1>
      {loaderData.proposal ? (
        <OpenRoundForm proposal={loaderData.proposal} refused={actionData} />
      ) : (
        <PickPlan {...loaderData.picking} />
      )}
    </main>
  )
}

type Picking = { plans: { id: string; title: string; unitName: string }[]; page: Parameters<typeof Pager>[0]['page'] }

const PickPlan = ({ plans, page }: Picking) => (
  <Panel title={t.pickPlan}>
    {plans.length === 0 && <Empty>{t.noPlans}</Empty>}
    <ul className="tasks">
      {plans.map((plan) => (
        <li key={plan.id}>
          <a className="what" href={`?ke-hoach=${plan.id}`}>
            {plan.title}
          </a>
          <span className="from">{plan.unitName}</span>
        </li>
      ))}
    </ul>
    <Pager page={page} href={(number) => `?trang=${number}`} />
  </Panel>
)
