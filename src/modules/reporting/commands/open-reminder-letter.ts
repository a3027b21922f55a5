import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { openSigning } from '#modules/documents/server.ts'
import { REMINDER_LETTER } from '#modules/plans/index.ts'
import { loadRound } from '../loading/round.ts'
import { callHref } from '../owed-report.ts'
import { mayUrge } from '../policy.ts'
import { symbolMissing } from '../problems.ts'
import { letterOfCall, reminderCallOf } from '../queries/report-reminders.ts'

const command = commandsOf<'reporting', 'organisation' | 'documents'>()

/** Freezes the công văn of a call and starts its way to signature and number in the office that called. */
export const openReminderLetter = command({
  name: 'reporting.open-reminder-letter',
  input: z.object({ roundId: z.uuid(), callId: z.uuid() }),
  async load(at, { roundId, callId }) {
    const round = await loadRound(at, { roundId })
    const call = round && (await reminderCallOf({ db: at.read, actor: at.actor }, roundId, callId))
    return round && call && { ...round, call }
  },
  allow: mayUrge,
  async run(at, { id: roundId, call }) {
    const model = await letterOfCall(at.read, call)
    if (model.symbol === '…') throw symbolMissing()
    const { id } = await at.call(openSigning, {
      unitId: call.officeId,
      subject: { slice: 'reporting', kind: 'reminder-call', id: call.id, href: callHref(roundId, call.id) },
      title: model.subject,
      kind: 'cong-van',
      model,
      templateVersion: REMINDER_LETTER,
    })
    at.changed('round', roundId, null, { letter: model.subject })
    return { signingId: id }
  },
})
