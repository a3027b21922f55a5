import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'

/**
 * The directive documents (văn bản chỉ đạo) that units themselves issued between two days, both included; recalled ones left
 * out. For counting in reports: does not depend on who looks.
 */
export const directivesIssued = (
  db: Reader<'documents'>,
  { unitIds, from, to }: { unitIds: readonly string[]; from: string; to: string },
) =>
  db
    .selectFrom('documents.document as document')
    .select([
      'document.id',
      'document.unit_id as unitId',
      'document.kind',
      'document.number',
      'document.symbol',
      'document.issued_on as issuedOn',
      'document.subject',
    ])
    .where('document.directive', '=', true)
    .where('document.issuer', 'is', null)
    .where('document.unit_id', 'in', [...unitIds])
    .where('document.issued_on', '>=', from)
    .where('document.issued_on', '<=', to)
    .where(notRecalled)
    .orderBy('document.issued_on')
    .orderBy('document.number')
    .execute()

const notRecalled = sql<boolean>`not exists (
  select 1 from documents.document_note note where note.document_id = document.id and note.kind = 'recall')`
