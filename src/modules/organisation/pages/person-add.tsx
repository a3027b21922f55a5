import { data } from 'react-router'
import { actShowing } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm, Field, type Refused } from '#ui/form/index.ts'
import { addPerson } from '../commands/people.ts'
import { OneTimePassword } from '../parts/one-time-password.tsx'
import { PlaceFields, type UnitChoice } from '../parts/place-fields.tsx'
import { governedUnits } from '../queries/governed-units.ts'
import { placeInput } from './place-input.ts'
import { accountTexts, peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/person-add.ts'

const PEOPLE = '/lam-viec/danh-muc/nhan-su'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const units = await governedUnits(ask)
  if (units.length === 0) throw data(null, { status: 403 })
  return { units, today: ask.today }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const names = { fullName: form.text('fullName'), username: form.text('username') }
  return actShowing(args, form, {
    command: addPerson,
    input: () => ({ ...names, email: form.text('email'), phone: form.text('phone'), ...placeInput(form) }),
    show: ({ personId, password }) => ({
      personId,
      fullName: names.fullName ?? '',
      // A repeat of the same form gets no secret a second time.
      password: password instanceof Object ? password.reveal() : null,
    }),
  })
}

export default function AddPerson({ loaderData: { units, today }, actionData }: Route.ComponentProps) {
  const added = actionData && 'personId' in actionData ? actionData : undefined
  const refused = actionData && 'errors' in actionData ? actionData : undefined
  return (
    <main id="noi-dung">
      <title>{`${t.add} · ${accountTexts.product}`}</title>
      <h1>{added ? t.added(added.fullName) : t.add}</h1>
      {added ? (
        <>
          <OneTimePassword password={added.password} />
          <p>
            <a href={`${PEOPLE}/${added.personId}`}>{t.toPerson}</a>
          </p>
        </>
      ) : (
        <PersonForm units={units} today={today} refused={refused} />
      )}
      <p>
        <a href={PEOPLE}>{t.back}</a>
      </p>
    </main>
  )
}

const PersonForm = ({ units, today, refused }: { units: UnitChoice[]; today: string; refused: Refused }) => (
  <ActForm refused={refused} labels={t.labels}>
    <Field name="fullName" label={t.fullName} maxLength={120} refused={refused} required />
    <Field
      name="username"
      label={t.username}
      hint={t.usernameHint}
      maxLength={30}
      autoComplete="off"
      autoCapitalize="none"
      refused={refused}
      required
    />
    <Field type="email" name="email" label={t.email} refused={refused} />
    <Field type="tel" name="phone" label={t.phone} maxLength={30} refused={refused} />
    <PlaceFields units={units} today={today} refused={refused} />
    <button className="button">{t.addButton}</button>
  </ActForm>
)
