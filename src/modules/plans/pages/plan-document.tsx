import { act } from '#platform/http/act.ts'
import { signingOf } from '#modules/documents/server.ts'
import { DocumentPreview, documentPreviewCss, StageMark } from '#modules/documents/parts/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { planDocumentPath } from '../carrying-paths.ts'
import { openPlanLetter } from '../commands/plan-letter.ts'
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

/** The document of a plan made here: its draft, and its way to signature and number. */
export default function PlanDocument({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { plan, model, signing, works } = loaderData
  const free = !signing || signing.stage === 'returned' || signing.stage === 'withdrawn'
  return (
    <main id="noi-dung">
      <title>{`${t.document} · ${shareTexts.product}`}</title>
      <PlanHead plan={plan} tab={null} heading={t.document} works={works} />
      {plan.carriesOutId && (
        <p>
          <a href={planPath(plan.carriesOutId)}>{t.upper}</a>
        </p>
      )}
      <Panel title={t.document}>
        {!model && <Empty>{t.notDerived}</Empty>}
        {model && (
          <>
            <p className="hint">{plan.confirmations > 0 ? t.documentHint : t.openLater}</p>
            <p className="row">
              <a href={`${planDocumentPath(plan.id)}/ke-hoach.docx`} download>
                {t.download}
              </a>
              {signing && (
                <>
                  <a href={signing.href}>{t.signing}</a> <StageMark stage={signing.stage} />
                </>
              )}
            </p>
            {works && free && plan.confirmations > 0 && (
              <ActForm refused={refused}>
                <button className="button">{t.open}</button>
              </ActForm>
            )}
            <DocumentPreview model={model} />
          </>
        )}
      </Panel>
    </main>
  )
}
