import { redirect } from 'react-router'
import { attempt } from '#platform/http/act.ts'
import { appOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm, Check, Field, Select, type Refused } from '#ui/form/index.ts'
import { PublicPage } from '#ui/public/index.ts'
import { draftPhotoList } from '../commands/draft-photos.ts'
import { challengeFor } from '../commands/pressure.ts'
import { sendDraft } from '../commands/send-draft.ts'
import { choices, isDirected, type Purpose } from '../kind.ts'
import { offered, sendTexts, whoTexts as t } from '../page-texts.vi.ts'
import { handlingWanted } from '../problems.ts'
import { ChallengeField, Kept, Trap } from '../parts/send-who.tsx'
import { StepLine } from '../parts/steps.tsx'
import { consentWordings, retentionWords } from '../queries/form-choices.ts'
import { keyOf, neededDraft } from './draft-of.ts'
import { paths } from './public-paths.ts'
import script from './send.js?url&no-inline'
import styles from './public.css?url'
import type { Route } from './+types/send-who.ts'

export const handle = { script }
export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = appOf(context)
  const { key, draft } = await neededDraft(context, request)
  const choice = choices.find((one) => one === draft.content.choice)
  if (!choice) throw redirect(paths.what(key))
  const asking = { db: app.runtime.db, address: app.address, now: app.now }
  return {
    key,
    directed: isDirected(choice),
    sealed: choice === 'denunciation',
    challenge: await challengeFor(asking, key, draft),
    photos: (await draftPhotoList(app.runtime.db, key)).length,
    wordings: await consentWordings(app),
    retention: await retentionWords(app),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = appOf(context)
  const form = await Form.of(request)
  return attempt(form, async () => {
    const contact = Object.fromEntries(
      ['name', 'phone', 'email', 'address'].flatMap((name) => {
        const text = form.text(name)
        return text === undefined ? [] : [[name, text]]
      }),
    )
    const consents = form.group('consent').map(([purpose]) => purpose)
    if (Object.keys(contact).length > 0 && !consents.includes('handling')) throw handlingWanted()
    const code = await sendDraft(app, keyOf(request) ?? undefined, {
      contact,
      sex: form.text('sex'),
      consents,
      proof: { sum: form.text('sum'), work: form.text('work') },
      trap: form.text('website'),
    })
    return redirect(paths.receipt(code), 303)
  })
}

export default function SendWho({ loaderData, actionData }: Route.ComponentProps) {
  const { key, challenge, directed, sealed, photos, wordings, retention } = loaderData
  const text = { refused: actionData, maxLength: 120 }
  return (
    <PublicPage title={`${sendTexts.title}: ${t.heading}`} heading={t.heading}>
      <StepLine n={3} back={paths.where(key)} photos={photos} />
      <p>{sealed ? t.aboutSealed : t.about}</p>
      <ActForm action={paths.who(key)} refused={actionData} labels={t.labels}>
        <Field {...text} name="name" label={t.name} autoComplete="name" />
        <Field {...text} name="phone" label={t.phone} type="tel" autoComplete="tel" maxLength={40} />
        <Field {...text} name="email" label={t.email} type="email" autoComplete="email" maxLength={200} />
        <Field {...text} name="address" label={t.address} autoComplete="street-address" maxLength={300} />
        <Select name="sex" label={t.sex} hint={t.sexHint} blank={t.noSex} options={SEXES} refused={actionData} />
        <Consents wordings={wordings} directed={directed} refused={actionData} />
        <Kept retention={retention} />
        <Trap />
        {challenge && <ChallengeField challenge={challenge} refused={actionData} />}
        <button className="button">{t.send}</button>
      </ActForm>
    </PublicPage>
  )
}

const SEXES = [
  { value: 'female', label: t.female },
  { value: 'male', label: t.male },
]

type ConsentsProps = { wordings: Partial<Record<Purpose, string>>; directed: boolean; refused: Refused }

/** What is only directed elsewhere is neither listed nor answered through others. */
const Consents = ({ wordings, directed, refused }: ConsentsProps) => (
  <fieldset id="o-handling">
    <legend>{t.consents}</legend>
    {refused?.errors['handling'] && <span className="error">{refused.errors['handling']}</span>}
    {offered
      .filter((purpose) => wordings[purpose] && (!directed || purpose === 'handling' || purpose === 'contact'))
      .map((purpose) => (
        <Check
          key={purpose}
          name={`consent.${purpose}`}
          label={wordings[purpose]}
          defaultChecked={refused?.values[`consent.${purpose}`] !== undefined}
        />
      ))}
  </fieldset>
)
