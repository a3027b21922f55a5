import type { Ask } from '#platform/http/context.ts'
import { topAdministeredUnits } from '../loading.ts'
import { mayKeepCalendar } from '../policy.ts'

/** The days of one year that differ from the plain week, and the years that have any. */
export async function calendarPage({ db, actor, today }: Ask, year: number) {
  const from = `${String(year).padStart(4, '0')}-01-01`
  const until = `${String(year).padStart(4, '0')}-12-31`
  const [days, span, tops] = await Promise.all([
    db
      .selectFrom('organisation.calendar_day')
      .select(['id', 'on_day as on', 'kind', 'name', 'source', 'version'])
      .where('on_day', '>=', from)
      .where('on_day', '<=', until)
      .orderBy('on_day')
      .execute(),
    db
      .selectFrom('organisation.calendar_day')
      .select(({ fn }) => [fn.min('on_day').as('first'), fn.max('on_day').as('last')])
      .executeTakeFirstOrThrow(),
    topAdministeredUnits(db, today),
  ])
  return { days, years: yearsOf(span, year), mayKeep: mayKeepCalendar(actor, tops) !== undefined }
}

/** All years from the first with a day off to the one after the last, the shown one included. */
function yearsOf({ first, last }: { first: string | null; last: string | null }, shown: number): number[] {
  const from = Math.min(shown, first ? Number(first.slice(0, 4)) : shown)
  const to = Math.max(shown, (last ? Number(last.slice(0, 4)) : shown) + 1)
  return Array.from({ length: Math.min(to - from + 1, 60) }, (_, i) => to - i).toReversed()
}
