import { formatDate } from '#platform/text/index.ts'
import { AttachmentList } from '#modules/documents/parts/index.ts'
import { Field, Select, TextArea } from '#ui/form/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import { Pager } from '#ui/table/table.tsx'
import { evidencePath, sharePath } from '../carrying-paths.ts'
import { dueLabel, dueOf, dueValue } from '../due-text.ts'
import type { Completion } from '../queries/share-details.ts'
import { FoldedForm, type Refused, type ShareProps } from './share-form.tsx'
import { shareTexts as t } from './texts.vi.ts'

/** What was done, with the files that prove it, and the reports of completion. */
export function ProgressPanel(props: ShareProps) {
  const { share, details, refused } = props
  const { offer, notes, page } = details
  const settled = share.dues.every(({ doneOn }) => doneOn !== null)
  return (
    <Panel title={t.progress} id="tien-do">
      {settled && <Notice tone="done">{t.allDone}</Notice>}
      {offer.write && (
        <FoldedForm lam="tien-do" title={t.addProgress} refused={refused} files>
          {(own) => <NoteFields own={own} />}
        </FoldedForm>
      )}
      {offer.done && !settled && <DoneForm {...props} />}
      {notes.length === 0 && <Empty>{offer.write ? t.noProgress : t.noProgressOther}</Empty>}
      <ol className="plain stack">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="small quiet">{`${note.by}, ${formatDate(note.day)}`}</span>
            <p className="as-typed">{note.note}</p>
            {note.files.length > 0 && (
              <AttachmentList files={note.files} href={(file) => evidencePath(share, note.id, file.id)} />
            )}
          </li>
        ))}
      </ol>
      <Pager page={page} href={(number) => `${sharePath(share)}?trang=${number}#tien-do`} />
      <Completions {...props} />
    </Panel>
  )
}

const NoteFields = ({ own }: { own: Refused }) => (
  <>
    <TextArea name="note" label={t.note} refused={own} rows={4} required />
    <Field type="file" name="files" label={t.files} hint={t.filesHint} refused={own} multiple />
  </>
)

function DoneForm({ share, today, calendar, refused }: ShareProps) {
  const open = share.dues.filter(({ doneOn }) => doneOn === null)
  const [first] = open
  const about: Record<string, string> = open.length === 1 && first ? { due: dueValue(first) } : {}
  const title = share.request ? t.reportAnswer : t.reportDone
  return (
    <FoldedForm lam="hoan-thanh" title={title} refused={refused} about={about} files>
      {(own) => (
        <>
          {open.length > 1 && (
            <Select
              name="due"
              label={t.whichDue}
              options={open.map((due) => ({ value: dueValue(due), label: dueLabel(due, calendar, t.whole) }))}
              refused={own}
            />
          )}
          <Field type="date" name="doneOn" label={t.doneDay} defaultValue={today} refused={own} required />
          <NoteFields own={own} />
        </>
      )}
    </FoldedForm>
  )
}

function Completions({ share, details, calendar, refused }: ShareProps) {
  if (details.completions.length === 0) return null
  const what = (one: Completion) => {
    const gone = { dueOn: one.occurrenceOn, originalOn: null, words: null, times: [] }
    return dueLabel(dueOf(share.dues, one) ?? gone, calendar, t.whole)
  }
  return (
    <>
      <h3>{t.completions}</h3>
      <ul className="plain stack tight">
        {details.completions.map((one) => (
          <li key={one.id}>
            {t.completed(what(one), formatDate(one.doneOn), one.by)}
            {one.reopenedBy && <p className="small">{t.reopened(one.reopenedBy, one.reason ?? '')}</p>}
            {!one.reopenedBy && details.offer.assign && (
              <FoldedForm lam="mo-lai" title={t.reopen} refused={refused} about={{ completionId: one.id }}>
                {(own) => <TextArea name="reason" label={t.reason} refused={own} required />}
              </FoldedForm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
