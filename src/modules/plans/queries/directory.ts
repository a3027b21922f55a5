import { unitGroupsOn, unitsOn } from '#modules/organisation/server.ts'
import type { Reader } from '#platform/db/index.ts'
import type { Directory } from '../match-units.ts'

/** What names are matched against: the units and groups valid on the plan's day. */
export async function directoryOn(db: Reader<'organisation'>, homeId: string, day: string): Promise<Directory> {
  const units = await unitsOn(db, day)
  const groups = await unitGroupsOn(db, day)
  return { units, groups, homeId }
}
