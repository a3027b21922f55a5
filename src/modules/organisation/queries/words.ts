import { sql, type RawBuilder } from 'kysely'

/** Every typed word stands somewhere in the text, whatever its tone marks. */
export function holds(q: string, text: RawBuilder<unknown>): RawBuilder<boolean> {
  const words = q.split(/\s+/).filter((word) => word !== '')
  const each = words.map((word) => sql`strpos(platform.fold(${text}), platform.fold(${word})) > 0`)
  return each.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(each, sql` and `)}`
}
