import { redirect } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { appOf, type App } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { Problem } from '#platform/problem.ts'
import { takeHits } from '#platform/rate.ts'
import { publicPlaces, sendSuggestion } from '#modules/outreach/server.ts'
import { ActForm, Check, Field, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { languageOf, textsOf } from '../languages.ts'
import type { Places } from '../parts/items-of-place.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { visitOf } from './visit.ts'
import type { Route } from './+types/suggest.ts'

/** Many people of a village share one address of the telephone company: enough for all of them, too little for a machine. */
const LIMITS = [
  { by: 'address', hits: 20, minutes: 10 },
  { by: 'all', hits: 300, minutes: 60 },
] as const

const SENT = `${paths.suggest}?da-gui=1`

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = visitOf(context)
  return { places: await publicPlaces(db, today), sent: new URL(request.url).searchParams.has('da-gui') }
}

export async function action(args: Route.ActionArgs) {
  const app = appOf(args.context)
  const form = await Form.of(args.request)
  // A field that no person sees: whoever fills it is a machine, and learns nothing of having been told apart.
  if (form.text('website')) return redirect(SENT, 303)
  const busy = textsOf(languageOf(args.request.headers.get('cookie'))).suggest.busy
  return actWith(args, form, {
    command: sendSuggestion,
    openActor: () => ({ kind: 'public', receiptKey: 'suggestion' }),
    input: async () => {
      await slowDown(app, busy)
      return suggestionFrom(form)
    },
    done: () => SENT,
  })
}

async function slowDown({ runtime, address, now }: App, busy: string): Promise<void> {
  const limits = LIMITS.map(({ by, ...limit }) => ({ ...limit, key: `suggestion:${by === 'all' ? '' : address}` }))
  await takeHits(runtime.db, limits, now).catch((error: unknown) => {
    throw error instanceof Problem ? new Problem(error.code, error.status, {}, busy) : error
  })
}

const suggestionFrom = (form: Form) => ({
  kind: form.text('kind'),
  title: form.text('title'),
  text: form.text('text'),
  communeId: form.text('communeId') ?? null,
  senderName: form.text('senderName') ?? null,
  senderContact: form.text('senderContact') ?? null,
})

export default function Suggest({ loaderData: { places, sent }, actionData: refused }: Route.ComponentProps) {
  const t = useTexts().suggest
  return (
    <PublicPage title={t.title} description={t.description}>
      {sent && (
        <Notice tone="done">
          <strong>{t.thanks}</strong> {t.thanksMore}
        </Notice>
      )}
      <p>{t.intro}</p>
      <SuggestForm places={places} refused={refused} />
    </PublicPage>
  )
}

function SuggestForm({ places, refused }: { places: Places; refused: Refused }) {
  const t = useTexts().suggest
  const labels = {
    kind: t.kind,
    title: t.subject,
    text: t.text,
    communeId: t.place,
    senderName: t.name,
    senderContact: t.contact,
  }
  const initiative = refused?.values['kind'] === 'initiative'
  return (
    <ActForm refused={refused} labels={labels} action={paths.suggest}>
      <fieldset>
        <legend>{t.kind}</legend>
        <Check type="radio" name="kind" value="roleModel" label={t.kinds.roleModel} defaultChecked={!initiative} />
        <Check type="radio" name="kind" value="initiative" label={t.kinds.initiative} defaultChecked={initiative} />
      </fieldset>
      <Field name="title" label={t.subject} refused={refused} maxLength={200} />
      <TextArea name="text" label={t.text} hint={t.textHint} refused={refused} rows={8} maxLength={5000} />
      <Select
        name="communeId"
        label={t.place}
        blank={t.placeUnknown}
        refused={refused}
        options={places.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
      />
      <Field name="senderName" label={t.name} refused={refused} maxLength={100} autoComplete="name" />
      <Field name="senderContact" label={t.contact} hint={t.contactHint} refused={refused} maxLength={100} />
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{t.trap}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <button className="button">{t.send}</button>
    </ActForm>
  )
}
