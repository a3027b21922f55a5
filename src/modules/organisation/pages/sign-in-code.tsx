import { redirect } from 'react-router'
import { attempt } from '#platform/http/act.ts'
import { appOf, safePath } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { redirectWith, visitOf } from '#platform/http/visit.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { accountTexts as t } from './texts.vi.ts'
import type { Route } from './+types/sign-in-code.ts'

const SIGN_IN = '/lam-viec/dang-nhap'

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = appOf(context)
  if (!(await app.accounts.awaitsSecondFactor(visitOf(app, request)))) throw redirect(SIGN_IN)
  return null
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = appOf(context)
  const form = await Form.of(request)
  const { search, searchParams } = new URL(request.url)
  const visit = visitOf(app, request)
  // Ten minutes passed, or the back button after success: the form could never succeed again.
  if (!(await app.accounts.awaitsSecondFactor(visit))) throw redirect(SIGN_IN + search)
  return attempt(form, async () => {
    const recoveryCode = form.text('recovery')
    const typed = recoveryCode ? { recoveryCode } : { code: form.text('code') ?? '' }
    const { setCookies } = await app.accounts.confirmSignIn(visit, typed)
    const kept = searchParams.get('giu')
    const to = kept
      ? `/lam-viec/gui-tiep?giu=${encodeURIComponent(kept)}`
      : safePath(searchParams.get('tiep'), '/lam-viec')
    return redirectWith(setCookies, to)
  })
}

export default function SignInCode({ actionData }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.codeTitle} · ${t.product}`}</title>
      <h1>{t.codeTitle}</h1>
      <p>{t.codeIntro}</p>
      <ActForm refused={actionData}>
        <Field
          name="code"
          label={t.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          className="short"
          maxLength={7}
          required
        />
        <button className="button">{t.confirm}</button>
      </ActForm>
      <ByRecoveryCode />
      <p>
        <a href={SIGN_IN}>{t.back}</a>
      </p>
    </main>
  )
}

const ByRecoveryCode = () => (
  <details>
    <summary>{t.withoutPhone}</summary>
    <div className="stack">
      <p>{t.recoveryIntro}</p>
      <ActForm>
        <Field
          name="recovery"
          label={t.recoveryCode}
          inputMode="numeric"
          autoComplete="off"
          className="short"
          required
        />
        <button className="button plain">{t.useRecovery}</button>
      </ActForm>
    </div>
  </details>
)
