import { redirect } from 'react-router'
import { anyAccount, chosenPassword } from '#platform/auth/index.ts'
import { actWith, attempt } from '#platform/http/act.ts'
import { appOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { visitOf } from '#platform/http/visit.ts'
import { Problem } from '#platform/problem.ts'
import { ActForm, Field, Select, type Refused } from '#ui/form/index.ts'
import { start } from '../commands/start.ts'
import { accountTexts, ownAccountTexts, startTexts as t } from './texts.vi.ts'
import type { Route } from './+types/start.ts'

/** The sign-in page, told that there is an account to sign in with. */
const STARTED = '/lam-viec/dang-nhap?da-lap=1'

/** The first page of an installation without a sample; gone as soon as somebody has an account. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = appOf(context)
  if (await anyAccount(db)) throw redirect(STARTED)
  return { yearStart: `${today.slice(0, 4)}-01-01` }
}

export async function action(args: Route.ActionArgs) {
  const app = appOf(args.context)
  const form = await Form.of(args.request)
  return attempt(form, async () => {
    await app.accounts.checkSetupCode(visitOf(app, args.request), form.text('setupCode') ?? '')
    const password = form.secret('password-new')
    if (password !== form.secret('password-again')) throw notSame()
    const passwordHash = await chosenPassword(password, form.text('username') ?? '')
    return actWith(args, form, {
      command: start,
      openActor: () => ({ kind: 'system', cause: 'first run' }),
      input: () => ({ ...form.values(), passwordHash }),
      done: () => STARTED,
    })
  })
}

function notSame(): Problem {
  const text = ownAccountTexts.notSame
  return new Problem('password-not-same', 400, { errors: { 'password-again': text } }, text)
}

export default function Start({ loaderData: { yearStart }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${accountTexts.product}`}</title>
      <div className="stack tight">
        <h1>{t.title}</h1>
        <p>{t.about}</p>
      </div>
      <ActForm refused={refused} labels={t.labels}>
        <Field
          name="setupCode"
          label={t.setupCode}
          hint={t.setupCodeHint}
          inputMode="numeric"
          className="short"
          autoComplete="off"
          refused={refused}
          required
        />
        <UnitFields yearStart={yearStart} refused={refused} />
        <PersonFields refused={refused} />
        <button className="button">{t.start}</button>
      </ActForm>
    </main>
  )
}

const UnitFields = ({ yearStart, refused }: { yearStart: string; refused: Refused }) => (
  <>
    <h2>{t.unit}</h2>
    <Field name="unitName" label={t.unitName} hint={t.unitNameHint} refused={refused} required />
    <Field name="unitShortName" label={t.unitShortName} hint={t.unitShortNameHint} refused={refused} required />
    <Select name="unitKind" label={t.unitKind} options={t.kinds} blank={t.choose} refused={refused} required />
    <Field type="date" name="unitFrom" label={t.unitFrom} defaultValue={yearStart} refused={refused} required />
  </>
)

const PersonFields = ({ refused }: { refused: Refused }) => (
  <>
    <h2>{t.administrator}</h2>
    <Field name="fullName" label={t.fullName} refused={refused} required />
    <Field name="position" label={t.position} refused={refused} required />
    <Field
      name="username"
      label={accountTexts.username}
      autoComplete="username"
      autoCapitalize="none"
      refused={refused}
      required
    />
    <Field
      type="password"
      name="password-new"
      label={accountTexts.password}
      hint={ownAccountTexts.newPasswordHint}
      autoComplete="new-password"
      refused={refused}
      required
    />
    <Field
      type="password"
      name="password-again"
      label={t.again}
      autoComplete="new-password"
      refused={refused}
      required
    />
  </>
)
