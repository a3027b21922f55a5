import { sql, type RawBuilder } from 'kysely'
import { likePattern } from '#platform/search/index.ts'

/** Whether a folded column holds every word of a query, in any order; tone marks, case and đ/d are ignored. */
export function searched(column: string, query: string): RawBuilder<boolean> {
  // U+0000 cannot be asked for; on paper a number below ten has a zero before it ("01/BC-UBND").
  const words = query
    .replaceAll('\0', ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/^0+(?=\d+\/)/, ''))
    .slice(0, 12)
  const tests = words.map((word) => sql`${sql.ref(column)} like platform.fold(${likePattern(word)})`)
  return tests.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(tests, sql` and `)})`
}
