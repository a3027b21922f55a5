import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { holds } from './words.ts'

const SIZE = 100

/** One line of the list of units; `depth` is 0 at the top of the tree. */
export type UnitLine = {
  id: string
  code: string
  fullName: string
  shortName: string
  kind: string
  symbol: string | null
  parent: string | null
  depth: number
  validFrom: string
  validTo: string | null
}

type Wanted = { q: string; page: number; closedToo: boolean }

/**
 * The units as a tree: each under its parent, in official order. Which units there are is public among those who work here
 * (their names stand on every document); who works in them and what they do is not. `q` needs no tone marks.
 */
export async function listUnits({ db, today }: Pick<Ask, 'db' | 'today'>, { q, page, closedToo }: Wanted) {
  const found = db
    .selectFrom('organisation.unit as unit')
    .leftJoin('organisation.unit as parent', 'parent.id', 'unit.parent_id')
    .where(holds(q, searched))
    .$if(!closedToo, (query) =>
      query.where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', today)])),
    )
  const { total } = await found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const units: UnitLine[] = await found
    .select(['unit.id', 'unit.code', 'unit.full_name as fullName', 'unit.short_name as shortName', 'unit.kind'])
    .select(['unit.symbol', 'unit.valid_from as validFrom', 'unit.valid_to as validTo', 'parent.short_name as parent'])
    .select(sql<number>`cardinality(${way}) - 1`.as('depth'))
    .orderBy(way)
    .limit(SIZE)
    .offset((page - 1) * SIZE)
    .execute()
  return { units, page: { number: page, size: SIZE, total } }
}

const searched = sql`unit.full_name || ' ' || unit.short_name || ' ' || unit.code || ' ' || coalesce(unit.symbol, '') || ' '
  || coalesce((select string_agg(spelt.spelling, ' ') from organisation.unit_spelling spelt where spelt.unit_id = unit.id), '')`

/** From the top down to the unit: what each unit above is sorted by. */
const way = sql<string[]>`array(
  select to_char(above.official_order, '0000000000') || platform.fold(above.short_name) || above.id
  from organisation.unit_tree tree join organisation.unit above on above.id = tree.ancestor_id
  where tree.unit_id = unit.id order by tree.depth desc)`
