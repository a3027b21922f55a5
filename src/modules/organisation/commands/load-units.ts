import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'

const command = commandsOf<'organisation'>()
const day = z.iso.date()

const unit = z.object({
  code: z.string(),
  kind: z.string(),
  fullName: z.string(),
  shortName: z.string(),
  placeName: z.string().nullable(),
  symbol: z.string().nullable(),
  parent: z.string().nullable(),
  officialOrder: z.number().int(),
  validFrom: day,
  validTo: day.nullable(),
  spellings: z.array(z.string()),
  attributes: z.record(z.string(), z.unknown()),
  source: z.string().optional(),
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

type Units = z.output<typeof input>
type At = Acting<'organisation', never>

/** Loads units of the catalogue (parents by code) and their succession; units whose code and validity exist already are kept. */
export const loadUnits = command({
  name: 'organisation.load-units',
  input,
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run(at, _subject, units) {
    await insertUnits(at, units)
    await insertSpellings(at, units)
    await rebuildTree(at)
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
  await write
    .insertInto('organisation.unit')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const parents = units.flatMap(({ code, parent }) => (parent ? [{ code, parent }] : []))
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

/** The closure of parent_id, made anew: small beside what hangs on it, and right whatever moved. */
async function rebuildTree({ write }: At): Promise<void> {
  await write.deleteFrom('organisation.unit_tree').execute()
  await sql`insert into organisation.unit_tree (ancestor_id, unit_id, depth)
    with recursive way as (
      select id as ancestor_id, id as unit_id, 0 as depth from organisation.unit
      union all
      select unit.parent_id, way.unit_id, way.depth + 1 from way join organisation.unit unit on unit.id = way.ancestor_id
      where unit.parent_id is not null
    ) select ancestor_id, unit_id, depth from way`.execute(write)
}

async function insertSuccession({ write }: At, { succession: rows, successionOn }: Units): Promise<void> {
  if (rows.length === 0 || !successionOn) return
  await sql`insert into organisation.succession (from_unit_id, to_unit_id, happened_on, extent, source)
    select old.id, new.id, ${successionOn}::date, row.extent, row.source
    from json_to_recordset(${JSON.stringify(rows)}::json) as row("from" text, "to" text, extent text, source text)
    join organisation.unit old on old.code = row."from" join organisation.unit new on new.code = row."to"
    on conflict do nothing`.execute(write)
}
