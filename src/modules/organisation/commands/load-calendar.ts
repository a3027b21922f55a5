import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'

const command = commandsOf<'organisation'>()

const row = z.object({
  on: z.iso.date(),
  kind: z.enum(['off', 'working']),
  name: z.string(),
  source: z.string().optional(),
})

/** Loads days off and swapped Saturdays; a day that is known already takes the new row. */
export const loadCalendar = command({
  name: 'organisation.load-calendar',
  input: z.object({ days: z.array(row) }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run({ write }, _subject, { days }) {
    const rows = days.map(({ on, kind, name, source }) => ({ on_day: on, kind, name, source: source ?? null }))
    await write
      .insertInto('organisation.calendar_day')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('on_day')
          .doUpdateSet((set) => ({ kind: set.ref('excluded.kind'), name: set.ref('excluded.name') })),
      )
      .execute()
    return { days: days.length }
  },
})
