import type { Writer } from '#platform/db/index.ts'
import { problems } from '../problems.ts'
import { numberAndSymbol } from '../texts.vi.ts'

type Series = { unitId: string; year: number; symbol: string }

/**
 * Takes a number of a unit's series, the wanted one or the next; the series' row stays locked until the act ends, so that no
 * number is given twice. Gaps are allowed: the paper register may be ahead. Throws Problem 409 on a number that is taken.
 */
export async function takeNumber(
  write: Writer<'documents'>,
  { unitId, year, symbol }: Series,
  wanted: number | null,
): Promise<number> {
  await write
    .insertInto('documents.number_series')
    .values({ unit_id: unitId, year, symbol, last_number: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const series = write
    .selectFrom('documents.number_series')
    .select('last_number as last')
    .where((where) => where.and({ unit_id: unitId, year, symbol }))
  const { last } = await series.forUpdate().executeTakeFirstOrThrow()
  const number = wanted ?? last + 1
  if (await isTaken(write, { unitId, year, symbol }, number))
    throw problems.numberTaken(numberAndSymbol(number, symbol), year, last + 1)
  await write
    .updateTable('documents.number_series')
    .set({ last_number: Math.max(last, number) })
    .where((where) => where.and({ unit_id: unitId, year, symbol }))
    .execute()
  return number
}

async function isTaken(write: Writer<'documents'>, { unitId, year, symbol }: Series, number: number): Promise<boolean> {
  const found = await write
    .selectFrom('documents.document')
    .select('id')
    .where((where) => where.and({ unit_id: unitId, year, symbol, number }))
    .where('issuer', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
