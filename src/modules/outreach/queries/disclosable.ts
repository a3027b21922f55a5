import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { disclosableSeen } from '../visibility.ts'

const SIZE = 20

/** Issued documents of the registers that the asker sees, the newest first, each with its disclosure where it has one. */
export async function disclosableDocuments({ db, actor }: Ask, number: number) {
  const seen = db
    .selectFrom('documents.document as document')
    .innerJoin('organisation.unit as unit', 'unit.id', 'document.unit_id')
    .innerJoin('documents.kind as kind', 'kind.code', 'document.kind')
    .leftJoin('outreach.disclosure as disclosure', (join) =>
      join.onRef('disclosure.document_id', '=', 'document.id').on('disclosure.withdrawn_at', 'is', null),
    )
    .where(disclosableSeen(actor)).where(sql<boolean>`not exists (select from documents.document_note note
      where note.document_id = document.id and note.kind = 'recall')`)
  const { total } = await seen.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await seen
    .select(['document.id', 'document.unit_id as unitId', 'unit.short_name as unitName', 'kind.name as kindName'])
    .select(['document.number', 'document.symbol', 'document.issued_on as issuedOn', 'document.subject'])
    .select(['disclosure.summary', 'disclosure.disclosed_on as disclosedOn'])
    .orderBy('document.issued_on', 'desc')
    .orderBy('document.id')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items, page: { number, size: SIZE, total: Number(total) } }
}
