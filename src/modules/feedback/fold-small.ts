/** What a small row is folded by: how many it counts of all, of the answered, of those in time. */
type Counted = { label: string | null; received: number; answered: number; inTime: number; days: number | null }

/** Of a place, fewer than so many are not told publicly: neighbours could guess who it was. */
export const LEAST_PUBLIC = 5

/**
 * The rows of places for the public: those that count fewer than `least` go together into one row (`together`), and the next
 * smallest with them until that row counts `least` of two places, so that no subtraction from the total brings one back.
 * The sums stay the same; the median of the folded row is not known. What has no place (label null) stays as it is.
 */
export function foldSmall<Row extends Counted>(
  rows: readonly Row[],
  least = LEAST_PUBLIC,
): { kept: Row[]; together: Omit<Counted, 'label'> | null } {
  const bySize = rows.filter(({ label }) => label !== null).toSorted((a, b) => a.received - b.received)
  if (!bySize.some(({ received }) => received < least)) return { kept: [...rows], together: null }
  const folded: Row[] = []
  for (const row of bySize) {
    if (row.received >= least && folded.length > 1 && sum(folded, 'received') >= least) break
    folded.push(row)
  }
  return {
    kept: rows.filter((row) => !folded.includes(row)),
    together: {
      received: sum(folded, 'received'),
      answered: sum(folded, 'answered'),
      inTime: sum(folded, 'inTime'),
      days: null,
    },
  }
}

const sum = (rows: readonly Counted[], key: 'received' | 'answered' | 'inTime') =>
  rows.reduce((all, row) => all + row[key], 0)
