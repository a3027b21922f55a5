import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, wrongField } from '../problems.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { nextPlace } from './add-duty.ts'
import { setOwners, touchPlan } from './change.ts'
import { command } from './define.ts'
import { loadDuty } from './load-thing.ts'

const input = z.object({
  planId: z.uuid(),
  dutyId: z.uuid(),
  seenVersion: z.int(),
  /** One act a line: the first stays in this duty. */
  parts: z.string().max(10_000),
})

/** Splits a duty into several of the same owners; all rest on the same sentence. */
export const splitDuty = command({
  name: 'plans.split-duty',
  input,
  load: loadDuty,
  allow: mayCorrect,
  async run(at, { duty, owners, ...plan }, wanted) {
    if (duty.version !== wanted.seenVersion) throw changedMeanwhile(duty.id, { text: duty.text })
    const [first, ...others] = wanted.parts
      .split('\n')
      .map((part) => part.trim())
      .filter(Boolean)
    if (!first || others.length === 0) throw wrongField('parts', t.splitNeedsTwo)
    await at.write
      .updateTable('plans.duty')
      .set({ text: first, version: duty.version + 1 })
      .where('plan_id', '=', plan.id)
      .where('id', '=', duty.id)
      .execute()
    const place = await nextPlace(at, plan.id)
    const ids = others.map(() => newId())
    const { version: _version, ...same } = duty
    await at.write
      .insertInto('plans.duty')
      .values(
        others.map((text, i) => ({
          ...same,
          id: ids[i]!,
          n: place.n + i,
          position: duty.position + i + 1,
          text,
          origin: 'split' as const,
        })),
      )
      .execute()
    for (const id of ids) await setOwners(at, plan.id, id, owners)
    await touchPlan(at, plan.id)
    at.changed('duty', duty.id, { text: duty.text }, { text: first })
    for (const [i, text] of others.entries()) at.changed('duty', ids[i]!, null, { text })
    at.changed('plan', plan.recordId, { duty: duty.n, text: duty.text }, { duty: duty.n, parts: [first, ...others] })
    return { dutyId: duty.id, added: ids }
  },
})
