import { ActForm, Field, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { documentNoteKinds } from '../document-note.ts'
import { noteKindText, registerText as r } from '../texts.vi.ts'
import { DocumentFields } from './document-fields.tsx'

type Document = {
  version: number
  kind: string
  number: number
  symbol: string
  issuedOn: string
  subject: string
  signer: string
  directive: boolean
}

type Correcting = {
  document: Document
  kinds: readonly { code: string; name: string }[]
  today: string
  refused: Refused
}

/** The refusal of the act that this form asked for, so that another form stays as it was. */
const mine = (refused: Refused, act: string): Refused => (refused?.values['lam'] === act ? refused : undefined)

/** Correcting what was typed of a document of paper. */
export function CorrectForm({ document, kinds, today, refused }: Correcting) {
  const own = mine(refused, 'correct')
  return (
    <details open={own !== undefined}>
      <summary>{r.correct}</summary>
      <ActForm refused={own} labels={r.labels} files>
        <input type="hidden" name="lam" value="correct" />
        <input type="hidden" name="seenVersion" value={document.version} />
        <DocumentFields kinds={kinds} today={today} refused={own} known={document} />
        <button className="button">{r.save}</button>
      </ActForm>
    </details>
  )
}

/** Writing down a công văn đính chính or a recall. */
export function NoteForm({ today, refused }: { today: string; refused: Refused }) {
  const own = mine(refused, 'note')
  return (
    <details open={own !== undefined}>
      <summary>{r.note}</summary>
      <ActForm refused={own} labels={{ ...r.labels, ...r.noteLabels }}>
        <input type="hidden" name="lam" value="note" />
        <p>{r.noteHint}</p>
        <Select
          name="noteKind"
          label={r.noteLabels.noteKind}
          options={documentNoteKinds.map((kind) => ({ value: kind, label: noteKindText[kind] }))}
          refused={own}
        />
        <Field name="documentNumber" label={r.noteLabels.documentNumber} refused={own} maxLength={60} required />
        <Field
          type="date"
          name="notedOn"
          label={r.noteLabels.notedOn}
          defaultValue={today}
          max={today}
          refused={own}
          required
        />
        <TextArea name="reason" label={r.noteLabels.reason} refused={own} maxLength={2000} rows={3} required />
        <button className="button plain">{r.saveNote}</button>
      </ActForm>
    </details>
  )
}
