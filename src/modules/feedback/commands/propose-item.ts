import { z } from 'zod'
import { draftItem } from '#modules/outreach/server.ts'
import { newId } from '#platform/id.ts'
import { handles } from '../handling/policy.ts'
import { neverAnswered } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { changedPetition, command, loadPetition, personOf, type Held, type LoadAt } from './petition-held.ts'

/** The petitions of an act, locked, within what the actor may see; null where one of them is not there. */
export async function loadPetitions(at: LoadAt, ids: readonly string[]): Promise<Held[] | null> {
  const held: Held[] = []
  for (const petitionId of [...new Set(ids)].toSorted()) {
    const one = await loadPetition(at, { petitionId })
    if (!one) return null
    held.push(one)
  }
  return held
}

/**
 * Many ask the same, or one asks what many do not know: a draft of an explaining item is begun for the editors of the desk's unit.
 * It holds the officer's words, nothing of those who asked. Once it is public they are answered with it.
 */
export const proposeItem = command({
  name: 'feedback.propose-item',
  input: z.object({
    petitionIds: z.array(z.uuid()).min(1).max(200),
    title: z.string().trim().min(1).max(200),
    summary: z.string().trim().min(1).max(500),
    body: z.string().trim().min(1).max(20_000),
    /** The legal document that it explains; with it the item explains a policy. */
    basis: z.string().trim().max(500).optional(),
  }),
  load: (at, { petitionIds }) => loadPetitions(at, petitionIds),
  allow: (actor, held) => held.every((one) => handles(actor, one)) && handles(actor, held[0]!),
  async run(at, held, { title, summary, body, basis }) {
    if (!held.every(({ kind }) => isAnsweredHere(kind))) throw neverAnswered()
    const unitId = held[0]!.deskId
    const kind = basis ? 'policy' : 'news'
    const { itemId } = await at.call(draftItem, { unitId, kind, title, summary, body, basis: basis ?? null })
    const id = newId(at.now.getTime())
    await at.write
      .insertInto('feedback.item_proposal')
      .values({
        id,
        unit_id: unitId,
        topic_id: held[0]!.topicId,
        item_id: itemId,
        proposed_by: personOf(at.actor),
        proposed_at: at.now,
        on_day: at.today,
      })
      .execute()
    await at.write
      .insertInto('feedback.proposal_petition')
      .values(held.map((one) => ({ proposal_id: id, petition_id: one.id })))
      .execute()
    for (const one of held) changedPetition(at, one, { item: title })
    return { proposalId: id, itemId }
  },
})
