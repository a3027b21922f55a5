import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { stagedFrom } from '#platform/http/staged.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { correctDocument } from '../commands/correct-document.ts'
import { noteDocument } from '../commands/note-document.ts'
import { AttachmentList } from '../parts/attachment-list.tsx'
import { DocumentFacts } from '../parts/document-facts.tsx'
import { CorrectForm, NoteForm } from '../parts/document-forms.tsx'
import { mayNote, mayRegister } from '../policy.ts'
import { documentKinds, documentPage } from '../queries/register.ts'
import { pageText as t, numberAndSymbol, registerText as r, signingActText } from '../texts.vi.ts'
import { typedDocument } from './typed-document.ts'
import type { Route } from './+types/document.ts'
import styles from './documents.css?url'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request, params: { id } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const document = isId(id) ? await documentPage(ask, id) : undefined
  if (!document) throw data(null, { status: 404 })
  const offer = {
    correct: !document.signingId && mayRegister(ask.actor, document.unitId) !== undefined,
    note: mayNote(ask.actor, document.unitId) !== undefined,
  }
  const record = await recordOf(ask.db, 'document', id, pageNumber(request))
  return { document, offer, record, kinds: await documentKinds(ask), today: ask.today }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const { id } = args.params
  const done = () => `/lam-viec/van-ban/so/${id}`
  if (form.asked(['correct', 'note']) === 'note')
    return actWith(args, form, { command: noteDocument, input: () => noteOf(form, id), done })
  const input = async () => ({
    ...typedDocument(form),
    id,
    seenVersion: Number(form.text('seenVersion')),
    file: await stagedFrom(appOf(args.context), form, 'file'),
  })
  return actWith(args, form, { command: correctDocument, input, done })
}

const noteOf = (form: Form, id: string) => ({
  id,
  kind: form.text('noteKind'),
  documentNumber: form.text('documentNumber'),
  notedOn: form.text('notedOn'),
  reason: form.text('reason'),
})

export default function Document({ loaderData, actionData }: Route.ComponentProps) {
  const { document, offer, record, kinds, today } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${numberAndSymbol(document.number, document.symbol)} · ${t.product}`}</title>
      <p className="quiet">
        <a href="/lam-viec/van-ban/so">{t.register}</a>
      </p>
      <h1>
        {r.documentTitle(
          document.kindName,
          numberAndSymbol(document.number, document.symbol),
          formatDate(document.issuedOn),
        )}
      </h1>
      <div className="split">
        <DocumentFacts document={document} />
        <Panel title={r.labels.file}>
          <AttachmentList
            files={document.files}
            href={(file) => `/lam-viec/van-ban/so/${document.id}/tep/${file.id}`}
          />
        </Panel>
      </div>
      {offer.note && <NoteForm today={today} refused={actionData} />}
      {offer.correct && <CorrectForm document={document} kinds={kinds} today={today} refused={actionData} />}
      <RecordPanel record={record} acts={signingActText} href={(number) => `?trang=${number}#nhat-ky`} />
    </main>
  )
}
