import { data } from 'react-router'
import { actShowing, actWith, type Refusal } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { Secret } from '#platform/secret.ts'
import { ActForm } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { printedCode } from '../../code.ts'
import { enterPetition } from '../../commands/enter-petition.ts'
import { MOST_PHOTOS } from '../../letter.ts'
import { EnterLetter, EnterSender } from '../../parts/work/enter-fields.tsx'
import { SlipFields } from '../../parts/work/slip-fields.tsx'
import { petitionPath } from '../../paths.ts'
import { entersSomewhere } from '../../policy.ts'
import { tooManyPhotos } from '../../problems.ts'
import { enteringChoices } from '../../queries/entering.ts'
import { slipTexts } from '../../slip-texts.vi.ts'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import { allPhotosOf } from '../photos-of.ts'
import { enterTexts as t } from './texts.vi.ts'
import type { Route } from './+types/enter.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  if (!entersSomewhere(ask.actor)) throw data(null, { status: 403 })
  return { choices: await enteringChoices(ask) }
}

const contactOf = (form: Form) =>
  Object.fromEntries(
    ['name', 'phone', 'email', 'address'].flatMap((name) => (form.text(name) ? [[name, form.text(name)]] : [])),
  )

/** The photos, shrunk and without metadata; more than may be kept are refused. */
async function photosOf(form: Form) {
  const files = form.chosen('photos')
  if (files.length > MOST_PHOTOS) throw tooManyPhotos(MOST_PHOTOS)
  const photos = await allPhotosOf(files)
  return photos.map(({ bytes, ...photo }) => ({ ...photo, bytes: new Secret(bytes) }))
}

const inputOf = async (form: Form) => ({
  channel: form.text('channel'),
  slip: form.text('slip'),
  letter: {
    ...Object.fromEntries(
      ['kind', 'complaintAbout', 'topicCode', 'body', 'placeId', 'hamlet', 'sex'].map((name) => [
        name,
        form.text(name),
      ]),
    ),
    consents: form.texts('consents'),
    contact: new Secret(contactOf(form)),
    photos: await photosOf(form),
  },
})

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const wish = { command: enterPetition, input: inputOf }
  // A denunciation is seen by its readers only: whoever typed it in is shown the code once, and no page of it.
  if (form.text('kind') === 'denunciation')
    return actShowing(args, form, { ...wish, show: ({ code }) => ({ walled: code }) })
  return actWith(args, form, { ...wish, done: ({ petitionId }) => `${petitionPath(petitionId)}/phieu` })
}

/** What is wrong, by the names of the form's fields: the letter and the contact are parts of the input. */
const ofFields = (refusal: Refusal): Refusal => ({
  ...refusal,
  errors: Object.fromEntries(
    Object.entries(refusal.errors).map(([name, text]) => [name.replace(/^letter\.(?:contact\.)?/, ''), text]),
  ),
})

export default function Enter({ loaderData: { choices }, actionData }: Route.ComponentProps) {
  const walled = actionData && 'walled' in actionData ? actionData.walled : null
  const refused = actionData && 'errors' in actionData ? ofFields(actionData) : undefined
  return (
    <UnderPetitions title={t.title}>
      {walled && <Notice tone="done">{t.walled(printedCode(walled))}</Notice>}
      <Notice>{t.how}</Notice>
      <ActForm files refused={refused} labels={{ ...t.labels, ...slipTexts.entered }}>
        <EnterLetter choices={choices} refused={refused} />
        <SlipFields refused={refused} />
        <EnterSender refused={refused} />
        <button className="button">{t.save}</button>
      </ActForm>
    </UnderPetitions>
  )
}
