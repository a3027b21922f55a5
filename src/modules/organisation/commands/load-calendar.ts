import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { calendarProblems as t } from '../texts.vi.ts'

const command = commandsOf<'organisation'>()

const row = z.object({
  on: z.iso.date(),
  kind: z.enum(['off', 'working']),
  name: z.string().min(1),
  source: z.string().optional(),
})

const eachDayOnce = (days: readonly { on: string }[]) => new Set(days.map(({ on }) => on)).size === days.length

/** Loads days off and swapped Saturdays; a day that is known already takes the new row. */
export const loadCalendar = command({
  name: 'organisation.load-calendar',
  input: z.object({ days: z.array(row).min(1).refine(eachDayOnce, { error: t.dayTwice }) }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run({ write }, _subject, { days }) {
    const rows = days.map(({ on, kind, name, source }) => ({
      id: newId(),
      on_day: on,
      kind,
      name,
      source: source ?? null,
    }))
    await write
      .insertInto('organisation.calendar_day')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('on_day').doUpdateSet((set) => ({
          kind: set.ref('excluded.kind'),
          name: set.ref('excluded.name'),
          source: set.ref('excluded.source'),
        })),
      )
      .execute()
    return { days: days.length }
  },
})
