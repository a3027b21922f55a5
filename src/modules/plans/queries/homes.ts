import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { unitsOn } from '#modules/organisation/server.ts'

/** The units whose plans the asker may read in: those for which `worksOnPlan` would say yes. */
export async function homesOf({ db, actor, today }: Ask): Promise<{ id: string; fullName: string }[]> {
  const mine = membershipsOf(actor).filter(({ role }) =>
    ['standingOffice', 'communeOfficer', 'unitHead'].includes(role),
  )
  if (mine.length === 0) return []
  const units = await unitsOn(db, today)
  const own = new Set(mine.map(({ unitId }) => unitId))
  const offices = new Set(mine.flatMap(({ role, unitId }) => (role === 'standingOffice' ? [unitId] : [])))
  const above = await parentsOfOffices(db, [...offices])
  return units
    .filter(({ id }) => above.has(id) || own.has(id))
    .toSorted((a, b) => Number(above.has(b.id)) - Number(above.has(a.id)))
}

async function parentsOfOffices(db: Ask['db'], officeIds: string[]): Promise<Set<string>> {
  if (officeIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('organisation.unit')
    .select('parent_id')
    .where('id', 'in', officeIds)
    .where('place_name', 'is', null)
    .where('parent_id', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ parent_id }) => parent_id ?? []))
}
