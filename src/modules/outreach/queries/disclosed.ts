import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { likePattern } from '#platform/search/index.ts'

type Db = Reader<'outreach' | 'organisation' | 'documents'>

const SIZE = 20

/** Documents that the public may read: disclosed, not taken back, not recalled. */
const disclosed = (db: Db) =>
  db
    .selectFrom('outreach.disclosure as disclosure')
    .innerJoin('documents.document as document', 'document.id', 'disclosure.document_id')
    .innerJoin('documents.kind as kind', 'kind.code', 'document.kind')
    .innerJoin('organisation.unit as unit', 'unit.id', 'document.unit_id')
    .where('disclosure.withdrawn_at', 'is', null)
    .where(sql<boolean>`not exists (select from documents.document_note note
      where note.document_id = document.id and note.kind = 'recall')`)

/** A page of the disclosed documents, the newest first; `words` ignore tone marks. */
export async function disclosedDocuments(db: Db, { words, page: number }: { words: string | null; page: number }) {
  const wanted = disclosed(db).$if(words !== null, (query) =>
    query.where(
      sql<boolean>`(document.search like platform.fold(${likePattern(words ?? '')})
        or platform.fold(disclosure.summary) like platform.fold(${likePattern(words ?? '')}))`,
    ),
  )
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await wanted
    .select(['document.id', 'document.number', 'document.symbol', 'document.issued_on as issuedOn', 'document.subject'])
    .select(['document.signing_id as signingId', 'kind.name as kindName', 'disclosure.summary'])
    .select(['disclosure.disclosed_on as disclosedOn'])
    .select(sql<string>`coalesce(document.issuer, unit.full_name)`.as('issuer'))
    .orderBy('document.issued_on', 'desc')
    .orderBy('document.id')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items, page: { number, size: SIZE, total: Number(total) } }
}

/** One disclosed document; undefined where it is not (any more) open to the public. */
export const disclosedDocument = (db: Db, id: string) =>
  disclosed(db)
    .select(['document.id', 'document.signing_id as signingId'])
    .where('document.id', '=', id)
    .executeTakeFirst()
