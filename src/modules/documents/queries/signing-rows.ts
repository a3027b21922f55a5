import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import type { PathStep, SigningPath, StepKind } from '../signing.ts'

export type Db = Reader<'documents' | 'organisation'>

/** Every signing with its last step, its signature, its number: what lists, states and to-dos are made from. */
export const signingRows = (db: Db) =>
  db
    .selectFrom('documents.signing as signing')
    .innerJoin('organisation.unit as unit', 'unit.id', 'signing.unit_id')
    .innerJoin('organisation.person as opener', 'opener.id', 'signing.opened_by')
    .innerJoin(lastStep, (join) => join.onTrue())
    .leftJoin(signature, (join) => join.onTrue())
    .leftJoin('documents.document as document', 'document.signing_id', 'signing.id')
    .select([
      'signing.id',
      'signing.unit_id as unitId',
      'signing.subject_slice as subjectSlice',
      'signing.subject_kind as subjectKind',
      'signing.subject_id as subjectId',
      'signing.subject_href as subjectHref',
      'signing.title',
      'signing.kind',
      'signing.symbol',
      'signing.due_on as dueOn',
      'signing.replaces_id as replacesId',
      'signing.opened_by as openedById',
      'signing.opened_at as openedAt',
      'signing.opened_on as openedOn',
      'unit.short_name as unitName',
      'opener.full_name as openedBy',
      'signature.at as signedAt',
      'signature.onDay as signedOn',
      'signature.personName as signedBy',
      'document.id as documentId',
      'document.number',
      'document.issued_on as issuedOn',
      'last.note as lastNote',
      'last.onDay as lastOn',
      held.as('held'),
      sql<SigningPath>`signing.path`.as('path'),
      sql<StepKind>`"last"."kind"`.as('lastKind'),
    ])

export type SigningRow = Awaited<ReturnType<ReturnType<typeof signingRows>['execute']>>[number]

const lastStep = sql<{ kind: StepKind; onDay: string; note: string | null }>`lateral (
  select kind, on_day as "onDay", note from documents.signing_step where signing_id = signing.id order by n desc limit 1)`.as<'last'>(
  sql`"last"`,
)

const signature = sql<{ at: Date; onDay: string; personName: string }>`lateral (
  select step.at, step.on_day as "onDay", person.full_name as "personName"
  from documents.signing_step step join organisation.person person on person.id = step.person_id
  where step.signing_id = signing.id and step.kind = 'signed' order by step.n desc limit 1)`.as<'signature'>(
  sql`"signature"`,
)

/** The signings that wait for a step: the one after their last on their path. */
export const waitingFor = (step: PathStep) =>
  sql<boolean>`signing.path[array_position(signing.path, "last"."kind") + 1] = ${step}`

/** The signings that have not ended. */
export const onTheWay = sql<boolean>`signing.path[array_position(signing.path, "last"."kind") + 1] is not null`

/** Whether its owner stopped it on its way: it waits for nobody's signature or number until it is frozen anew. */
const held = sql<boolean>`(${onTheWay} and exists (
  select from documents.signing_hold hold where hold.signing_id = signing.id and hold.lifted_at is null))`

/** A returned draft whose subject was frozen again asks nothing of anybody any more. */
export const returnedAndOpen = sql<boolean>`"last"."kind" = 'returned' and not exists (
  select 1 from documents.signing later where later.subject_id = signing.subject_id
    and later.subject_kind = signing.subject_kind and later.opened_at > signing.opened_at)`

/** The signings of some units; none where the list is empty. */
export const inUnits = (unitIds: readonly string[]) => sql<boolean>`signing.unit_id = any(${[...unitIds]}::uuid[])`
