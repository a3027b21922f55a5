import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { difficultiesPath, difficultyPath, sharePath } from '../carrying-paths.ts'
import { handleDifficulty } from '../commands/difficulty.ts'
import { stepsAfter } from '../difficulty-state.ts'
import { DifficultyMark } from '../parts/difficulty-mark.tsx'
import { HandleForms } from '../parts/difficulty-forms.tsx'
import { difficultyTexts as t, shareTexts } from '../parts/texts.vi.ts'
import { runsPlan } from '../policy/carrying-out.ts'
import { difficultyById, difficultySteps } from '../queries/difficulties.ts'
import { officeOf } from '../queries/plans.ts'
import { actTexts } from '../texts.vi.ts'
import styles from './plans.css?url'
import type { Route } from './+types/difficulty.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const difficulty = isId(params.difficultyId) ? await difficultyById(ask, params.difficultyId) : null
  if (!difficulty) throw data(null, { status: 404 })
  const [steps, office, record, origins] = await Promise.all([
    difficultySteps(ask.db, difficulty.id),
    officeOf(ask, { unitId: difficulty.planUnitId, programmeId: difficulty.programmeId }),
    recordOf(ask.db, 'difficulty', difficulty.id, pageNumber(request)),
    appOf(context).originsOf(ask, 'difficulty', difficulty.id),
  ])
  const handles = Boolean(runsPlan(ask.actor, office))
  return { difficulty, steps, record, origins, next: handles ? stepsAfter(difficulty.state) : [] }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: handleDifficulty,
    input: (form) => ({
      difficultyId: args.params.difficultyId,
      seenSteps: Number(form.text('seenSteps')),
      kind: form.text('kind'),
      documentNumber: form.text('documentNumber') ?? null,
      documentDate: form.text('documentDate') ?? null,
      body: form.text('body') ?? null,
      text: form.text('text'),
    }),
    done: () => difficultyPath(args.params.difficultyId),
  })

export default function Difficulty({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { difficulty, steps, next, record, origins } = loaderData
  const { raisedBy, unitName, raisedOn, proposal, planUnitName: home } = difficulty
  return (
    <main id="noi-dung">
      <title>{`${difficulty.title} · ${shareTexts.product}`}</title>
      <p className="small quiet">
        <a href={difficultiesPath}>{t.title}</a> · {t.dutyOf(difficulty.n, difficulty.planTitle)}
      </p>
      <h1>{difficulty.title}</h1>
      <p>
        <DifficultyMark state={difficulty.state} home={home} />{' '}
        <span className="small quiet">{t.raisedBy(raisedBy, unitName, formatDate(raisedOn))}</span>
      </p>
      <p className="as-typed">{difficulty.description}</p>
      {proposal && <p className="as-typed">{`${t.proposal}: ${proposal}`}</p>}
      <p>
        <a href={sharePath(difficulty, 'kho-khan')}>{t.toDuty}</a>: {difficulty.dutyText}
      </p>
      <Origins origins={origins} />
      <Steps steps={steps} home={home} />
      {next.length > 0 && <HandleForms next={next} seenSteps={steps.length} refused={refused} />}
      <RecordPanel
        record={record}
        acts={actTexts}
        href={(number) => `${difficultyPath(difficulty.id)}?trang=${number}#nhat-ky`}
      />
    </main>
  )
}

/** The petitions that it was opened from. */
const Origins = ({ origins }: Pick<Route.ComponentProps['loaderData'], 'origins'>) =>
  origins.length > 0 && (
    <p>
      {t.openedFrom}:{' '}
      {origins.map(({ href, text }) => (
        <span key={href}>
          <a href={href}>{text}</a>{' '}
        </span>
      ))}
    </p>
  )

type Data = Route.ComponentProps['loaderData']

const Steps = ({ steps, home }: Pick<Data, 'steps'> & { home: string }) => (
  <Panel title={t.steps}>
    {steps.length === 0 && <Empty>{t.noSteps}</Empty>}
    <ol className="plain stack">
      {steps.map((step) => (
        <li key={step.n}>
          <strong>{t.done[step.kind](home)}</strong>
          {step.body && `: ${step.body}`} <span className="small quiet">{t.by(step.by, formatDate(step.takenOn))}</span>
          {step.documentNumber && (
            <p className="small">
              {t.document(step.documentNumber, step.documentDate && formatDate(step.documentDate))}
            </p>
          )}
          <p className="as-typed">{step.text}</p>
        </li>
      ))}
    </ol>
  </Panel>
)
