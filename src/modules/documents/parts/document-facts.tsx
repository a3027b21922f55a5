import { formatDate } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import type { DocumentNoteKind } from '../document-note.ts'
import { noteKindText, registerText as r } from '../texts.vi.ts'

type Note = {
  n: number
  kind: DocumentNoteKind
  documentNumber: string
  notedOn: string
  reason: string
  personName: string
}

type Props = {
  document: {
    subject: string
    issuer: string | null
    unitName: string
    signer: string
    directive: boolean
    signingId: string | null
    notes: Note[]
  }
}

/** What the register holds of a document, and what happened to it since. */
export function DocumentFacts({ document: { subject, issuer, unitName, signer, directive, signingId, notes } }: Props) {
  return (
    <Panel title={subject}>
      <dl className="facts">
        <dt>{r.issuerColumn}</dt>
        <dd>{issuer ?? unitName}</dd>
        <dt>{r.labels.signer}</dt>
        <dd>{signer}</dd>
        <dt>{r.registerOf}</dt>
        <dd>{unitName}</dd>
      </dl>
      {directive && (
        <p>
          <Mark>{r.directiveMark}</Mark>
        </p>
      )}
      {signingId && <a href={`/lam-viec/van-ban/${signingId}`}>{r.openSigning}</a>}
      {notes.map((note) => (
        <div key={note.n} className="notice soon">
          <strong>{r.noteLine(noteKindText[note.kind], note.documentNumber, formatDate(note.notedOn))}</strong>
          <p>{note.reason}</p>
          <p className="small quiet">{note.personName}</p>
        </div>
      ))}
    </Panel>
  )
}
