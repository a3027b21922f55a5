import type { Reader } from '#platform/db/index.ts'
import type { Subject } from '../subject.ts'

/** A file of a thing, as lists show it. */
export type Attachment = {
  id: string
  subjectId: string
  subjectKind: string
  name: string
  mediaType: string
  size: number
  uploadedAt: Date
  uploadedBy: string | null
}

type Asking = { db: Reader<'documents' | 'organisation'> }

/**
 * The files of a thing, oldest first, withdrawn ones left out. Whether the actor may see the thing was decided by its owner,
 * who asks; this slice does not know what it is.
 */
export async function attachmentsOf({ db }: Asking, subject: Subject): Promise<Attachment[]> {
  return attachments(db, [subject]).orderBy('attachment.uploaded_at').orderBy('attachment.id').execute()
}

/** The files of several things of one kind in one query, by the things' ids. */
export async function attachmentsOfAll(
  { db }: Asking,
  subjects: readonly Subject[],
): Promise<Map<string, Attachment[]>> {
  if (subjects.length === 0) return new Map()
  const rows = await attachments(db, subjects).orderBy('attachment.uploaded_at').orderBy('attachment.id').execute()
  return Map.groupBy(rows, (row) => row.subjectId)
}

/** One file of a thing with the hash of its bytes; undefined where it is not this thing's, or was withdrawn. */
export const attachmentOf = ({ db }: Asking, subject: Subject, id: string) =>
  attachments(db, [subject]).select('attachment.sha256').where('attachment.id', '=', id).executeTakeFirst()

function attachments(db: Asking['db'], subjects: readonly Subject[]) {
  return db
    .selectFrom('documents.attachment as attachment')
    .leftJoin('organisation.person as uploader', 'uploader.id', 'attachment.uploaded_by')
    .select([
      'attachment.id',
      'attachment.subject_id as subjectId',
      'attachment.subject_kind as subjectKind',
      'attachment.name',
      'attachment.media_type as mediaType',
      'attachment.size',
      'attachment.uploaded_at as uploadedAt',
      'uploader.full_name as uploadedBy',
    ])
    .where((where) =>
      where.or(
        subjects.map(({ slice, kind, id }) =>
          where.and({
            'attachment.subject_slice': slice,
            'attachment.subject_kind': kind,
            'attachment.subject_id': id,
          }),
        ),
      ),
    )
    .where('attachment.withdrawn_at', 'is', null)
}

/** Of these hashes, those that some attachment names, withdrawn ones too: the record must stay readable. */
export async function namedHashes(db: Reader<'documents'>, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('documents.attachment')
    .select('sha256')
    .where('sha256', 'in', [...hashes])
    .distinct()
    .execute()
  return new Set(rows.map((row) => row.sha256))
}
