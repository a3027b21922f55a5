import { redirect } from 'react-router'
import { attempt } from '#platform/http/act.ts'
import { appOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm, Field, Select } from '#ui/form/index.ts'
import { PublicPage } from '#ui/public/index.ts'
import { draftPhotoList } from '../commands/draft-photos.ts'
import { saveDraft } from '../commands/drafts.ts'
import { whereShape } from '../draft.ts'
import { sendTexts, whereTexts as t } from '../page-texts.vi.ts'
import { StepLine } from '../parts/steps.tsx'
import { placeChoices } from '../queries/form-choices.ts'
import { countStep, neededDraft } from './draft-of.ts'
import { paths } from './public-paths.ts'
import script from './send.js?url&no-inline'
import styles from './public.css?url'
import type { Route } from './+types/send-where.ts'

export const handle = { script }
export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const { key, draft } = await neededDraft(context, request)
  const app = appOf(context)
  const photos = (await draftPhotoList(app.runtime.db, key)).length
  return { key, draft: draft.content, photos, places: await placeChoices(app) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = appOf(context)
  const { key, draft } = await neededDraft(context, request)
  const form = await Form.of(request)
  return attempt(form, async () => {
    await countStep(app)
    const { place, hamlet, latitude, longitude } = whereShape.parse({
      place: form.text('place'),
      hamlet: form.text('hamlet'),
      latitude: form.text('latitude'),
      longitude: form.text('longitude'),
    })
    const where = { place: place ?? '', hamlet: hamlet ?? '', latitude: latitude ?? '', longitude: longitude ?? '' }
    const kept = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== ''))
    const { place: _p, hamlet: _h, latitude: _a, longitude: _o, ...what } = draft.content
    await saveDraft(app.runtime.db, key, { ...what, ...kept }, app.now)
    return redirect(paths.who(key), 303)
  })
}

export default function SendWhere({ loaderData: { key, draft, photos, places }, actionData }: Route.ComponentProps) {
  const options = places.map(({ id, name, within }) => ({ value: id, label: name, group: within ?? '' }))
  return (
    <PublicPage title={`${sendTexts.title}: ${t.heading}`} heading={t.heading}>
      <StepLine n={2} back={paths.what(key)} photos={photos} />
      <p>{t.about}</p>
      <ActForm action={paths.where(key)} refused={actionData} labels={t.labels}>
        <Select
          name="place"
          label={t.place}
          blank={t.noPlace}
          options={options}
          defaultValue={draft.place}
          refused={actionData}
        />
        <Field
          name="hamlet"
          label={t.hamlet}
          hint={t.hamletHint}
          maxLength={120}
          defaultValue={draft.hamlet}
          refused={actionData}
        />
        <Point latitude={draft.latitude} longitude={draft.longitude} />
        <button className="button">{sendTexts.next}</button>
      </ActForm>
    </PublicPage>
  )
}

/** The device's place: only with the script, which unhides it. */
const Point = ({ latitude, longitude }: { latitude: string | undefined; longitude: string | undefined }) => (
  <div data-point="" data-kept={t.pointKept} data-failed={t.pointFailed} data-drop={t.dropPoint} hidden={!latitude}>
    <input type="hidden" name="latitude" defaultValue={latitude ?? ''} />
    <input type="hidden" name="longitude" defaultValue={longitude ?? ''} />
    <button type="button" className="button plain slim">
      {t.usePoint}
    </button>
    <p className="small" aria-live="polite">
      {latitude && t.pointKept}
    </p>
  </div>
)
