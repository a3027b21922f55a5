import { redirect } from 'react-router'
import { anyAccount } from '#platform/auth/index.ts'
import { attempt } from '#platform/http/act.ts'
import { appOf, safePath } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { redirectWith, visitOf } from '#platform/http/visit.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { sampleAccounts } from '../queries/sample-accounts.ts'
import { roleText } from '../texts.vi.ts'
import { duePath } from './own-session.ts'
import { accountTexts as t } from './texts.vi.ts'
import type { Route } from './+types/sign-in.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { session, actor, db, sample, today } = appOf(context)
  const { searchParams } = new URL(request.url)
  const to = next(searchParams)
  if (actor) throw redirect(to)
  if (session) throw redirect(duePath(session))
  if (!(await anyAccount(db))) throw redirect('/lam-viec/bat-dau')
  return {
    kept: searchParams.has('giu'),
    started: searchParams.has('da-lap'),
    samples: sample ? await sampleAccounts(db, today) : null,
  }
}

/** No name or password is longer; more would only cost work. */
const LONGEST = 200

export async function action({ context, request }: Route.ActionArgs) {
  const app = appOf(context)
  const form = await Form.of(request)
  const { searchParams } = new URL(request.url)
  return attempt(form, async () => {
    const typed = {
      username: (form.text('username') ?? '').slice(0, LONGEST),
      password: form.secret('password').slice(0, LONGEST),
    }
    const { kind, setCookies } = await app.accounts.signIn(visitOf(app, request), typed)
    const to = kind === 'signed-in' ? next(searchParams) : `/lam-viec/ma-xac-thuc?${searchParams.toString()}`
    return redirectWith(setCookies, to)
  })
}

/** Where to go when signed in: to the form that was kept, to the page that was asked for, or home. */
function next(params: URLSearchParams): string {
  const kept = params.get('giu')
  if (kept) return `/lam-viec/gui-tiep?giu=${encodeURIComponent(kept)}`
  return safePath(params.get('tiep'), '/lam-viec')
}

export default function SignIn({ loaderData: { kept, started, samples }, actionData }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.signIn} · ${t.product}`}</title>
      <h1>{t.signIn}</h1>
      {started && <Notice tone="done">{t.started}</Notice>}
      {kept && <Notice tone="soon">{t.keptNote}</Notice>}
      <ActForm refused={actionData} labels={{ username: t.username, password: t.password }}>
        <Field
          name="username"
          label={t.username}
          refused={actionData}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field name="password" label={t.password} type="password" autoComplete="current-password" required />
        <button className="button">{t.signIn}</button>
      </ActForm>
      <p className="quiet">{t.forgotten}</p>
      {samples && <Samples samples={samples} />}
    </main>
  )
}

type Sample = NonNullable<Route.ComponentProps['loaderData']['samples']>

const Samples = ({ samples: { password, people } }: { samples: Sample }) => (
  <Panel title={t.sampleTitle}>
    <p>{t.samplePassword(password)}</p>
    <Scroll label={t.sampleTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.username}</th>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.position}</th>
            <th scope="col">{t.role}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ username, name, place, roles }) => (
            <tr key={username}>
              <td>
                <code>{username}</code>
              </td>
              <td>{name}</td>
              <td>{place}</td>
              <td>{roles.map((role) => roleText[role]).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </Panel>
)
