import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { unitProblem } from '../problems.ts'
import { unitProblems as t } from '../texts.vi.ts'
import { adoptOwnUnits } from './adopt-own-units.ts'
import { rebuildTree } from './unit-tree.ts'

const command = commandsOf<'organisation'>()
const day = z.iso.date()

const row = z.object({
  code: z.string().min(1),
  kind: z.string().min(1),
  fullName: z.string().min(1),
  shortName: z.string().min(1),
  placeName: z.string().nullable(),
  symbol: z.string().nullable(),
  parent: z.string().nullable(),
  officialOrder: z.int32(),
  validFrom: day,
  validTo: day.nullable(),
  spellings: z.array(z.string().min(1)),
  attributes: z.record(z.string(), z.unknown()),
  source: z.string().optional(),
})
const unit = row.refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
  path: ['validTo'],
  error: t.endsBeforeStart,
})

const succession = z.object({
  from: z.string(),
  to: z.string(),
  extent: z.enum(['whole', 'part']),
  source: z.string().optional(),
})

const input = z.object({
  units: z.array(unit).default([]),
  succession: z.array(succession).default([]),
  successionOn: day.optional(),
})

/** PostgreSQL takes 65,535 values in one statement; a unit has a dozen. */
const CHUNK = 2000

type Units = z.output<typeof input>
type At = Acting<'organisation', never>

/**
 * Loads units of the catalogue (parents by code) and their succession; units whose code and validity exist already are kept.
 * A unit that the installation made itself under the same full name becomes the catalogue's. Throws Problem 400 on an unknown parent or a circle.
 */
export const loadUnits = command({
  name: 'organisation.load-units',
  input,
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run(at, _subject, units) {
    await adoptOwnUnits(at, units.units)
    await insertUnits(at, units)
    await setParents(at, units)
    await insertSpellings(at, units)
    await rebuildTree(at.write)
    await insertSuccession(at, units)
    return { units: units.units.length }
  },
})

async function insertUnits({ write }: At, { units }: Units): Promise<void> {
  if (units.length === 0) return
  const rows = units.map((row) => ({
    id: newId(),
    code: row.code,
    kind: row.kind,
    full_name: row.fullName,
    short_name: row.shortName,
    place_name: row.placeName,
    symbol: row.symbol,
    official_order: row.officialOrder,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    attributes: JSON.stringify(row.attributes),
    source: row.source ?? null,
  }))
  for (let from = 0; from < rows.length; from += CHUNK)
    await write
      .insertInto('organisation.unit')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

async function setParents({ write }: At, { units }: Units): Promise<void> {
  const parents = units.flatMap(({ code, parent }) => (parent ? [{ code, parent }] : []))
  const known = await write
    .selectFrom('organisation.unit')
    .select('code')
    .where('code', 'in', ['', ...parents.map(({ parent }) => parent)])
    .execute()
  const codes = new Set(known.map(({ code }) => code))
  const orphan = parents.find(({ parent }) => !codes.has(parent))
  if (orphan) throw unitProblem('parentUnknown', orphan.code, orphan.parent)
  await sql`update organisation.unit child set parent_id = parent.id
    from json_to_recordset(${JSON.stringify(parents)}::json) as link(code text, parent text)
    join organisation.unit parent on parent.code = link.parent
    where child.code = link.code and child.parent_id is null`.execute(write)
}

async function insertSpellings({ write }: At, { units }: Units): Promise<void> {
  const rows = units.flatMap(({ code, spellings }) => spellings.map((spelling) => ({ code, spelling })))
  await sql`insert into organisation.unit_spelling (unit_id, spelling)
    select unit.id, row.spelling from json_to_recordset(${JSON.stringify(rows)}::json) as row(code text, spelling text)
    join organisation.unit unit on unit.code = row.code on conflict do nothing`.execute(write)
}

async function insertSuccession({ write }: At, { succession: rows, successionOn }: Units): Promise<void> {
  if (rows.length === 0 || !successionOn) return
  await sql`insert into organisation.succession (from_unit_id, to_unit_id, happened_on, extent, source)
    select old.id, new.id, ${successionOn}::date, row.extent, row.source
    from json_to_recordset(${JSON.stringify(rows)}::json) as row("from" text, "to" text, extent text, source text)
    join organisation.unit old on old.code = row."from" join organisation.unit new on new.code = row."to"
    on conflict do nothing`.execute(write)
}
