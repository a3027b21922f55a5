import { z } from 'zod'
import type { Membership } from '#platform/command/actor.ts'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { loadRound } from '../loading/round.ts'
import { mayUrge } from '../policy.ts'
import { nobodyChosen } from '../problems.ts'
import { owedReports } from '../queries/owed-reports.ts'

const command = commandsOf<'reporting', 'organisation'>()

const input = z.object({
  roundId: z.uuid(),
  reports: z.array(z.object({ level: z.int().positive(), unitId: z.uuid() })).max(5000),
  note: z.string().max(2000).nullable().default(null),
})

/**
 * Đôn đốc of units that have not sent their report of a round, or not sent again what came back: they find it in the
 * application and by e-mail, and the page of the call gives the công văn and the short text. Throws Problem 400 when none of
 * the chosen owes anything.
 */
export const callReportReminder = command({
  name: 'reporting.call-reminder',
  input,
  load: loadRound,
  allow: mayUrge,
  async run({ read, write, actor, now, today, changed, emit }, round, { reports, note }) {
    const keys = new Set(reports.map(({ level, unitId }) => `${level} ${unitId}`))
    const owed = await owedReports({ db: read, actor }, round.id)
    const lines = owed.filter(({ level, unitId }) => keys.has(`${level} ${unitId}`))
    const place = mayUrge(actor, round) as Membership
    if (lines.length === 0 || actor.kind !== 'person') throw nobodyChosen()
    const id = newId(now.getTime())
    const call = { round_id: round.id, id, office_id: place.unitId, note, called_by: actor.id, called_at: now }
    await write
      .insertInto('reporting.reminder_call')
      .values({ ...call, business_day: today, lines: JSON.stringify(lines) })
      .execute()
    const rows = lines.map(({ level, unitId }) => ({
      round_id: round.id,
      call_id: id,
      level,
      unit_id: unitId,
      sent_at: now,
    }))
    await write.insertInto('reporting.reminder').values(rows).execute()
    changed('round', round.id, null, { reminded: lines.map(({ unitName }) => unitName).join('; '), note })
    emit('reporting.reminded', { roundId: round.id, callId: id })
    return { callId: id, reminders: lines.length }
  },
})
