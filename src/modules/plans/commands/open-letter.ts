import { z } from 'zod'
import { openSigning } from '#modules/documents/server.ts'
import { symbolMissing } from '../carrying-problems.ts'
import { REMINDER_LETTER } from '../output/reminder-letter.ts'
import { runsPlan } from '../policy/carrying-out.ts'
import { callPath } from '../carrying-paths.ts'
import { letterOf, reminderCall } from '../queries/reminders.ts'
import { loadOffice } from './call-reminder.ts'
import { command } from './define.ts'

/** Freezes the công văn đôn đốc of a call and starts its way to signature and number in the office that called. */
export const openLetter = command({
  name: 'plans.open-letter',
  input: z.object({ planId: z.uuid(), callId: z.uuid() }),
  async load(at, { planId, callId }) {
    const office = await loadOffice(at, planId)
    const call = office && (await reminderCall({ db: at.read, actor: at.actor, today: at.today }, planId, callId))
    return call && { ...office, call }
  },
  allow: runsPlan,
  async run(at, { call }) {
    const model = await letterOf(at.read, call)
    if (model.symbol === '…') throw symbolMissing()
    const { id } = await at.call(openSigning, {
      unitId: call.officeId,
      subject: { slice: 'plans', kind: 'reminder-call', id: call.id, href: callPath(call.planId, call.id) },
      title: model.subject,
      kind: 'cong-van',
      model,
      templateVersion: REMINDER_LETTER,
    })
    at.changed('plan', call.planId, null, { letter: model.subject })
    return { signingId: id }
  },
})
