import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { loadGround } from '../loading/ground.ts'
import { mayOpenRound } from '../policy.ts'
import { roundExists, unknownForms } from '../problems.ts'
import { roundInput, type RoundInput } from '../round.ts'
import { insertChain } from './round-chain.ts'

const command = commandsOf<'reporting', 'organisation' | 'programmes'>()

type At = Acting<'reporting', 'organisation' | 'programmes'>

/**
 * Opens a round: the chain of levels with who owes what to whom by when, and the cells of every part, settled now.
 * Throws Problem 400 on a form that is not loaded, 409 when the code is taken.
 */
export const openRound = command({
  name: 'reporting.open-round',
  input: roundInput,
  load: loadGround,
  allow: mayOpenRound,
  async run(at, ground, round) {
    if (ground.known) throw roundExists(ground.known.id)
    const missing = round.forms.filter((code) => !ground.forms.some((form) => form.code === code))
    if (missing.length > 0) throw unknownForms(missing)
    const id = newId()
    await insertRound(at, id, ground.programmeId, round)
    const rows = ground.forms.map(({ id: formId, code }) => ({
      round_id: id,
      form_id: formId,
      position: round.forms.indexOf(code),
    }))
    await at.write.insertInto('reporting.round_form').values(rows).execute()
    await insertChain(at, id, ground, round)
    at.changed('round', id, null, { code: round.code, title: round.title, period: round.period, cutoff: round.cutoff })
    at.emit('reporting.round-opened', { id })
    return { id }
  },
})

const insertRound = ({ write, actor, now }: At, id: string, programmeId: string, round: RoundInput) =>
  write
    .insertInto('reporting.round')
    .values({
      id,
      code: round.code,
      title: round.title,
      unit_id: round.unitId,
      plan_id: round.planId,
      programme_id: programmeId,
      purpose: round.purpose,
      occasion_code: round.occasion,
      ordered_form: round.orderedForm,
      period_from: round.period.from,
      period_until: round.period.until,
      cutoff_on: round.cutoff.on,
      cutoff_note: round.cutoff.note,
      opened_by: actor.kind === 'person' ? actor.id : null,
      opened_at: now,
    })
    .execute()
