import { act } from '#platform/http/act.ts'
import { signingOf } from '#modules/documents/server.ts'
import { documentPreviewCss } from '#modules/documents/parts/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { planDocumentPath } from '../carrying-paths.ts'
import { openPlanLetter } from '../commands/plan-letter.ts'
import { DraftPanel } from '../parts/draft-panel.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { lowerTexts as t, shareTexts } from '../parts/texts.vi.ts'
import { planPath } from '../paths.ts'
import { standingOf } from '../queries/checking.ts'
import { planDocumentOf } from '../queries/lower-plans.ts'
import { planOf } from './plan-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/plan-document.ts'

export const links = () => [styles, documentPreviewCss].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const [model, signing, { may }] = await Promise.all([
    planDocumentOf(ask, plan.id),
    signingOf(ask, { slice: 'plans', kind: 'plan', id: plan.id }),
    standingOf(ask, plan),
  ])
  return { plan, model, signing, works: Boolean(may.work) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: openPlanLetter,
    input: () => ({ planId: args.params.planId }),
    done: () => planDocumentPath(args.params.planId),
  })

/** The document of a plan made here. */
export default function PlanDocument({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { plan, model, signing, works } = loaderData
  const running = plan.confirmations > 0
  const draft = { title: t.document, hint: running ? t.documentHint : t.openLater, signing, refused }
  return (
    <main id="noi-dung">
      <title>{`${t.document} · ${shareTexts.product}`}</title>
      <PlanHead plan={plan} tab="document" heading={t.document} works={works} />
      {plan.carriesOutId && (
        <p>
          <a href={planPath(plan.carriesOutId)}>{t.upper}</a>
        </p>
      )}
      {model ? (
        <DraftPanel
          {...draft}
          model={model}
          opens={works && running}
          download={`${planDocumentPath(plan.id)}/ke-hoach.docx`}
        />
      ) : (
        <Empty>{t.notDerived}</Empty>
      )}
    </main>
  )
}
