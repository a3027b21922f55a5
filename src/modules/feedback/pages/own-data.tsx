import { redirect } from 'react-router'
import { attempt } from '#platform/http/act.ts'
import { appOf, type App } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { Secret } from '#platform/secret.ts'
import type { Refused } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { eraseAnonymous } from '../commands/erase-anonymous.ts'
import { correctContact, eraseOwnData, showOwnData } from '../commands/own-data.ts'
import { ownTexts as t, trackTexts } from '../page-texts.vi.ts'
import { notSure } from '../problems.ts'
import { EraseAnonymous, KeptUntil, OwnData, PartsApart, ProofForm, type Kept, type Shown } from '../parts/own-data.tsx'
import { keptOf } from '../queries/retention.ts'
import { paths } from './public-paths.ts'
import { withinTries } from './proof-tries.ts'
import { performBySender } from './sender-actor.ts'
import { trackedOr404 } from './tracked.ts'
import type { Route } from './+types/own-data.ts'

export const meta = () => [{ name: 'robots', content: 'noindex' }]

const acts = ['show', 'correct', 'erase', 'erase-anonymous'] as const
const finished = ['corrected', 'erased'] as const
type Finished = (typeof finished)[number]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { code, kind, parts } = await trackedOr404(context, params.code)
  const done = new URL(request.url).searchParams.get('xong')
  return {
    code,
    sealed: kind === 'denunciation',
    parts,
    kept: await keptOf(appOf(context).db, code),
    done: finished.find((one) => one === done) ?? null,
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const app = appOf(context)
  const { code } = await trackedOr404(context, params.code)
  const form = await Form.of(request)
  const wanted = form.asked(acts)
  const done = (what: Finished) => redirect(`${paths.ownData(code)}?xong=${what}`, 303)
  return attempt(form, () =>
    withinTries(app, code, async () => {
      if ((wanted === 'erase' || wanted === 'erase-anonymous') && !form.has('sure')) throw notSure()
      if (wanted === 'erase-anonymous') {
        await performBySender(app, form, code, eraseAnonymous, {})
        return done('erased')
      }
      return proven(app, form, code, wanted, done)
    }),
  )
}

/** What code and contact together open. */
async function proven(
  app: App,
  form: Form,
  code: string,
  wanted: 'show' | 'correct' | 'erase',
  done: (what: Finished) => Response,
) {
  const typed = form.text('proof') ?? ''
  const proof = new Secret(typed)
  if (wanted === 'erase') {
    await performBySender(app, form, code, eraseOwnData, { proof })
    return done('erased')
  }
  if (wanted === 'correct') {
    await performBySender(app, form, code, correctContact, { proof, contact: contactOf(form) })
    return done('corrected')
  }
  const shown = await performBySender(app, form, code, showOwnData, { proof })
  return { shown: { ...shown.reveal(), proof: typed } }
}

const contactOf = (form: Form) =>
  new Secret(
    Object.fromEntries(
      ['name', 'phone', 'email', 'address'].flatMap((name) => {
        const text = form.text(name)
        return text === undefined ? [] : [[name, text]]
      }),
    ),
  )

export default function OwnDataPage({ loaderData, actionData }: Route.ComponentProps) {
  const { code, sealed, parts, kept, done } = loaderData
  const shown = actionData && 'shown' in actionData ? actionData.shown : null
  const refused = actionData && 'errors' in actionData ? actionData : undefined
  return (
    <PublicPage title={t.title}>
      <p>
        <a href={paths.tracking(code)}>{code}</a>
      </p>
      {done && <Notice tone="done">{t[done]}</Notice>}
      {sealed ? <p>{trackTexts.sealed}</p> : <Open shown={shown} refused={refused} kept={kept} code={code} />}
      <PartsApart parts={parts} />
    </PublicPage>
  )
}

type Opened = { shown: Shown | null; refused: Refused; kept: readonly Kept[]; code: string }

const Open = ({ shown, refused, kept, code }: Opened) => (
  <>
    {shown ? (
      <OwnData shown={shown} code={code} />
    ) : (
      <>
        <p>{t.about}</p>
        <ProofForm refused={refused} />
        <EraseAnonymous refused={refused} />
      </>
    )}
    <KeptUntil kept={kept} />
  </>
)

export { CodeProblem as ErrorBoundary } from '../parts/code-problem.tsx'
