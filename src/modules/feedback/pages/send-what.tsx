import { data, redirect } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { attempt } from '#platform/http/act.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm, Check, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { addDraftPhotos, draftPhotoList, removeDraftPhoto } from '../commands/draft-photos.ts'
import { openDraft, saveDraft } from '../commands/drafts.ts'
import { whatShape } from '../draft.ts'
import { choices, isDirected } from '../kind.ts'
import { MOST_LETTERS, MOST_PHOTOS } from '../letter.ts'
import { sendTexts, whatTexts as t } from '../page-texts.vi.ts'
import { CallUs, Over, StepLine } from '../parts/steps.tsx'
import { mainDesk, topicChoices } from '../queries/form-choices.ts'
import { countStep, draftOf, keyFrom } from './draft-of.ts'
import { photosRefused } from '../problems.ts'
import { photosOf } from './photos-of.ts'
import { paths } from './public-paths.ts'
import script from './send.js?url&no-inline'
import styles from './public.css?url'
import type { Route } from './+types/send-what.ts'

export const handle = { script }
export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = appOf(context)
  const found = await draftOf(context, request)
  return {
    key: found?.key ?? null,
    draft: found?.draft.content ?? {},
    photos: found ? await draftPhotoList(app.runtime.db, found.key) : [],
    topics: await topicChoices(app),
    desk: await mainDesk(app),
    over: new URL(request.url).searchParams.has('het-han'),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = appOf(context)
  const { db } = app.runtime
  const form = await Form.of(request)
  const key = keyFrom(request)
  const answer = await attempt(form, async () => {
    await countStep(app)
    const old = await openDraft(db, key, app.now)
    if (old?.sentCode) return redirect(paths.receipt(old.sentCode), 303)
    const typed = { choice: form.text('choice'), topic: form.text('topic'), body: form.text('body') }
    // Kept before it is judged: nothing that was typed is lost.
    await saveDraft(db, key, { ...old?.content, ...shortened(typed) }, app.now)
    const gone = photoNumber(form.text('remove'))
    if (gone) {
      await removeDraftPhoto(db, key, gone)
      return redirect(paths.what(key), 303)
    }
    await takePhotos(db, key, form)
    const { choice } = whatShape.parse(typed)
    return redirect(isDirected(choice) ? paths.guidance(key) : paths.where(key), 303)
  })
  if (answer instanceof Response) return answer
  // What was kept stands there, though the address does not name the draft yet.
  return data({ ...answer.data, key, photos: await draftPhotoList(db, key) }, answer.init ?? {})
}

/** The photo that is to go; 0 where none is, or what is asked for is no number of a photo. */
const photoNumber = (text = '') => (/^[1-5]$/.test(text) ? Number(text) : 0)

/** A draft is no store of files: what is far too long is refused and not kept. */
function shortened(typed: { choice?: string | undefined; topic?: string | undefined; body?: string | undefined }) {
  const body = typed.body?.slice(0, 2 * MOST_LETTERS)
  return {
    ...(typed.choice && { choice: typed.choice.slice(0, 40) }),
    ...(body && { body }),
    topic: typed.topic?.slice(0, 60) ?? '',
  }
}

/** Keeps the photos that are good, and says of each other one why not. */
async function takePhotos(db: Db, key: string, form: Form): Promise<void> {
  const { photos, refused } = await photosOf(form.chosen('photos').slice(0, MOST_PHOTOS + 1))
  await addDraftPhotos(db, key, photos)
  if (refused.length > 0) throw photosRefused(refused, photos.length > 0)
}

type Db = Parameters<typeof addDraftPhotos>[0]
type Data = Route.ComponentProps['loaderData']

export default function SendWhat({ loaderData, actionData }: Route.ComponentProps) {
  const key = loaderData.key ?? actionData?.key ?? null
  return (
    <PublicPage title={sendTexts.title} description={sendTexts.about}>
      <StepLine n={1} />
      {loaderData.over && (
        <Notice tone="soon">
          <Over />
        </Notice>
      )}
      <p>{sendTexts.about}</p>
      <ActForm files action={paths.what(key)} refused={actionData} labels={t.labels} id="gui">
        <Choices chosen={loaderData.draft.choice} refused={actionData} />
        <TextArea
          name="body"
          label={t.body}
          hint={t.bodyHint(MOST_LETTERS)}
          rows={7}
          maxLength={MOST_LETTERS}
          defaultValue={loaderData.draft.body}
          refused={actionData}
        />
        <Select
          name="topic"
          label={t.topic}
          blank={t.noTopic}
          defaultValue={loaderData.draft.topic}
          refused={actionData}
          options={loaderData.topics.map(({ code, name, group }) => ({ value: code, label: name, group }))}
        />
        <Photos photos={actionData?.photos ?? loaderData.photos} keyText={key} refused={actionData} />
        <button className="button">{sendTexts.next}</button>
      </ActForm>
      <CallUs desk={loaderData.desk} />
    </PublicPage>
  )
}

const Choices = ({ chosen, refused }: { chosen: string | undefined; refused: Refused }) => (
  <fieldset id="o-choice" className="choices">
    <legend>{t.choice}</legend>
    <Wrong refused={refused} field="choice" />
    {choices.map((choice) => (
      <Check
        key={choice}
        type="radio"
        name="choice"
        value={choice}
        defaultChecked={(refused?.values['choice'] ?? chosen) === choice}
        label={
          <>
            {t.choices[choice][0]} <span className="hint">{t.choices[choice][1]}</span>
          </>
        }
      />
    ))}
  </fieldset>
)

type PhotosProps = { photos: Data['photos']; keyText: string | null; refused: Refused }

const Photos = ({ photos, keyText, refused }: PhotosProps) => (
  <div
    className="field"
    data-photos={keyText ?? ''}
    data-sending={t.sending}
    data-waiting={t.waiting}
    data-done={t.done}
    data-failed={t.failed}
  >
    <label htmlFor="o-photos">{t.photos}</label>
    <span className="hint" id="o-photos-hint">
      {t.photosHint}
    </span>
    <Wrong refused={refused} field="photos" />
    {keyText && photos.length > 0 && (
      <>
        <p className="small">{t.kept(photos.length)}</p>
        <ul className="plain row">
          {photos.map(({ n }) => (
            <li key={n} className="thumb">
              <img src={paths.photo(keyText, n)} alt={t.photo(n)} width={96} height={96} />
              <button className="button plain slim" name="remove" value={n}>
                {t.remove(n)}
              </button>
            </li>
          ))}
        </ul>
      </>
    )}
    <input
      type="file"
      id="o-photos"
      name="photos"
      multiple
      accept="image/jpeg,image/png,image/webp"
      aria-describedby="o-photos-hint"
    />
    <div aria-live="polite" className="small" data-progress="" />
  </div>
)

const Wrong = ({ refused, field }: { refused: Refused; field: string }) =>
  refused?.errors[field] && <span className="error">{refused.errors[field]}</span>
