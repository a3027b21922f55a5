import { z } from 'zod'
import { missingConsents, stepFits, type StepKind } from '../item.ts'
import { loadItem, type LoadedItem } from '../loading/item.ts'
import { mayApprove, mayWithdraw, mayWrite } from '../policy.ts'
import { consentMissing, outreachProblem } from '../problems.ts'
import { command, personId, type At } from './define.ts'

const about = { itemId: z.uuid() }
const reason = z.string().min(1).max(1000)

/** Sends an item for approval: a head of the unit finds it among his work. */
export const submitItem = command({
  name: 'outreach.submit-item',
  input: z.object(about),
  load: loadItem,
  allow: mayWrite,
  run: (at, item) => addStep(at, item, 'submitted'),
})

/** Takes an item back from approval, to change it. */
export const takeBackItem = command({
  name: 'outreach.take-back-item',
  input: z.object(about),
  load: loadItem,
  allow: mayWrite,
  run: (at, item) => addStep(at, item, 'takenBack'),
})

/** Sends an item back to who wrote it, with what is to be changed. */
export const sendBackItem = command({
  name: 'outreach.send-back-item',
  input: z.object({ ...about, note: reason }),
  load: loadItem,
  allow: mayApprove,
  run: (at, item, { note }) => addStep(at, item, 'sentBack', note),
})

/**
 * Approves an item: from now on the public reads it. A role model needs the standing written consent of who is told of and
 * pictured (409 without).
 */
export const publishItem = command({
  name: 'outreach.publish-item',
  input: z.object(about),
  load: loadItem,
  allow: mayApprove,
  async run(at, item) {
    const missing = missingConsents(item, item.consents)
    if (missing.length > 0) throw consentMissing(missing)
    const done = await addStep(at, item, 'published')
    at.emit('outreach.published', { itemId: item.id, unitId: item.unitId })
    return done
  },
})

/** Takes a published item down, with the reason. */
export const withdrawItem = command({
  name: 'outreach.withdraw-item',
  input: z.object({ ...about, note: reason }),
  load: loadItem,
  allow: mayWithdraw,
  run: (at, item, { note }) => addStep(at, item, 'withdrawn', note),
})

/** Writes a step where it fits the item's state; else 409. */
export async function addStep(at: At, item: LoadedItem, kind: StepKind, note: string | null = null) {
  if (!stepFits(item.state, kind)) throw outreachProblem('stepNotNow', 409)
  await at.write
    .insertInto('outreach.item_step')
    .values({
      item_id: item.id,
      n: item.n + 1,
      kind,
      person_id: personId(at.actor),
      at: at.now,
      on_day: at.today,
      note,
    })
    .execute()
  at.changed('item', item.id, { state: item.state }, { state: kind, note })
  return { itemId: item.id }
}
