import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { addDays } from '#platform/time/index.ts'
import { unitFor, unitPathFor, type UnitSubject } from '../loading.ts'
import { administratorAt, mayCloseUnit } from '../policy.ts'
import { unitActProblem } from '../problems.ts'
import { extents, successionFits, type Successor } from '../unit.ts'

const command = commandsOf<'organisation'>()
type At = Acting<'organisation', never>

/**
 * Closes a unit after its last day and says which units carry it on from the next day, whole or in part: they see what was
 * its. A day ahead may be changed until it comes; what is said anew replaces what was said before. People of the unit keep
 * their places until they are moved.
 */
export const closeUnit = command({
  name: 'organisation.close-unit',
  input: z.object({
    unitId: z.uuid(),
    lastDay: z.iso.date(),
    successors: z.array(z.object({ unitId: z.uuid(), extent: z.enum(extents) })).max(20),
    source: z.string().min(1).max(500).optional(),
  }),
  load: (at, { unitId }) => unitFor(at, unitId),
  allow: mayCloseUnit,
  async run(at, unit, { lastDay, successors, source = null }) {
    await refuseClosing(at, unit, lastDay)
    await refuseSuccessors(at, unit, successors, addDays(lastDay, 1))
    const before = await successorsOf(at, unit.id)
    await at.write
      .updateTable('organisation.unit')
      .set({ valid_to: lastDay, version: unit.version + 1 })
      .where('id', '=', unit.id)
      .execute()
    await at.write.deleteFrom('organisation.succession').where('from_unit_id', '=', unit.id).execute()
    const rows = successors.map(({ unitId, extent }) => ({ to_unit_id: unitId, extent }))
    const fact = { from_unit_id: unit.id, happened_on: addDays(lastDay, 1), source }
    if (rows.length > 0)
      await at.write
        .insertInto('organisation.succession')
        .values(rows.map((row) => ({ ...row, ...fact })))
        .execute()
    const after = await successorsOf(at, unit.id)
    at.changed('unit', unit.id, { lastDay: unit.validTo, successors: before }, { lastDay, successors: after })
    at.emit('organisation.unit-closed', { unitId: unit.id, lastDay, successors })
    return { unitId: unit.id }
  },
})

async function refuseClosing({ write, today }: At, unit: UnitSubject, lastDay: string): Promise<void> {
  if (unit.validTo !== null && unit.validTo < today) throw unitActProblem('closedAlready', 409)
  if (lastDay < unit.validFrom) throw unitActProblem('closedBeforeStart', 400, 'lastDay')
  const child = await write
    .selectFrom('organisation.unit')
    .select('id')
    .where('parent_id', '=', unit.id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', lastDay)]))
    .executeTakeFirst()
  if (child) throw unitActProblem('childrenOpen', 409, 'lastDay')
}

/** Carrying on opens what was the closed unit's, so the administrator must reach each successor too. */
async function refuseSuccessors(at: At, unit: UnitSubject, successors: Successor[], day: string): Promise<void> {
  const field = (i: number) => `successors.${i}.unitId`
  if (!successionFits(successors)) throw unitActProblem('successionWrong', 400, 'successors.0.extent')
  const taken = new Set<string>()
  for (const [i, { unitId }] of successors.entries()) {
    if (taken.has(unitId)) throw unitActProblem('successorTwice', 400, field(i))
    taken.add(unitId)
    const next = await unitPathFor({ ...at, today: day }, unitId)
    if (unitId === unit.id || !next || !administratorAt(at.actor, next.path))
      throw unitActProblem('successorUnknown', 400, field(i))
  }
}

async function successorsOf({ write }: At, unitId: string): Promise<string> {
  const rows = await write
    .selectFrom('organisation.succession as carried')
    .innerJoin('organisation.unit as unit', 'unit.id', 'carried.to_unit_id')
    .select(['unit.short_name as name'])
    .where('carried.from_unit_id', '=', unitId)
    .orderBy('unit.official_order')
    .execute()
  return rows.map(({ name }) => name).join('; ')
}
