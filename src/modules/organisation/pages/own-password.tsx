import { redirect } from 'react-router'
import { attempt } from '#platform/http/act.ts'
import { Form } from '#platform/http/form.ts'
import { Problem } from '#platform/problem.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { ownSession, ownVisit } from './own-session.ts'
import { SignOut } from './sign-out-form.tsx'
import { accountTexts, ownAccountTexts as t } from './texts.vi.ts'
import type { Route } from './+types/own-password.ts'

export const loader = (args: Route.LoaderArgs) => {
  const { session } = ownSession(args)
  return { due: session.due === 'password', username: session.username }
}

export async function action(args: Route.ActionArgs) {
  const { app, session, visit } = ownVisit(args)
  const form = await Form.of(args.request)
  return attempt(form, async () => {
    const typed = { current: form.secret('password-current'), next: form.secret('password-new') }
    if (typed.next !== form.secret('password-again'))
      throw new Problem('password-not-same', 400, { errors: { 'password-again': t.notSame } }, t.notSame)
    await app.accounts.changePassword(visit, session, typed)
    return redirect(session.due ? '/lam-viec' : '/lam-viec/tai-khoan?xong=mat-khau', 303)
  })
}

export default function OwnPassword({ loaderData: { due, username }, actionData }: Route.ComponentProps) {
  const field = { type: 'password', required: true, refused: actionData } as const
  return (
    <main id="noi-dung">
      <title>{`${t.passwordTitle} · ${accountTexts.product}`}</title>
      <h1>{t.passwordTitle}</h1>
      {due && <Notice tone="soon">{t.duePassword}</Notice>}
      <ActForm refused={actionData} labels={t.labels}>
        {/* Password managers tie the new password to this name. */}
        <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
        <Field {...field} name="password-current" label={t.currentPassword} autoComplete="current-password" />
        <Field
          {...field}
          name="password-new"
          label={t.newPassword}
          hint={t.newPasswordHint}
          autoComplete="new-password"
        />
        <Field {...field} name="password-again" label={t.again} autoComplete="new-password" />
        <button className="button">{t.changePassword}</button>
      </ActForm>
      {due ? <SignOut /> : <a href="/lam-viec/tai-khoan">{t.back}</a>}
    </main>
  )
}
