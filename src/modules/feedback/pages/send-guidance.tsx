import { redirect } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { draftPhotoList } from '../commands/draft-photos.ts'
import { choices, isDirected, type DirectedSubject } from '../kind.ts'
import { guidanceTexts as t, sendTexts } from '../page-texts.vi.ts'
import { mainDesk, procedureFor } from '../queries/form-choices.ts'
import { neededDraft } from './draft-of.ts'
import { paths } from './public-paths.ts'
import type { Route } from './+types/send-guidance.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = appOf(context)
  const { key, draft } = await neededDraft(context, request)
  const choice = choices.find((one) => one === draft.content.choice)
  if (!choice || !isDirected(choice)) throw redirect(paths.where(key))
  const photos = (await draftPhotoList(app.runtime.db, key)).length
  return { key, subject: choice, photos, procedure: await procedureFor(app, choice), desk: await mainDesk(app) }
}

export default function SendGuidance({ loaderData: { key, subject, photos, procedure, desk } }: Route.ComponentProps) {
  return (
    <PublicPage title={procedure?.title ?? sendTexts.title}>
      {procedure && <Procedure {...procedure} />}
      {desk?.reception && (
        <Panel title={t.where}>
          <p>{desk.reception}</p>
          <p>
            {desk.unit}
            {desk.phone && `, ${desk.phone}`}
          </p>
        </Panel>
      )}
      <Still subject={subject} keyText={key} />
      <p className="small">{sendTexts.photosKept(photos)}</p>
      <p>
        <a href={paths.what(key)}>{t.change}</a>
      </p>
    </PublicPage>
  )
}

type ProcedureProps = NonNullable<Route.ComponentProps['loaderData']['procedure']>

const Procedure = ({ what, steps, timeLimit, source }: ProcedureProps) => (
  <>
    <p>{what}</p>
    {timeLimit && <Notice tone="soon">{timeLimit}</Notice>}
    <section className="stack tight">
      <h2>{t.how}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
    <p className="small quiet">{source ? `${t.basis}: ${source}.` : t.draft}</p>
  </>
)

const Still = ({ subject, keyText }: { subject: DirectedSubject; keyText: string }) => (
  <section className="stack tight">
    <h2>{t.stillTitle}</h2>
    <p>{t.still[subject]}</p>
    <p>
      <a className="button plain" href={paths.where(keyText)}>
        {t.goOn}
      </a>
    </p>
  </section>
)
