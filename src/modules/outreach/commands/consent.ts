import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { missingConsents } from '../item.ts'
import { loadItem, type LoadedItem } from '../loading/item.ts'
import { mayWithdraw, mayWrite } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { consentTexts } from '../texts.vi.ts'
import { command, personId, type At } from './define.ts'
import { addStep } from './item-steps.ts'

/** Records the written consent of a person told of or pictured. His name stays out of the record. */
export const recordConsent = command({
  name: 'outreach.record-consent',
  input: z.object({
    itemId: z.uuid(),
    personName: z.string().min(1).max(100),
    givenFor: z.string().min(1).max(100).nullable().default(null),
    story: z.boolean(),
    picture: z.boolean(),
    givenOn: z.iso.date(),
    paper: z.string().min(1).max(300),
  }),
  load: loadItem,
  allow: mayWrite,
  async run(at, item, { personName, givenFor, story, picture, givenOn, paper }) {
    if (!story && !picture) throw outreachProblem('nothingCovered', 400, 'story')
    if (givenOn > at.today) throw outreachProblem('wrongDay', 400, 'givenOn')
    const id = newId(at.now.getTime())
    await at.write
      .insertInto('outreach.consent')
      .values({
        id,
        item_id: item.id,
        person_name: personName,
        given_for: givenFor,
        story,
        picture,
        given_on: givenOn,
        paper,
        recorded_by: personId(at.actor),
        recorded_at: at.now,
      })
      .execute()
    at.changed('item', item.id, null, { story, picture, givenOn })
    return { itemId: item.id, consentId: id }
  },
})

/** Records that a consent was taken back. A published item that now lacks one goes down at once. */
export const withdrawConsent = command({
  name: 'outreach.withdraw-consent',
  input: z.object({ itemId: z.uuid(), consentId: z.uuid(), withdrawnOn: z.iso.date() }),
  load: async (at, input) => {
    const item = await loadItem(at, input)
    const consent = item?.consents.find(({ id }) => id === input.consentId)
    return item && consent ? { ...item, consent } : null
  },
  allow: mayWithdraw,
  async run(at, item, { consentId, withdrawnOn }) {
    if (item.consent.withdrawnOn) throw outreachProblem('consentOver', 409)
    if (withdrawnOn > at.today || withdrawnOn < item.consent.givenOn)
      throw outreachProblem('wrongDay', 400, 'withdrawnOn')
    await at.write
      .updateTable('outreach.consent')
      .set({ withdrawn_on: withdrawnOn, withdrawn_by: personId(at.actor), withdrawn_at: at.now })
      .where('id', '=', consentId)
      .execute()
    at.changed('item', item.id, null, { withdrawnOn })
    await takeDownWithout(at, item, consentId)
    return { itemId: item.id }
  },
})

async function takeDownWithout(at: At, item: LoadedItem, consentId: string): Promise<void> {
  const left = item.consents.filter(({ id }) => id !== consentId)
  if (item.state === 'published' && missingConsents(item, left).length > 0)
    await addStep(at, item, 'withdrawn', consentTexts.takenDown)
}
