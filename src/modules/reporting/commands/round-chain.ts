import type { Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { lastAcceptableDay } from '#platform/time/index.ts'
import type { Ground } from '../loading/ground.ts'
import { cellsOfParts } from '../part-cells.ts'
import type { RoundInput, RoundLevel } from '../round.ts'

type At = Acting<'reporting', 'organisation' | 'programmes'>

/** The levels of a round with their parts, cells and members; a handful of statements however many units there are. */
export async function insertChain(at: At, roundId: string, ground: Ground, round: RoundInput): Promise<void> {
  await insertLevels(at, roundId, round)
  const levels = round.levels.map((level) => ({
    ...level,
    parts: level.parts.map((part) => ({ ...part, id: newId() })),
  }))
  await insertParts(at, roundId, levels)
  await insertPartCells(at, roundId, ground, levels)
  await insertMembers(at, roundId, levels)
}

type Level = Omit<RoundLevel, 'parts'> & { parts: (RoundLevel['parts'][number] & { id: string })[] }

async function insertLevels({ write }: At, roundId: string, { levels }: RoundInput): Promise<void> {
  const rows = levels.map(({ level, title, due, note, sameReportAs }) => ({
    round_id: roundId,
    level,
    title,
    due_on: due?.date ?? null,
    bound: due?.bound ?? null,
    last_day: due && lastAcceptableDay(due.date, due.bound),
    same_report_as: sameReportAs,
    note,
  }))
  await write.insertInto('reporting.level').values(rows).execute()
}

async function insertParts({ write }: At, roundId: string, levels: readonly Level[]): Promise<void> {
  const rows = levels.flatMap(({ level, parts }) =>
    parts.map((part, position) => ({
      round_id: roundId,
      id: part.id,
      level,
      position,
      key: part.key,
      title: part.title,
      receiver_unit_id: part.receiverUnitId,
      components: part.components,
      takes_rest: part.rest,
      figures: part.figures,
    })),
  )
  await write.insertInto('reporting.part').values(rows).execute()
}

async function insertPartCells(at: At, roundId: string, ground: Ground, levels: readonly Level[]): Promise<void> {
  const forms = ground.forms.map(({ id }) => id)
  const cells = await at.write
    .selectFrom('reporting.cell')
    .select(['id', 'component_code as component'])
    .where('form_id', 'in', forms)
    .execute()
  const rows = levels.flatMap(({ parts }) =>
    cellsOfParts(ground.components, cells, parts).flatMap((ids, n) =>
      ids.map((id) => ({ round_id: roundId, part_id: parts[n]!.id, cell_id: id })),
    ),
  )
  await inChunks(rows, (chunk) => at.write.insertInto('reporting.part_cell').values(chunk).execute())
}

async function insertMembers({ write }: At, roundId: string, levels: readonly Level[]): Promise<void> {
  const owing = levels.filter(({ sameReportAs }) => sameReportAs === null)
  const members = owing.flatMap(({ level, members: units }) =>
    units.map(({ unitId, draftedByUnitId, request }, position) => ({
      round_id: roundId,
      level,
      unit_id: unitId,
      position,
      drafted_by_unit_id: draftedByUnitId,
      request,
    })),
  )
  await inChunks(members, (chunk) => write.insertInto('reporting.member').values(chunk).execute())
  const links = levels.flatMap(({ level, sameReportAs, members: units, parts }) =>
    units.flatMap(({ unitId, parts: wanted }) =>
      parts
        .filter(({ key }) => wanted?.includes(key) ?? true)
        .map(({ id }) => ({ round_id: roundId, level: sameReportAs ?? level, unit_id: unitId, part_id: id })),
    ),
  )
  await inChunks(links, (chunk) => write.insertInto('reporting.member_part').values(chunk).execute())
}

/** PostgreSQL takes 65,535 parameters a statement. */
async function inChunks<Row>(rows: readonly Row[], insert: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 5_000) await insert(rows.slice(from, from + 5_000))
}
