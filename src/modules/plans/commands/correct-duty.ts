import { z } from 'zod'
import { readOwners } from '../owners-input.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile } from '../problems.ts'
import { requestWord } from '../texts.vi.ts'
import { directoryOf, ownerNames, setOwners, touchPlan } from './change.ts'
import { command } from './define.ts'
import { loadDuty } from './load-thing.ts'

const names = z.string().max(2000).default('')

const input = z.object({
  planId: z.uuid(),
  dutyId: z.uuid(),
  seenVersion: z.int(),
  text: z.string().min(1).max(10_000),
  request: z.boolean(),
  lead: names,
  cooperate: names,
  perform: names,
})

/** Corrects a duty: its words, whether it is a request, its owners (names of units or groups). */
export const correctDuty = command({
  name: 'plans.correct-duty',
  input,
  load: loadDuty,
  allow: mayCorrect,
  async run(at, { duty, owners, ...plan }, wanted) {
    const before = { text: duty.text, request: requestWord(duty.request), ...(await ownerNames(at, owners)) }
    if (duty.version !== wanted.seenVersion) throw changedMeanwhile(duty.id, before)
    const next = readOwners(wanted, await directoryOf(at, plan))
    await setOwners(at, plan.id, duty.id, next)
    await at.write
      .updateTable('plans.duty')
      .set({ text: wanted.text, request: wanted.request, open_names: [], version: duty.version + 1 })
      .where('plan_id', '=', plan.id)
      .where('id', '=', duty.id)
      .execute()
    await touchPlan(at, plan.id)
    const after = { text: wanted.text, request: requestWord(wanted.request), ...(await ownerNames(at, next)) }
    at.changed('duty', duty.id, before, after)
    at.changed('plan', plan.recordId, { duty: duty.n, ...before }, { duty: duty.n, ...after })
    return { dutyId: duty.id }
  },
})
