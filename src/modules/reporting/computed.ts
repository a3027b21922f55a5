import type { FormColumn } from './form.ts'

/** A figure by column of one row (or of a total); a missing one is undefined, which is not zero. */
export type RowFigures = ReadonlyMap<string, number>

/** The value of a computed column: null when a cell is missing or the divisor is zero. Percent, not rounded. */
export function computedValue(column: FormColumn, figures: RowFigures): number | null {
  if (!column.computed) return null
  const [part, whole] = column.computed.of.map((key) => figures.get(key))
  if (part === undefined || whole === undefined || whole === 0) return null
  return (part * 100) / whole
}

/** Sums of the columns over rows, blanks left out; a column nobody filled stays blank. Ratios are reckoned from the sums. */
export function totalsOf(columns: readonly FormColumn[], rows: readonly RowFigures[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { key, computed } of columns) {
    const known = computed ? [] : rows.flatMap((row) => row.get(key) ?? [])
    if (known.length > 0) totals.set(key, sum(known))
  }
  return totals
}

/** Adds decimals as people do: 0,1 + 0,2 is 0,3 (six places are kept, far below what forms hold). */
export const sum = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((total, number) => total + number, 0) * 1e6) / 1e6
