import type { Reader } from '#platform/db/index.ts'
import type { WorkCalendar } from '#platform/time/index.ts'

/** The days that differ from the plain week; a few dozen rows a year. */
export async function workCalendar(db: Reader<'organisation'>): Promise<WorkCalendar> {
  const days = await db.selectFrom('organisation.calendar_day').select(['on_day', 'kind']).execute()
  return {
    off: new Set(days.filter(({ kind }) => kind === 'off').map(({ on_day }) => on_day)),
    worked: new Set(days.filter(({ kind }) => kind === 'working').map(({ on_day }) => on_day)),
  }
}
