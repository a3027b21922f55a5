import { data } from 'react-router'
import { Form } from '#platform/http/form.ts'
import { possiblePolicies, type Question } from '#modules/outreach/index.ts'
import { policySetsOn } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { PolicyCard } from '../parts/policy-card.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { visitOf } from './visit.ts'
import type { Route } from './+types/ask.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = visitOf(context)
  const [set] = await policySetsOn(db, today)
  return { questions: set?.questions ?? [] }
}

/** The answers come in a post, so that they stand in no address and no log; they are used here and kept nowhere. */
export async function action({ context, request }: Route.ActionArgs) {
  const { db, today } = visitOf(context)
  const form = await Form.of(request)
  const [set] = await policySetsOn(db, today)
  if (!set) throw data(null, { status: 404 })
  const answers = new Map(set.questions.map(({ code }) => [code, form.texts(code)]))
  return { answers: Object.fromEntries(answers), policies: possiblePolicies(set, answers, today) }
}

export default function AskPage({ loaderData: { questions }, actionData }: Route.ComponentProps) {
  const t = useTexts().policies
  return (
    <PublicPage title={t.askTitle} description={t.askDescription}>
      {actionData && <Result policies={actionData.policies} />}
      <p>{t.askIntro}</p>
      {questions.length === 0 ? (
        <Empty>{t.noQuestions}</Empty>
      ) : (
        <form method="post" className="form on-paper" action={paths.ask}>
          {questions.map((question, i) => (
            <Answering key={question.code} question={question} n={i + 1} given={actionData?.answers[question.code]} />
          ))}
          <button className="button">{t.askButton}</button>
        </form>
      )}
    </PublicPage>
  )
}

type Given = readonly string[] | undefined

const Answering = ({ question, n, given }: { question: Question; n: number; given: Given }) => (
  <fieldset>
    <legend>{`${n}. ${question.text}`}</legend>
    {question.hint && <p className="small quiet">{question.hint}</p>}
    {question.options.map(({ code, label }) => (
      <label className="choice" key={code}>
        <input
          type={question.many ? 'checkbox' : 'radio'}
          name={question.code}
          value={code}
          defaultChecked={given?.includes(code)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
)

type Policies = NonNullable<Route.ComponentProps['actionData']>['policies']

function Result({ policies }: { policies: Policies }) {
  const t = useTexts().policies
  return (
    <section className="panel stack" aria-labelledby="ket-qua">
      <h2 id="ket-qua">{t.result(policies.length)}</h2>
      {policies.length === 0 && <p>{t.noResult}</p>}
      <ul className="plain items">
        {policies.map((policy) => (
          <PolicyCard key={policy.code} policy={policy} />
        ))}
      </ul>
    </section>
  )
}
