import { sql, type RawBuilder } from 'kysely'

/** Whether a folded column holds every word of a query, in any order; tone marks, case and đ/d are ignored. */
export function searched(column: string, query: string): RawBuilder<boolean> {
  const words = query.trim().split(/\s+/).filter(Boolean).slice(0, 12)
  const tests = words.map((word) => sql`${sql.ref(column)} like '%' || platform.fold(${escaped(word)}) || '%'`)
  return tests.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(tests, sql` and `)})`
}

/** The signs that `like` gives a meaning are meant as they stand; U+0000 cannot be asked for. */
const escaped = (word: string) => word.replaceAll('\0', '').replace(/[\\%_]/g, (sign) => `\\${sign}`)
