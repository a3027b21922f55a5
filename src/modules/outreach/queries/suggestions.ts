import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { suggestionSeen } from '../visibility.ts'

const SIZE = 20

const seen = ({ db, actor }: Ask) =>
  db
    .selectFrom('outreach.suggestion as suggestion')
    .leftJoin('organisation.unit as place', 'place.id', 'suggestion.commune_id')
    .where(suggestionSeen(actor))

const listed = [
  'suggestion.id',
  'suggestion.kind',
  'suggestion.title',
  'suggestion.received_on as receivedOn',
  'suggestion.decision',
  'place.place_name as communeName',
] as const

/** A page of the suggestions that the asker sees: open ones first, the oldest of them on top. */
export async function suggestionList(ask: Ask, number: number) {
  const { total } = await seen(ask)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = await seen(ask)
    .select(listed)
    .orderBy(sql`suggestion.decision is not null`)
    .orderBy('suggestion.received_at')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items, page: { number, size: SIZE, total: Number(total) } }
}

/** Open suggestions, the oldest first, and how many there are. */
export async function openSuggestions(ask: Ask, most: number) {
  const open = seen(ask).where('suggestion.decision', 'is', null)
  const { total } = await open.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await open.select(listed).orderBy('suggestion.received_at').limit(most).execute()
  return { items, total: Number(total) }
}

/** One suggestion with what it says; undefined where the asker does not see it. */
export const suggestionById = (ask: Ask, id: string) =>
  seen(ask)
    .leftJoin('outreach.item as item', 'item.suggestion_id', 'suggestion.id')
    .leftJoin('organisation.person as decider', 'decider.id', 'suggestion.decided_by')
    .select(listed)
    .select(['suggestion.text', 'suggestion.sender_name as senderName', 'suggestion.sender_contact as senderContact'])
    .select(['suggestion.reason', 'decider.full_name as decidedBy', 'item.id as itemId'])
    .where('suggestion.id', '=', id)
    .executeTakeFirst()
