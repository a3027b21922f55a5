import { redirect } from 'react-router'
import { attempt } from '#platform/http/act.ts'
import { appOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { formatDate } from '#platform/text/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { printedCode } from '../code.ts'
import { rateAnswer, replyToQuestion, sayNotSolved } from '../commands/say-back.ts'
import { withdrawConsent } from '../commands/withdraw-consent.ts'
import { trackTexts as t } from '../page-texts.vi.ts'
import { Answers, Facts, Messages, SplitParts, Steps } from '../parts/tracking.tsx'
import { HideForm, NotSolvedForm, RateForm, ReplyForm } from '../parts/tracking-forms.tsx'
import { countStep } from './draft-of.ts'
import { paths } from './public-paths.ts'
import { performBySender } from './sender-actor.ts'
import { trackedOr404 } from './tracked.ts'
import styles from './public.css?url'
import type { Route } from './+types/tracking.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ name: 'robots', content: 'noindex' }]

const acts = ['reply', 'not-solved', 'rate', 'hide'] as const

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const done = new URL(request.url).searchParams.get('xong')
  return { petition: await trackedOr404(context, params.code), done: acts.find((one) => one === done) ?? null }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const app = appOf(context)
  const { code } = await trackedOr404(context, params.code)
  const form = await Form.of(request)
  const wanted = form.asked(acts)
  return attempt(form, async () => {
    await countStep(app)
    if (wanted === 'reply') await performBySender(app, form, code, replyToQuestion, { body: form.text('body') })
    if (wanted === 'not-solved') await performBySender(app, form, code, sayNotSolved, { reason: form.text('reason') })
    if (wanted === 'rate') await performBySender(app, form, code, rateAnswer, ratingOf(form))
    if (wanted === 'hide') await performBySender(app, form, code, withdrawConsent, {})
    return redirect(`${paths.tracking(code)}?xong=${wanted}`, 303)
  })
}

const ratingOf = (form: Form) => ({
  score: form.text('score'),
  comment: form.text('comment'),
  solved: form.has('solved'),
})

export default function TrackingPage({ loaderData: { petition, done }, actionData }: Route.ComponentProps) {
  const { code, kind } = petition
  return (
    <PublicPage title={t.title}>
      {done && <Notice tone="done">{t.done[done]}</Notice>}
      <p className="code">{printedCode(code)}</p>
      <Facts petition={petition} />
      {petition.extensions.map(({ newDueOn, reason }) => (
        <Notice key={newDueOn} tone="soon">
          {t.extended(formatDate(newDueOn), reason)}
        </Notice>
      ))}
      {kind === 'complaint' || kind === 'denunciation' ? <p>{t.directed}</p> : null}
      <SplitParts {...petition} />
      <Messages messages={petition.messages} />
      {petition.state === 'waiting' && <ReplyForm refused={actionData} />}
      <Answers answers={petition.answers} />
      {petition.mayNotSolve && <NotSolvedForm refused={actionData} />}
      <RateForm petition={petition} refused={actionData} />
      <Steps steps={petition.steps} />
      {petition.mayHide && <HideForm refused={actionData} />}
      {kind === 'denunciation' ? (
        <p>{t.sealed}</p>
      ) : (
        <p className="no-print">
          <a href={paths.ownData(code)}>{t.ownData}</a>
        </p>
      )}
    </PublicPage>
  )
}

export { CodeProblem as ErrorBoundary } from '../parts/code-problem.tsx'
