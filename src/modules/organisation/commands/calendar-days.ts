import { z } from 'zod'
import { commandsOf, type Loading } from '#platform/command/command.ts'
import type { Writer } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { topAdministeredUnits } from '../loading.ts'
import { mayKeepCalendar } from '../policy.ts'
import { calendarProblem } from '../problems.ts'

const command = commandsOf<'organisation'>()

/** Adds a day off or a day worked in exchange (no `seenVersion`), or corrects one that is known. */
export const setCalendarDay = command({
  name: 'organisation.set-calendar-day',
  input: z.object({
    on: z.iso.date(),
    kind: z.enum(['off', 'working']),
    name: z.string().min(1).max(200),
    source: z.string().min(1).max(500).optional(),
    seenVersion: z.coerce.number().int().optional(),
  }),
  load: (at, { on }) => calendarAt(at, on),
  allow: (actor, { tops }) => mayKeepCalendar(actor, tops),
  async run({ write, changed }, { day }, { on, seenVersion, ...written }) {
    refuseUnseen(day, seenVersion)
    const after = { ...written, source: written.source ?? null }
    const id = day?.id ?? newId()
    if (day) await correctDay(write, id, { ...after, version: day.version + 1 })
    else await insertDay(write, { id, on_day: on, ...after })
    changed('calendar-day', id, day && { kind: day.kind, name: day.name, source: day.source }, { on, ...after })
    return { on }
  },
})

/** Takes a day out of the calendar that was written by mistake: it is a plain day of the week again. */
export const dropCalendarDay = command({
  name: 'organisation.drop-calendar-day',
  input: z.object({ on: z.iso.date(), seenVersion: z.coerce.number().int() }),
  async load(at, { on }) {
    const { day, tops } = await calendarAt(at, on)
    return day && { day, tops }
  },
  allow: (actor, { tops }) => mayKeepCalendar(actor, tops),
  async run({ write, changed }, { day }, { on, seenVersion }) {
    if (day.version !== seenVersion) throw calendarProblem('stale', 409)
    await write.deleteFrom('organisation.calendar_day').where('id', '=', day.id).execute()
    changed('calendar-day', day.id, { on, kind: day.kind, name: day.name }, null)
    return { on }
  },
})

async function calendarAt({ write, read, today }: Loading<'organisation', never>, on: string) {
  const day = await write
    .selectFrom('organisation.calendar_day')
    .select(['id', 'kind', 'name', 'source', 'version'])
    .where('on_day', '=', on)
    .forUpdate()
    .executeTakeFirst()
  return { day: day ?? null, tops: await topAdministeredUnits(read, today) }
}

function refuseUnseen(day: { version: number } | null, seenVersion: number | undefined): void {
  if (day && seenVersion === undefined) throw calendarProblem('dayKnown', 409, 'on')
  if (day?.version !== seenVersion) throw calendarProblem('stale', 409)
}

type Written = { kind: 'off' | 'working'; name: string; source: string | null }

const correctDay = (write: Writer<'organisation'>, id: string, after: Written & { version: number }) =>
  write.updateTable('organisation.calendar_day').set(after).where('id', '=', id).execute()

/** Two administrators who add the same day at once: the second is told. */
async function insertDay(write: Writer<'organisation'>, row: Written & { id: string; on_day: string }): Promise<void> {
  const { numInsertedOrUpdatedRows } = await write
    .insertInto('organisation.calendar_day')
    .values(row)
    .onConflict((conflict) => conflict.column('on_day').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw calendarProblem('dayKnown', 409, 'on')
}
