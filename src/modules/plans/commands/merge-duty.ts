import { z } from 'zod'
import type { Owner } from '../breakdown.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, wrongField } from '../problems.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { setOwners } from './change.ts'
import { command, type At } from './define.ts'
import { keepDropped } from './drop.ts'
import { dutyByNumber, loadDuty } from './load-thing.ts'

const input = z.object({ planId: z.uuid(), dutyId: z.uuid(), seenVersion: z.int(), into: z.int().min(1) })

/** Merges a duty into another one (by its number): words, owners and deadlines go over, the merged one is kept as dropped. */
export const mergeDuty = command({
  name: 'plans.merge-duty',
  input,
  async load(at, wanted) {
    const found = await loadDuty(at, wanted)
    if (!found) return null
    const targetId = await dutyByNumber(at, found, wanted.into)
    const target = targetId ? await loadDuty(at, { planId: wanted.planId, dutyId: targetId }) : null
    return { ...found, target: target && { ...target.duty, owners: target.owners } }
  },
  allow: mayCorrect,
  async run(at, { duty, owners, target, ...plan }, wanted) {
    if (!target) throw wrongField('into', t.noSuchDuty)
    if (target.id === duty.id) throw wrongField('into', t.sameDuty)
    if (duty.version !== wanted.seenVersion) throw changedMeanwhile(duty.id, { text: duty.text })
    const text = `${target.text.replace(/[.;\s]+$/, '')}; ${duty.text}`
    await at.write
      .updateTable('plans.duty')
      .set({ text, version: target.version + 1, open_names: [...new Set([...target.open_names, ...duty.open_names])] })
      .where('plan_id', '=', plan.id)
      .where('id', '=', target.id)
      .execute()
    await setOwners(at, plan.id, target.id, together(target.owners, owners))
    await moveDeadlines(at, plan.id, duty.id, target.id)
    await keepDropped(at, plan.id, { id: duty.id, thing: 'duty', reason: null, mergedInto: target.id })
    at.changed('duty', duty.id, { text: duty.text }, { mergedInto: target.n })
    at.changed('duty', target.id, { text: target.text }, { text })
    at.changed('plan', plan.recordId, { duty: duty.n, text: duty.text }, { mergedInto: target.n })
    return { dutyId: target.id }
  },
})

/** The target keeps its roles; a second lead joins as a cooperator. */
function together(target: readonly Owner[], merged: readonly Owner[]): Owner[] {
  const known = new Set(target.map(({ unitId }) => unitId))
  const hasLead = target.some(({ role }) => role === 'lead')
  const joining = merged
    .filter(({ unitId }) => !known.has(unitId))
    .map((owner) => (hasLead && owner.role === 'lead' ? { ...owner, role: 'cooperate' as const } : owner))
  return [...target, ...joining]
}

async function moveDeadlines({ write }: At, planId: string, from: string, to: string): Promise<void> {
  await write
    .updateTable('plans.deadline')
    .set((set) => ({ duty_id: to, version: set('version', '+', 1) }))
    .where('plan_id', '=', planId)
    .where('duty_id', '=', from)
    .execute()
}
