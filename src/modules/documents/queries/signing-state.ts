import { stageOf, type SigningStage } from '../signing.ts'
import { issuedCopiesOf, signedPaperOf, type Subject } from '../subject.ts'
import { attachmentsOfAll, type Attachment } from './attachments.ts'
import { signingRows, type Db, type SigningRow } from './signing-rows.ts'

/** Where the document of a thing stands: what its owner shows beside it. Days are 'YYYY-MM-DD'. */
export type SigningState = {
  id: string
  /** The page of the signing; opens only to those who see its unit. */
  href: string
  subject: Subject
  stage: SigningStage
  title: string
  /** A code of documents.kind. */
  kind: string
  symbol: string
  openedAt: Date
  openedBy: string
  /** The day on the signed paper: being on time counts by it. */
  signedOn: string | null
  signedAt: Date | null
  signedBy: string | null
  /** Why it was returned, or withdrawn. */
  reason: string | null
  number: number | null
  issuedOn: string | null
  /** Its line in the register, once issued. */
  documentId: string | null
  replacesId: string | null
  /** Downloaded through `signingFileResponse` on a route of the subject's owner. */
  files: SigningFile[]
}

export type SigningFile = Attachment & { role: 'issued' | 'signed-paper' }

type Asking = { db: Db }

/**
 * The latest signing of a thing; null while nothing was frozen. Whether the actor may see the thing was decided by its owner,
 * who asks: the receiver of a report sees its number though he does not see the sender's drafts.
 */
export async function signingOf(ask: Asking, subject: Subject): Promise<SigningState | null> {
  return (await signingsOf(ask, [subject])).get(subject.id) ?? null
}

/** The latest signing of each thing (all of one slice and kind), by the thing's id. */
export async function signingsOf(ask: Asking, subjects: readonly Subject[]): Promise<Map<string, SigningState>> {
  const [first] = subjects
  if (!first) return new Map()
  const rows = await signingRows(ask.db)
    .where('signing.subject_slice', '=', first.slice)
    .where('signing.subject_kind', '=', first.kind)
    .where('signing.subject_id', 'in', [...new Set(subjects.map(({ id }) => id))])
    .orderBy('signing.subject_id')
    .orderBy('signing.opened_at', 'desc')
    .distinctOn('signing.subject_id')
    .execute()
  const files = await filesOf(ask, rows)
  return new Map(rows.map((row) => [row.subjectId, stateOf(row, files.get(row.id) ?? [])]))
}

/** The files of signings: the copies made at issuance first, then the scans of the signed paper. */
export async function filesOf(ask: Asking, rows: readonly { id: string }[]): Promise<Map<string, SigningFile[]>> {
  const subjects = rows.flatMap(({ id }) => [issuedCopiesOf(id), signedPaperOf(id)])
  const all = await attachmentsOfAll(ask, subjects)
  return new Map([...all].map(([id, files]) => [id, files.map(withRole).toSorted(byRole)]))
}

const withRole = (file: Attachment): SigningFile => ({
  ...file,
  role: file.subjectKind === 'issued' ? 'issued' : 'signed-paper',
})

const byRole = (one: SigningFile, other: SigningFile) =>
  one.role.localeCompare(other.role) || one.name.localeCompare(other.name, 'vi')

function stateOf(row: SigningRow, files: SigningFile[]): SigningState {
  const ended = row.lastKind === 'returned' || row.lastKind === 'withdrawn'
  return {
    id: row.id,
    href: `/lam-viec/van-ban/${row.id}`,
    subject: { slice: row.subjectSlice, kind: row.subjectKind, id: row.subjectId },
    stage: stageOf(row.path, row.lastKind),
    title: row.title,
    kind: row.kind,
    symbol: row.symbol,
    openedAt: row.openedAt,
    openedBy: row.openedBy,
    signedOn: row.signedOn,
    signedAt: row.signedAt,
    signedBy: row.signedBy,
    reason: ended ? row.lastNote : null,
    number: row.number,
    issuedOn: row.issuedOn,
    documentId: row.documentId,
    replacesId: row.replacesId,
    files,
  }
}
