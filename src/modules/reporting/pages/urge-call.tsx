import { act } from '#platform/http/act.ts'
import { signingOf } from '#modules/documents/server.ts'
import { documentPreviewCss } from '#modules/documents/parts/index.ts'
import { CallOutlets } from '#modules/plans/parts/index.ts'
import { openReminderLetter } from '../commands/open-reminder-letter.ts'
import { callHref } from '../owed-report.ts'
import { letterOfCall, shortTextOfCall } from '../queries/report-reminders.ts'
import { reportReminderTexts as t } from '../reminder-texts.vi.ts'
import { callOf } from './urge-of.ts'
import stylesheet from './reporting.css?url'
import type { Route } from './+types/urge-call.ts'

export const links = () => [stylesheet, documentPreviewCss].map((href) => ({ rel: 'stylesheet', href }))

export async function loader(args: Route.LoaderArgs) {
  const { ask, round, call } = await callOf(args)
  const [text, model, signing] = await Promise.all([
    shortTextOfCall(ask.db, call),
    letterOfCall(ask.db, call),
    signingOf(ask, { slice: 'reporting', kind: 'reminder-call', id: call.id }),
  ])
  return { round: { id: round.id, title: round.title }, call, text, model, signing }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: openReminderLetter,
    input: () => ({ roundId: args.params.roundId, callId: args.params.callId }),
    done: () => callHref(args.params.roundId, args.params.callId),
  })

/** One đôn đốc of a round with its outlets. */
export default function UrgeCall({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { round, call, text, model, signing } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title} · Chung Tay`}</title>
      <p className="quiet">
        <a href={`/lam-viec/bao-cao/${round.id}`}>{round.title}</a>
      </p>
      <h1>{t.title}</h1>
      <CallOutlets
        call={call}
        count={t.units}
        text={text}
        model={model}
        signing={signing}
        download={`${callHref(round.id, call.id)}/cong-van.docx`}
        refused={refused}
      />
    </main>
  )
}
