import { data } from 'react-router'
import { membershipsOf } from '#platform/command/actor.ts'
import { attempt } from '#platform/http/act.ts'
import type { App, Session } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { qrPath, type QrPath } from '#ui/qr/path.ts'
import { QrCode } from '#ui/qr/qr-code.tsx'
import { ActForm, Field, type Refused } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { actorOf } from '../queries/actor.ts'
import { guardedFor } from '../second-factor.ts'
import { ownSession, ownVisit } from './own-session.ts'
import { SignOut } from './sign-out-form.tsx'
import { accountTexts, ownAccountTexts as t } from './texts.vi.ts'
import type { Route } from './+types/own-second-factor.ts'

export async function loader(args: Route.LoaderArgs) {
  const { app, session } = ownSession(args)
  const due = session.due === 'second-factor'
  return { due: due ? await whyDue(app, session) : null, on: session.secondFactor }
}

/** While it is due nobody acts yet: what the person would be is asked apart. */
async function whyDue({ db, today }: App, { personId }: Session) {
  const actor = await actorOf(db, personId, today)
  return guardedFor(actor ? membershipsOf(actor).map(({ role }) => role) : [])
}

/** Three small acts by the field `lam`: `khoa` (show the key), `ma` (a first code turns it on), `cap-lai` (new recovery codes). */
export async function action(args: Route.ActionArgs) {
  const { app, session, visit } = ownVisit(args)
  const form = await Form.of(args.request)
  const { accounts } = app
  const asked = form.asked(['khoa', 'ma', 'cap-lai'])
  return attempt(form, async () => {
    if (asked === 'ma') {
      const { recoveryCodes, setCookies } = await accounts.confirmSecondFactor(visit, session, form.text('code') ?? '')
      const headers = new Headers()
      for (const line of setCookies) headers.append('set-cookie', line)
      return data({ codes: recoveryCodes }, { headers })
    }
    const password = form.secret('password-current')
    if (asked === 'cap-lai')
      return data({ codes: (await accounts.renewRecoveryCodes(visit, session, password)).recoveryCodes })
    const { key, link } = await accounts.startSecondFactor(visit, session, password)
    return data({ secret: key, link, code: qrPath(link) })
  })
}

export default function OwnSecondFactor({ loaderData: { due, on }, actionData }: Route.ComponentProps) {
  const refused = actionData && 'errors' in actionData ? actionData : undefined
  return (
    <main id="noi-dung">
      <title>{`${t.factorTitle} · ${accountTexts.product}`}</title>
      <h1>{t.factorTitle}</h1>
      {due && <Notice tone="soon">{t.dueSecondFactor[due]}</Notice>}
      <Step answer={actionData} refused={refused} on={on} />
      {due ? <SignOut /> : <a href="/lam-viec/tai-khoan">{t.back}</a>}
    </main>
  )
}

type Answer = Route.ComponentProps['actionData']

function Step({ answer, refused, on }: { answer: Answer; refused: Refused; on: boolean }) {
  if (answer && 'codes' in answer) return <Codes codes={answer.codes} />
  if (answer && 'secret' in answer) return <Key {...answer} />
  if (refused?.values['lam'] === 'ma') return <Code refused={refused} />
  return <Ask refused={refused} on={on} />
}

/** The password first: whoever finds a session open must not tie his own telephone to it. */
const Ask = ({ refused, on }: { refused: Refused; on: boolean }) => (
  <Panel title={on ? t.codesRenew : t.factorStart}>
    <p>{on ? t.codesRenewHint : t.factorAbout}</p>
    <ActForm refused={refused}>
      <input type="hidden" name="lam" value={on ? 'cap-lai' : 'khoa'} />
      <Field
        type="password"
        name="password-current"
        label={t.currentPassword}
        autoComplete="current-password"
        refused={refused}
        required
      />
      <button className="button">{on ? t.codesRenew : t.factorStart}</button>
    </ActForm>
  </Panel>
)

const Key = ({ secret, link, code }: { secret: string; link: string; code: QrPath }) => (
  <>
    <Panel title={t.factorKeyTitle}>
      <p>{t.factorKeyIntro}</p>
      <QrCode code={code} label={t.factorQr} />
      <p>{t.factorTyped}</p>
      <p>
        {t.factorKey}: <code className="large">{secret}</code>
      </p>
      <p>
        <a href={link}>{t.factorLink}</a>
      </p>
    </Panel>
    <Code refused={undefined} />
  </>
)

const Code = ({ refused }: { refused: Refused }) => (
  <Panel title={t.factorCodeTitle}>
    <ActForm refused={refused}>
      <input type="hidden" name="lam" value="ma" />
      <Field
        name="code"
        label={t.factorCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="short"
        maxLength={7}
        required
      />
      <div className="row">
        <button className="button">{t.factorConfirm}</button>
        <a href="/lam-viec/tai-khoan/xac-thuc-hai-lop">{t.factorAgain}</a>
      </div>
    </ActForm>
  </Panel>
)

const Codes = ({ codes }: { codes: string[] }) => (
  <Panel title={t.codesTitle}>
    <p>{t.codesIntro}</p>
    <ol>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <p>
      <a className="button no-print" href="/lam-viec">
        {t.codesDone}
      </a>
    </p>
  </Panel>
)
