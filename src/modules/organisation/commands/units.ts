import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { unitFor, unitPathFor } from '../loading.ts'
import { administratorAt, mayCorrectUnit } from '../policy.ts'
import { unitActProblem } from '../problems.ts'
import { unitProblems as t } from '../texts.vi.ts'
import { isTerritory, unitKinds } from '../unit.ts'
import { growTree } from './unit-tree.ts'

const command = commandsOf<'organisation'>()
type At = Acting<'organisation', never>

const text = (most: number) => z.string().min(1).max(most)

/** What the administrator writes of a unit and may correct later. */
const nameShape = {
  fullName: text(200),
  shortName: text(80),
  symbol: z
    .string()
    .max(30)
    .regex(/^[^\s/]+$/u, { error: t.symbolShape })
    .optional(),
  officialOrder: z.int().min(0).max(100_000),
  spellings: z.array(text(200)).max(50).default([]),
}

/** Adds a unit under one that the administrator reaches, from a day on (which may lie ahead). */
export const addUnit = command({
  name: 'organisation.add-unit',
  input: z.object({
    parentId: z.uuid(),
    code: text(60).optional(),
    kind: z.enum(unitKinds),
    placeName: text(120).optional(),
    from: z.iso.date(),
    source: text(500).optional(),
    ...nameShape,
  }),
  load: (at, { parentId }) => unitPathFor(at, parentId),
  allow: (actor, parent) => administratorAt(actor, parent.path),
  async run(at, parent, input) {
    const { kind, placeName = null, from, spellings, source = null } = input
    if (isTerritory(kind) && placeName === null) throw unitActProblem('placeNameMissing', 400, 'placeName')
    await refuseParentLater(at, parent.unitId, from)
    const id = newId(at.now.getTime())
    const code = input.code ?? id
    const row = { id, code, kind, place_name: isTerritory(kind) ? placeName : null, valid_from: from, source }
    const inserted = await at.write
      .insertInto('organisation.unit')
      .values({ ...row, ...named(input), parent_id: parent.unitId })
      .onConflict((conflict) => conflict.columns(['code', 'valid_from']).doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw unitActProblem('codeTaken', 409, 'code')
    await growTree(at.write, id, parent.unitId)
    await setSpellings(at, id, spellings)
    at.changed('unit', id, null, { code, kind, from, ...shown(input) })
    return { unitId: id }
  },
})

/** Corrects a unit's names, symbol, place in official order and spellings; `seenVersion` is that of the form. */
export const correctUnit = command({
  name: 'organisation.correct-unit',
  input: z.object({ unitId: z.uuid(), seenVersion: z.coerce.number().int(), ...nameShape }),
  load: (at, { unitId }) => unitFor(at, unitId),
  allow: mayCorrectUnit,
  async run(at, unit, input) {
    if (unit.version !== input.seenVersion) throw unitActProblem('stale', 409)
    const before = await namesOf(at, unit.id)
    await at.write
      .updateTable('organisation.unit')
      .set({ ...named(input), version: unit.version + 1 })
      .where('id', '=', unit.id)
      .execute()
    await setSpellings(at, unit.id, input.spellings)
    at.changed('unit', unit.id, shown(before), shown(input))
    return { unitId: unit.id }
  },
})

type Names = {
  fullName: string
  shortName: string
  symbol?: string | undefined
  officialOrder: number
  spellings: readonly string[]
}

const named = ({ fullName, shortName, symbol, officialOrder }: Names) => ({
  full_name: fullName,
  short_name: shortName,
  symbol: symbol ?? null,
  official_order: officialOrder,
})

/** As the record keeps it. */
const shown = ({ fullName, shortName, symbol, officialOrder, spellings }: Names) => ({
  fullName,
  shortName,
  symbol: symbol ?? null,
  officialOrder,
  spellings: spellings.join('; '),
})

async function namesOf({ write }: At, unitId: string): Promise<Names> {
  const unit = await write
    .selectFrom('organisation.unit')
    .select(['full_name as fullName', 'short_name as shortName', 'symbol', 'official_order as officialOrder'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  const rows = await write
    .selectFrom('organisation.unit_spelling')
    .select('spelling')
    .where('unit_id', '=', unitId)
    .orderBy('spelling')
    .execute()
  return { ...unit, symbol: unit.symbol ?? undefined, spellings: rows.map(({ spelling }) => spelling) }
}

async function setSpellings({ write }: At, unitId: string, spellings: readonly string[]): Promise<void> {
  await write.deleteFrom('organisation.unit_spelling').where('unit_id', '=', unitId).execute()
  const rows = [...new Set(spellings)].map((spelling) => ({ unit_id: unitId, spelling }))
  if (rows.length > 0) await write.insertInto('organisation.unit_spelling').values(rows).execute()
}

async function refuseParentLater({ write }: At, parentId: string, from: string): Promise<void> {
  const parent = await write
    .selectFrom('organisation.unit')
    .select('valid_from')
    .where('id', '=', parentId)
    .executeTakeFirstOrThrow()
  if (from < parent.valid_from) throw unitActProblem('startsBeforeParent', 400, 'from')
}
