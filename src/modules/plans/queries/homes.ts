import { sql } from 'kysely'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { unitsOn } from '#modules/organisation/server.ts'
import { isStandingOffice, onlyProgrammeOn } from '#modules/programmes/server.ts'

/** The units whose plans the asker may read in or copy: those for which `worksOnPlan` would say yes. */
export async function homesOf(ask: Ask): Promise<{ id: string; fullName: string }[]> {
  const mine = membershipsOf(ask.actor).filter(({ role }) =>
    ['standingOffice', 'communeOfficer', 'unitHead'].includes(role),
  )
  if (mine.length === 0) return []
  const units = await unitsOn(ask.db, ask.today)
  const own = new Set(mine.map(({ unitId }) => unitId))
  const above = await unitsServed(
    ask,
    mine.flatMap(({ role, unitId }) => (role === 'standingOffice' ? [unitId] : [])),
  )
  return units
    .filter(({ id }) => above.has(id) || own.has(id))
    .toSorted((a, b) => Number(above.has(b.id)) - Number(above.has(a.id)))
}

/** The units above whose plans the offices run, by the programme in force today. */
async function unitsServed({ db, today }: Ask, officeIds: readonly string[]): Promise<Set<string>> {
  if (officeIds.length === 0) return new Set()
  const columns = { office: 'office', home: 'office.parent_id', programme: 'asked.programme_id' }
  const { rows } = await sql<{ id: string }>`select office.parent_id as id from organisation.unit office
    cross join (select ${await onlyProgrammeOn(db, today)}::uuid as programme_id) asked
    where office.id = any(${[...officeIds]}::uuid[]) and office.parent_id is not null and office.place_name is null
    and ${isStandingOffice(columns, today)}`.execute(db as never)
  return new Set(rows.map(({ id }) => id))
}
