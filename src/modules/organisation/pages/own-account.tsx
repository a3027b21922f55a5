import { redirect } from 'react-router'
import { Form } from '#platform/http/form.ts'
import { formatDate } from '#platform/text/index.ts'
import { timeOfDay, today } from '#platform/time/index.ts'
import type { SessionLine } from '#platform/auth/index.ts'
import { isId } from '#platform/id.ts'
import { ActForm } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { browserName } from '../browser-name.ts'
import { duePath, ownSession, ownVisit } from './own-session.ts'
import { accountTexts, ownAccountTexts as t } from './texts.vi.ts'
import type { Route } from './+types/own-account.ts'

const HERE = '/lam-viec/tai-khoan'

export async function loader(args: Route.LoaderArgs) {
  const { app, session } = ownSession(args)
  if (session.due) throw redirect(duePath(session))
  const sessions = await app.accounts.sessions(session, app.now)
  const changed = new URL(args.request.url).searchParams.get('xong') === 'mat-khau'
  return {
    username: session.username,
    personId: session.personId,
    secondFactor: session.secondFactor,
    sessions,
    changed,
  }
}

export async function action(args: Route.ActionArgs) {
  const { app, session, visit } = ownVisit(args)
  const form = await Form.of(args.request)
  const one = form.text('phien')
  if (isId(one)) await app.accounts.endSession(visit, session, one)
  else await app.accounts.endOtherSessions(visit, session)
  return redirect(HERE, 303)
}

export default function OwnAccount({ loaderData }: Route.ComponentProps) {
  const { username, personId, secondFactor, sessions, changed } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${accountTexts.product}`}</title>
      <h1>{t.title}</h1>
      {changed && <Notice tone="done">{t.passwordChanged}</Notice>}
      <Panel title={accountTexts.username}>
        <p>
          <strong>{username}</strong>
        </p>
        <p className="row">
          <a className="button plain" href={`${HERE}/mat-khau`}>
            {t.passwordTitle}
          </a>
          <a href={`/lam-viec/danh-muc/nhan-su/${personId}`}>{t.places}</a>
        </p>
      </Panel>
      <Panel
        title={t.factorTitle}
        aside={<Mark tone={secondFactor ? 'done' : 'plain'}>{secondFactor ? t.factorOn : t.factorOff}</Mark>}
      >
        <p>{t.factorAbout}</p>
        <p>
          <a className="button plain" href={`${HERE}/xac-thuc-hai-lop`}>
            {secondFactor ? t.codesRenew : t.factorStart}
          </a>
        </p>
        {secondFactor && <p className="quiet small">{t.factorLost}</p>}
      </Panel>
      <Sessions sessions={sessions} />
    </main>
  )
}

const at = (moment: Date) => `${timeOfDay(moment)} ${formatDate(today(moment))}`

const Sessions = ({ sessions }: { sessions: SessionLine[] }) => (
  <Panel title={t.sessionsTitle}>
    <Scroll label={t.sessionsTitle}>
      <table>
        <thead>
          <tr>
            {[t.browser, t.address, t.since, t.seen].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id} session={session} />
          ))}
        </tbody>
      </table>
    </Scroll>
    {sessions.length > 1 && (
      <ActForm>
        <button className="button plain">{t.endOthers}</button>
      </ActForm>
    )}
  </Panel>
)

const Row = ({ session }: { session: SessionLine }) => (
  <tr>
    <th scope="row">
      {browserName(session.userAgent)} {session.current && <Mark tone="done">{t.thisOne}</Mark>}
    </th>
    <td>{session.address}</td>
    <td>{at(session.createdAt)}</td>
    <td>{at(session.lastSeenAt)}</td>
    <td>
      {!session.current && (
        <ActForm className="">
          <input type="hidden" name="phien" value={session.id} />
          <button className="button plain slim">{t.end}</button>
        </ActForm>
      )}
    </td>
  </tr>
)
