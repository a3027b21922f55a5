import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { Problems } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { confirmPart, sendBackPart } from '../commands/decide-part.ts'
import { answerPrecheck } from '../commands/precheck.ts'
import { questionsOfForm } from '../entry-form.ts'
import { mayDecide } from '../policy.ts'
import { ChangeTable } from '../parts/change-table.tsx'
import { CheckForms } from '../parts/check-forms.tsx'
import { PartMark } from '../parts/part-mark.tsx'
import { ReasonList } from '../parts/reason-list.tsx'
import { DecisionPanel, QuestionList } from '../parts/words-panels.tsx'
import { checkOf } from '../queries/check.ts'
import { reportOf } from '../queries/report.ts'
import { checkPageTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/check.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const level = Number(new URL(request.url).searchParams.get('cap')) || undefined
  const report = await reportOf(ask, params.roundId, params.unitId, level)
  const check = report && (await checkOf(ask, report, params.partId))
  if (!report || !check) throw data(null, { status: 404 })
  if (!mayDecide(ask.actor, check.part.receiverUnitId)) throw data(null, { status: 403 })
  return {
    ...check,
    unit: report.member.shortName,
    level: report.level.level,
    path: `/lam-viec/bao-cao/${report.round.id}/${report.member.unitId}`,
    roundTitle: report.round.title,
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const { roundId, unitId, partId } = args.params
  const level = new URL(args.request.url).searchParams.get('cap') ?? ''
  const place = () => ({ filingId: form.text('filing'), partId, seenDecisions: Number(form.text('da-thay')) })
  const questioned = () => ({ ...place(), queries: questionsOfForm(form) })
  const sayings = () => ({ ...questioned(), reason: form.text('reason') })
  const done = () => `/lam-viec/bao-cao/${roundId}/${unitId}?cap=${level}`
  const wish = { done, gate: () => loader(args) }
  switch (form.asked(['xac-nhan', 'gop-y', 'tra-lai'])) {
    case 'xac-nhan':
      return actWith(args, form, { ...wish, command: confirmPart, input: sayings })
    case 'gop-y': {
      const input = () => ({ ...questioned(), answer: form.text('answer') })
      return actWith(args, form, { ...wish, command: answerPrecheck, input })
    }
    case 'tra-lai':
      return actWith(args, form, { ...wish, command: sendBackPart, input: sayings })
  }
}

export default function Check({ loaderData, actionData }: Route.ComponentProps) {
  const { part, unit, path, level, filing, changes, questions, labels } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title(part.title, unit)} · Chung Tay`}</title>
      <div>
        <p className="quiet">
          <a href={`${path}?cap=${level}`}>{loaderData.roundTitle}</a>
        </p>
        <h1>{t.title(part.title, unit)}</h1>
        <p>
          <PartMark state={part.state} />
        </p>
      </div>
      <Problems refused={actionData} labels={{ reason: t.reason }} />
      {!filing.sentAt && <Notice tone="soon">{t.isDraft}</Notice>}
      {changes && (
        <Panel title={t.changed}>
          {changes.length === 0 ? <p>{t.nothingChanged}</p> : <ChangeTable changes={changes} />}
        </Panel>
      )}
      <ReasonList reasons={loaderData.reasons} />
      {questions.length > 0 && (
        <Panel title={t.asked}>
          <QuestionList questions={questions} labels={labels} />
        </Panel>
      )}
      {loaderData.decisions.length > 0 && <DecisionPanel parts={[part]} decisions={loaderData.decisions} />}
      <CheckForms {...loaderData} refused={actionData} />
    </main>
  )
}
