import { sql } from 'kysely'
import { itemStates, type ItemStanding } from '#modules/outreach/server.ts'
import { drafts, handles } from '../handling/policy.ts'
import type { Ask } from '#platform/http/context.ts'
import { isOpenPetition, petitionRows, shownIn, withNext } from './petition-rows.ts'

/** Items proposed to the editors, the latest first, with those petitions behind them that are still open and that the asker sees. */
export async function proposalsSeen(ask: Ask) {
  const lines = await askersOf(ask)
  const ids = [...new Set(lines.map(({ proposalId }) => proposalId))]
  if (ids.length === 0) return []
  const rows = await ask.db
    .selectFrom('feedback.item_proposal as proposal')
    .innerJoin('organisation.person as person', 'person.id', 'proposal.proposed_by')
    .select(['proposal.id', 'proposal.item_id as itemId', 'proposal.on_day as onDay', 'person.full_name as proposedBy'])
    .select(
      sql<number>`(select count(*)::int from feedback.proposal_petition of
        join feedback.petition petition on petition.id = of.petition_id
        where of.proposal_id = proposal.id and petition.kind in ('reflection', 'proposal') and ${isOpenPetition})`.as(
        'open',
      ),
    )
    .where('proposal.id', 'in', ids)
    .orderBy('proposal.proposed_at', 'desc')
    .execute()
  const items = await itemsById(
    ask,
    rows.map(({ itemId }) => itemId),
  )
  return rows.map(({ itemId, open, ...row }) => {
    const askers = lines.filter(({ proposalId }) => proposalId === row.id)
    const item = items.get(itemId)!
    return {
      ...row,
      item,
      askers,
      mayAnswer: item.state === 'published' && askers.length === open && mayDraft(ask, askers),
    }
  })
}

export type ProposalSeen = Awaited<ReturnType<typeof proposalsSeen>>[number]

/** Open petitions behind proposals; one that was merged is answered with its main one. */
async function askersOf(ask: Ask) {
  const rows = await shownIn(
    petitionRows(ask).innerJoin('feedback.proposal_petition as of', 'of.petition_id', 'petition.id') as never,
  )
    .select([sql<string>`of.proposal_id`.as('proposalId'), 'petition.desk_id as deskId'])
    .select(
      sql<string | null>`(select answer.drafted_by from feedback.not_solved unsolved join feedback.answer answer
        on answer.petition_id = unsolved.petition_id and answer.n = unsolved.answer_n
        where unsolved.petition_id = petition.id)`.as('previousOfficerId'),
    )
    .where(isOpenPetition)
    .where('petition.kind', 'in', ['reflection', 'proposal'])
    .orderBy('petition.received_on')
    .orderBy('petition.id')
    .execute()
  return rows.map(withNext)
}

/** Who handles them all and drafts for one of them drafts for all; where a draft waits already, none is asked for again. */
const mayDraft = ({ actor }: Ask, askers: Awaited<ReturnType<typeof askersOf>>): boolean =>
  askers.every((one) => !one.draftWaits && Boolean(handles(actor, one))) && askers.some((one) => drafts(actor, one))

const itemsById = async (ask: Ask, ids: string[]) =>
  new Map<string, ItemStanding>((await itemStates(ask.db, ids)).map((item) => [item.id, item]))

/** The items that were proposed from one petition. */
export async function itemsOf(ask: Ask, petitionId: string): Promise<ItemStanding[]> {
  const rows = await ask.db
    .selectFrom('feedback.proposal_petition as of')
    .innerJoin('feedback.item_proposal as proposal', 'proposal.id', 'of.proposal_id')
    .select('proposal.item_id as itemId')
    .where('of.petition_id', '=', petitionId)
    .orderBy('proposal.proposed_at')
    .execute()
  const items = await itemsById(
    ask,
    rows.map(({ itemId }) => itemId),
  )
  return rows.map(({ itemId }) => items.get(itemId)!)
}
