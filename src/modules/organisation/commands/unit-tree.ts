import { sql } from 'kysely'
import type { Writer } from '#platform/db/index.ts'
import { unitProblem } from '../problems.ts'

type Write = Writer<'organisation'>

/** The closure of parent_id, made anew: small beside what hangs on it, and right whatever moved. A circle is refused (400). */
export async function rebuildTree(write: Write): Promise<void> {
  await refuseCircle(write)
  await write.deleteFrom('organisation.unit_tree').execute()
  await sql`insert into organisation.unit_tree (ancestor_id, unit_id, depth)
    with recursive way as (
      select id as ancestor_id, id as unit_id, 0 as depth from organisation.unit
      union all
      select unit.parent_id, way.unit_id, way.depth + 1 from way join organisation.unit unit on unit.id = way.ancestor_id
      where unit.parent_id is not null
    ) select ancestor_id, unit_id, depth from way`.execute(write)
}

/** `union` drops what was seen, so that this walk ends where the tree does not. */
async function refuseCircle(write: Write): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    with recursive up as (
      select id as start_id, parent_id as at_id from organisation.unit where parent_id is not null
      union
      select up.start_id, unit.parent_id from up join organisation.unit unit on unit.id = up.at_id
      where unit.parent_id is not null
    ) select unit.code from up join organisation.unit unit on unit.id = up.start_id
    where up.start_id = up.at_id limit 1`.execute(write)
  if (rows[0]) throw unitProblem('circle', rows[0].code)
}

/** Puts one new unit under its parent: under itself, and under every unit above. */
export async function growTree(write: Write, unitId: string, parentId: string | null): Promise<void> {
  await sql`insert into organisation.unit_tree (ancestor_id, unit_id, depth)
    select ${unitId}::uuid, ${unitId}::uuid, 0
    union all
    select ancestor_id, ${unitId}::uuid, depth + 1 from organisation.unit_tree where unit_id = ${parentId}::uuid`.execute(
    write,
  )
}
