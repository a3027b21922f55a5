import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { filesOfDocument } from '../subject.ts'
import { documentVisible } from '../visibility.ts'
import { attachmentsOf } from './attachments.ts'
import { searched } from './search.ts'

export const REGISTER_PAGE = 30

type Filter = {
  query: string
  page: number
  unitId?: string | undefined
  kind?: string | undefined
  directive?: boolean
}

const rows = (ask: Ask) =>
  ask.db
    .selectFrom('documents.document as document')
    .innerJoin('organisation.unit as unit', 'unit.id', 'document.unit_id')
    .innerJoin('documents.kind as kind', 'kind.code', 'document.kind')
    .where(documentVisible(ask.actor))

/** A page of the register: the newest first. `query` ignores tone marks. */
export async function registerList(ask: Ask, { query, page, unitId, kind, directive }: Filter) {
  let wanted = rows(ask).where(searched('document.search', query))
  if (unitId) wanted = wanted.where('document.unit_id', '=', unitId)
  if (kind) wanted = wanted.where('document.kind', '=', kind)
  if (directive) wanted = wanted.where('document.directive', '=', true)
  const items = await wanted
    .select(listed)
    .select(latestNote)
    .orderBy('document.issued_on', 'desc')
    .orderBy('document.number', 'desc')
    .orderBy('document.id')
    .limit(REGISTER_PAGE)
    .offset((page - 1) * REGISTER_PAGE)
    .execute()
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { items, total }
}

const listed = [
  'document.id',
  'document.unit_id as unitId',
  'unit.short_name as unitName',
  'document.issuer',
  'kind.name as kindName',
  'document.number',
  'document.symbol',
  'document.issued_on as issuedOn',
  'document.subject',
  'document.signer',
  'document.directive',
  'document.signing_id as signingId',
] as const

const latestNote = sql<'correction' | 'recall' | null>`(
  select note.kind from documents.document_note note where note.document_id = document.id order by note.n desc limit 1)`.as(
  'note',
)

/** A document of the register with what happened to it and its files; undefined where the actor does not see it. */
export async function documentPage(ask: Ask, id: string) {
  const document = await rows(ask)
    .select(listed)
    .select(['document.kind', 'document.version', 'document.registered_at as registeredAt'])
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!document) return undefined
  const notes = await ask.db
    .selectFrom('documents.document_note as note')
    .innerJoin('organisation.person as person', 'person.id', 'note.person_id')
    .select([
      'note.n',
      'note.kind',
      'note.document_number as documentNumber',
      'note.noted_on as notedOn',
      'note.reason',
      'person.full_name as personName',
    ])
    .where('note.document_id', '=', id)
    .orderBy('note.n')
    .execute()
  return { ...document, notes, files: await attachmentsOf(ask, filesOfDocument(id)) }
}

/** The kinds of documents in their official order, for a form. */
export const documentKinds = ({ db }: Pick<Ask, 'db'>) =>
  db.selectFrom('documents.kind').select(['code', 'name', 'abbreviation']).orderBy('official_order').execute()
