import { data } from 'react-router'
import { actShowing, actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { isId } from '#platform/id.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { resetPassword, takeOffSecondFactor } from '../commands/accounts.ts'
import { endDelegation } from '../commands/delegations.ts'
import { AccountPanel } from '../parts/account-panel.tsx'
import { DelegationsPanel } from '../parts/delegations-panel.tsx'
import { OneTimePassword } from '../parts/one-time-password.tsx'
import { PlacesPanel } from '../parts/places-panel.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { personPage } from '../queries/person-page.ts'
import { recordOf } from '../queries/record.ts'
import { accountTexts, peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/person.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = isId(params.person) ? await personPage(ask, params.person) : null
  if (!found) throw data(null, { status: 404 })
  const record = found.seesRecord ? await recordOf(ask.db, 'person', found.person.id, pageNumber(request)) : null
  return { ...found, record, today: ask.today, done: new URL(request.url).searchParams.get('xong') ?? '' }
}

/** The acts of this page by the field `lam`. */
export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const personId = args.params.person
  const here = (done: string) => `/lam-viec/danh-muc/nhan-su/${personId}?xong=${done}`
  const input = () => ({ personId })
  switch (form.asked(['mat-khau', 'tat-hai-lop', 'cham-dut'])) {
    case 'mat-khau':
      return actShowing(args, form, {
        command: resetPassword,
        input,
        show: ({ password }) => ({ password: password instanceof Object ? password.reveal() : null }),
      })
    case 'tat-hai-lop':
      return actWith(args, form, { command: takeOffSecondFactor, input, done: () => here('da-tat') })
    case 'cham-dut':
      return actWith(args, form, {
        command: endDelegation,
        input: () => ({ delegationId: form.text('uy-quyen') }),
        done: () => here('da-cham-dut'),
      })
  }
}

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const { person, account, places, delegations, governs, himself, record, done, today } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${person.fullName} · ${accountTexts.product}`}</title>
      <div className="lead">
        <h1>{person.fullName}</h1>
        {governs && (
          <p className="row">
            <a href={`${person.id}/sua`}>{t.correct}</a>
            <a href={`${person.id}/thoi-viec`}>{t.retire}</a>
          </p>
        )}
      </div>
      <Answer answer={actionData} done={done} />
      {person.retiredAt && <Notice tone="soon">{t.retired}</Notice>}
      <PlacesPanel personId={person.id} places={places} today={today} mayAdd={governs} />
      <DelegationsPanel delegations={delegations} personId={person.id} mayEnd={governs || himself} />
      {account && <AccountPanel account={account} person={person} governs={governs} />}
      {record && <RecordPanel record={record} acts={t.acts} fields={t.fields} href={recordPage} />}
      <p>
        <a href="/lam-viec/danh-muc/nhan-su">{t.back}</a>
      </p>
    </main>
  )
}

const recordPage = (page: number) => `?trang=${page}#nhat-ky`

/** What the last act came to: done, refused, or a password to be shown. */
function Answer({ answer, done }: { answer: Route.ComponentProps['actionData']; done: string }) {
  if (answer && 'errors' in answer) return <Notice tone="late">{answer.problem}</Notice>
  if (answer) return <OneTimePassword password={answer.password} />
  return t.done[done] ? <Notice tone="done">{t.done[done]}</Notice> : null
}
