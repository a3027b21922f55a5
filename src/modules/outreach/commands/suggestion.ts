import { z } from 'zod'
import { anyone } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { mayDecideSuggestion, mayWrite } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { suggestionSeen } from '../visibility.ts'
import { command, personId, type At, type LoadAt } from './define.ts'
import { insertItem } from './write-item.ts'

/** Anybody tells of a role model or an initiative. The record keeps that it came, not what it says nor from whom. */
export const sendSuggestion = command({
  name: 'outreach.send-suggestion',
  input: z.object({
    kind: z.enum(['roleModel', 'initiative']),
    title: z.string().min(5).max(200),
    text: z.string().min(20).max(5000),
    communeId: z.uuid().nullable().default(null),
    senderName: z.string().max(100).nullable().default(null),
    senderContact: z.string().max(100).nullable().default(null),
  }),
  load: ({ read }, { communeId }) => knownPlace(read, communeId),
  allow: anyone,
  async run(at, _place, { kind, title, text, communeId, senderName, senderContact }) {
    const id = newId(at.now.getTime())
    await at.write
      .insertInto('outreach.suggestion')
      .values({
        id,
        kind,
        title,
        text,
        commune_id: communeId,
        sender_name: senderName,
        sender_contact: senderContact,
        received_at: at.now,
        received_on: at.today,
      })
      .execute()
    at.changed('suggestion', id, null, { kind })
    return { suggestionId: id }
  },
})

/** A place is optional; an unknown one is not taken. */
async function knownPlace(read: LoadAt['read'], communeId: string | null) {
  if (communeId === null) return {}
  return read.selectFrom('organisation.unit').select('id').where('id', '=', communeId).executeTakeFirst()
}

/** Makes a draft of a suggestion, in a unit that the person writes for; the sender's name and contact are erased. */
export const takeSuggestion = command({
  name: 'outreach.take-suggestion',
  input: z.object({ suggestionId: z.uuid(), unitId: z.uuid() }),
  load: loadSuggestion,
  allow: (actor, _suggestion) => mayDecideSuggestion(actor),
  async run(at, suggestion, { unitId }) {
    if (!mayWrite(at.actor, { unitId })) throw outreachProblem('stepNotNow', 409)
    await decide(at, suggestion, 'taken', null)
    const content = {
      kind: suggestion.kind === 'roleModel' ? ('roleModel' as const) : ('news' as const),
      communeId: suggestion.communeId,
      title: suggestion.title,
      summary: suggestion.title,
      body: suggestion.text,
      basis: null,
      happensOn: null,
      happensUntil: null,
      place: null,
    }
    return insertItem(at, unitId, content, suggestion.id)
  },
})

/** Lays a suggestion aside, with the reason; the sender's name and contact are erased. */
export const declineSuggestion = command({
  name: 'outreach.decline-suggestion',
  input: z.object({ suggestionId: z.uuid(), reason: z.string().min(1).max(1000) }),
  load: loadSuggestion,
  allow: (actor, _suggestion) => mayDecideSuggestion(actor),
  async run(at, suggestion, { reason }) {
    await decide(at, suggestion, 'declined', reason)
    return { suggestionId: suggestion.id }
  },
})

type Loaded = NonNullable<Awaited<ReturnType<typeof loadSuggestion>>>

async function loadSuggestion({ write, actor }: LoadAt, { suggestionId }: { suggestionId: string }) {
  return write
    .selectFrom('outreach.suggestion as suggestion')
    .select(['suggestion.id', 'suggestion.kind', 'suggestion.title', 'suggestion.text', 'suggestion.decision'])
    .select('suggestion.commune_id as communeId')
    .where('suggestion.id', '=', suggestionId)
    .where(suggestionSeen(actor))
    .forUpdate('suggestion')
    .executeTakeFirst()
}

async function decide(at: At, { id, decision }: Loaded, made: 'taken' | 'declined', reason: string | null) {
  if (decision) throw outreachProblem('suggestionDecided', 409)
  await at.write
    .updateTable('outreach.suggestion')
    .set({
      decision: made,
      reason,
      decided_by: personId(at.actor),
      decided_at: at.now,
      sender_name: null,
      sender_contact: null,
    })
    .where('id', '=', id)
    .execute()
  at.changed('suggestion', id, null, { decision: made, note: reason })
}
