import { z } from 'zod'
import { itemStates } from '#modules/outreach/server.ts'
import { outcomes } from '../handling/outcome.ts'
import { drafts } from '../handling/policy.ts'
import { notPublic } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { draftAnswer } from './answer-petition.ts'
import { mergePetition } from './merge-petition.ts'
import { command, openStates, type Held, type LoadAt } from './petition-held.ts'
import { loadPetitions } from './propose-item.ts'

/**
 * The item that explains what several people asked is public: they are merged into the first that the officer's unit
 * answers, and one draft waits
 * for one approval; then each is told by his own way and knows nothing of the others.
 */
export const answerGroup = command({
  name: 'feedback.answer-group',
  input: z.object({
    proposalId: z.uuid(),
    outcome: z.enum(outcomes),
    body: z.string().trim().min(1).max(20_000),
    documentNumber: z.string().trim().max(100).optional(),
  }),
  load: loadGroup,
  allow: (actor, { main }) => drafts(actor, main),
  async run(at, { main, others, state }, { outcome, body, documentNumber }) {
    if (state !== 'published') throw notPublic()
    for (const { id, version } of others)
      await at.call(mergePetition, { petitionId: id, seenVersion: version, intoId: main.id })
    const draft = { outcome, body, documentNumber }
    await at.call(draftAnswer, { petitionId: main.id, seenVersion: main.version, ...draft })
    return { petitionId: main.id, together: 1 + others.length }
  },
})

type Group = { main: Held; others: Held[]; state: string }

/** The open petitions of a proposal, the earliest first; null where none is open or the actor does not see one of them. */
async function loadGroup(at: LoadAt, { proposalId }: { proposalId: string }): Promise<Group | null> {
  const proposal = await at.write
    .selectFrom('feedback.item_proposal')
    .select('item_id as itemId')
    .where('id', '=', proposalId)
    .forUpdate()
    .executeTakeFirst()
  if (!proposal) return null
  const held = (await openOnes(at, proposalId)) ?? []
  const [item] = await itemStates(at.read, [proposal.itemId])
  const main = held.find((one) => drafts(at.actor, one)) ?? held[0]
  return main && item ? { main, others: held.filter((one) => one !== main), state: item.state } : null
}

async function openOnes(at: LoadAt, proposalId: string): Promise<Held[] | null> {
  const rows = await at.write
    .selectFrom('feedback.proposal_petition as of')
    .innerJoin('feedback.petition as petition', 'petition.id', 'of.petition_id')
    .select('petition.id')
    .where('of.proposal_id', '=', proposalId)
    .where('petition.kind', 'in', ['reflection', 'proposal'])
    .execute()
  const held = await loadPetitions(
    at,
    rows.map(({ id }) => id),
  )
  return (
    held
      ?.filter(({ kind, state }) => isAnsweredHere(kind) && openStates.includes(state))
      .toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id)) ?? null
  )
}
