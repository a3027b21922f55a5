import { sql } from 'kysely'
import { mayWriteItems } from '#modules/outreach/index.ts'
import { groupsOf } from '../handling/cluster.ts'
import { handles } from '../handling/policy.ts'
import { isOpenPetition, petitionRows, shownIn, lineOf, type Asking } from './petition-rows.ts'

/** How like two letters must be to be taken for one question. */
const ALIKE = 0.4
/** How many days apart two of them may come. */
const NEAR_DAYS = 90
const LEAST = 2
const MOST_PAIRS = 2000

/**
 * Groups of open petitions of one topic, near in time, whose words are alike: questions that one answer, or one item, could meet.
 * Those for which an item was proposed already stand with it.
 */
export async function clustersSeen(ask: Asking) {
  const pairs = await alikePairs(ask)
  const lines = await linesOf(ask, [...new Set(pairs.flat())])
  // The second of a pair may lie outside of what the asker sees, or be done.
  const known = pairs.filter(([one, another]) => lines.has(one) && lines.has(another))
  return groupsOf(known, LEAST).map((group) => clusterOf(ask, group.map((id) => lines.get(id)!).toSorted(byDay)))
}

export type Cluster = Awaited<ReturnType<typeof clustersSeen>>[number]

const openOnes = (ask: Asking) =>
  petitionRows(ask)
    .where(isOpenPetition)
    .where('petition.kind', 'in', ['reflection', 'proposal'])
    .where(sql<boolean>`not exists (select 1 from feedback.proposal_petition of where of.petition_id = petition.id)`)

async function alikePairs(ask: Asking): Promise<[string, string][]> {
  const rows = await openOnes(ask)
    .innerJoin('feedback.petition as other', (join) =>
      join.onRef('other.topic_id', '=', 'petition.topic_id').onRef('other.id', '>', 'petition.id'),
    )
    .select(['petition.id as one', 'other.id as another'])
    .where(sql<boolean>`similarity(petition.search, other.search) > ${ALIKE}
      and abs(petition.received_on - other.received_on) <= ${NEAR_DAYS}`)
    .orderBy('petition.id', 'desc')
    .limit(MOST_PAIRS)
    .execute()
  return rows.map(({ one, another }) => [one, another])
}

async function linesOf(ask: Asking, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await shownIn(openOnes(ask).where('petition.id', 'in', ids))
    .select('petition.desk_id as deskId')
    .execute()
  return new Map(rows.map((row) => [row.id, lineOf(row)]))
}

type Line = Awaited<ReturnType<typeof linesOf>> extends Map<string, infer One> ? One : never

const clusterOf = ({ actor }: Asking, lines: Line[]) => ({
  lines,
  topicName: lines[0]!.topicName,
  places: [...new Set(lines.flatMap(({ placeName }) => placeName ?? []))],
  from: lines[0]!.receivedOn,
  until: lines.at(-1)!.receivedOn,
  mayMerge: lines.every((line) => Boolean(handles(actor, line))),
  mayPropose: lines.every(({ deskId }) => Boolean(mayWriteItems(actor, { unitId: deskId }))),
})

const byDay = (a: { receivedOn: string; id: string }, b: { receivedOn: string; id: string }) =>
  a.receivedOn.localeCompare(b.receivedOn) || a.id.localeCompare(b.id)
