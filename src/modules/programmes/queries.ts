import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { isStandingOffice } from './visibility.ts'

type Db = Reader<'programmes' | 'organisation'>

export type Programme = {
  id: string
  code: string
  title: string
  shortName: string
  spellings: string[]
  validFrom: string
  validTo: string | null
}

export type Component = {
  code: string
  parentCode: string | null
  kind: 'project' | 'subProject' | 'group'
  label: string
  shortLabel: string
  name: string
  allotted: boolean
  draft: boolean
}

const programmes = (db: Db) =>
  db
    .selectFrom('programmes.programme')
    .select([
      'id',
      'code',
      'title',
      'short_name as shortName',
      'spellings',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])

/** Programmes in force on a day. What is in the catalogue is open to everybody who works here. */
export const programmesOn = (db: Db, day: string): Promise<Programme[]> =>
  programmes(db)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .execute()

/** The programme in force on a day, where there is but one: which of several is meant is for an officer to say. */
export async function onlyProgrammeOn(db: Db, day: string): Promise<string | null> {
  const inForce = await programmesOn(db, day)
  return inForce.length === 1 ? inForce[0]!.id : null
}

export const programmeByCode = (db: Db, code: string): Promise<Programme | undefined> =>
  programmes(db).where('code', '=', code).executeTakeFirst()

export const programmeById = (db: Db, id: string): Promise<Programme | undefined> =>
  programmes(db).where('id', '=', id).executeTakeFirst()

const components = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes.component')
    .select([
      'code',
      'parent_code as parentCode',
      'kind',
      'label',
      'short_label as shortLabel',
      'name',
      'allotted',
      'draft',
    ])
    .where('programme_id', '=', programmeId)

/** All components of a programme in the order of the catalogue, a parent before its children. */
export const componentsOf = (db: Db, programmeId: string): Promise<Component[]> =>
  components(db, programmeId).orderBy('position').execute()

export const componentByCode = (db: Db, programmeId: string, code: string): Promise<Component | undefined> =>
  components(db, programmeId).where('code', '=', code).executeTakeFirst()

/** The standing offices of a programme on a day, by level. */
export const standingOfficeUnits = (db: Db, programmeId: string, day: string) =>
  db
    .selectFrom('programmes.standing_office')
    .select(['level', 'unit_id as unitId', 'draft', 'note'])
    .where('programme_id', '=', programmeId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .execute()

/**
 * Which of some units are the standing office of a programme in force on a day: the role "đầu mối thường trực" counts only
 * there. While no such programme names a standing office at all (none was entered yet), the role alone decides: all of them.
 */
export async function standingOfficesAmong(db: Db, unitIds: readonly string[], day: string): Promise<string[]> {
  const named = await db
    .selectFrom('programmes.standing_office as office')
    .innerJoin('programmes.programme as programme', 'programme.id', 'office.programme_id')
    .select(['office.unit_id as unitId', 'office.valid_from as from', 'office.valid_to as until'])
    .where('programme.valid_from', '<=', day)
    .where((where) => where.or([where('programme.valid_to', 'is', null), where('programme.valid_to', '>=', day)]))
    .execute()
  if (named.length === 0) return [...unitIds]
  const standing = named.filter(({ from, until }) => from <= day && (until === null || until >= day))
  return unitIds.filter((id) => standing.some(({ unitId }) => unitId === id))
}

/** The units whose standing office runs the plans of a unit in a programme (null: in none) on a day, as `isStandingOffice` says. */
export async function standingOfficesOf(
  db: Db,
  { unitId, programmeId }: { unitId: string; programmeId: string | null },
  day: string,
): Promise<string[]> {
  const columns = { office: 'office', home: 'home.id', programme: 'asked.programme_id' }
  const { rows } = await sql<{ id: string }>`select office.id from organisation.unit home
    cross join (select ${programmeId}::uuid as programme_id) asked
    join organisation.unit office on ${isStandingOffice(columns, day)} where home.id = ${unitId}`.execute(db as never)
  return rows.map(({ id }) => id)
}

/** Which unit leads which component on a day. */
export const componentLeads = (db: Db, programmeId: string, day: string) =>
  db
    .selectFrom('programmes.component_lead')
    .select(['component_code as componentCode', 'unit_id as unitId', 'draft', 'note'])
    .where('programme_id', '=', programmeId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .execute()

/** Indicators with their component, in the order of the catalogue. */
export const indicatorsOf = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes.indicator')
    .select(['code', 'component_code as componentCode', 'name', 'unit', 'denominator', 'draft', 'source'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()

export const targetsOf = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes.target')
    .select(['indicator_code as indicatorCode', 'scope', 'reach_by as reachBy', 'value', 'wording', 'source'])
    .where('programme_id', '=', programmeId)
    .orderBy('indicator_code')
    .execute()

/** The legal acts a programme stands on, in the order of the catalogue. */
export const legalActsOf = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes.programme_basis as basis')
    .innerJoin('programmes.legal_act as act', 'act.id', 'basis.legal_act_id')
    .select([
      'act.number',
      'act.kind',
      'act.title',
      'act.issuer',
      'act.issued_on as issuedOn',
      'act.in_force_from as inForceFrom',
      'act.note',
    ])
    .where('basis.programme_id', '=', programmeId)
    .orderBy('basis.position')
    .execute()

/** Forms that a circular names, and for which occasions. */
export const officialFormsOf = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes.official_form')
    .select([
      'code',
      'label',
      'annex',
      'kind',
      'purpose',
      'occasions',
      'title',
      'content_known as contentKnown',
      'draft',
      'source',
    ])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()

/** Occasions of reports and the words by which documents name them. */
export const occasionsOf = (db: Db, programmeId: string) =>
  db
    .selectFrom('programmes.occasion')
    .select(['code', 'label', 'words'])
    .where('programme_id', '=', programmeId)
    .execute()
