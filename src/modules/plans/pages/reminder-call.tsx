import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { isId } from '#platform/id.ts'
import { signingOf } from '#modules/documents/server.ts'
import { documentPreviewCss } from '#modules/documents/parts/index.ts'
import { callPath } from '../carrying-paths.ts'
import { openLetter } from '../commands/open-letter.ts'
import { PlanHead } from '../parts/plan-head.tsx'
import { remindTexts as t, shareTexts } from '../parts/texts.vi.ts'
import { CallOutlets } from '../parts/urging.tsx'
import { letterOf, reminderCall, shortTextOf } from '../queries/reminders.ts'
import { runPlanOf } from './office-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/reminder-call.ts'

export const links = () => [styles, documentPreviewCss].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await runPlanOf(args)
  const { callId } = args.params
  const call = isId(callId) ? await reminderCall(ask, plan.id, callId) : null
  if (!call) throw data(null, { status: 404 })
  const [text, model, signing] = await Promise.all([
    shortTextOf(ask.db, call),
    letterOf(ask.db, call),
    signingOf(ask, { slice: 'plans', kind: 'reminder-call', id: call.id }),
  ])
  return { plan, call, text, model, signing }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: openLetter,
    input: () => ({ planId: args.params.planId, callId: args.params.callId }),
    done: () => callPath(args.params.planId, args.params.callId),
  })

/** One đôn đốc with its three outlets. */
export default function ReminderCall({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { plan, call, text, model, signing } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${shareTexts.product}`}</title>
      <PlanHead plan={plan} tab="remind" heading={t.title} works />
      <CallOutlets
        call={call}
        count={t.lines}
        text={text}
        model={model}
        signing={signing}
        download={`${callPath(plan.id, call.id)}/cong-van.docx`}
        refused={refused}
      />
    </main>
  )
}
