import { sql, type RawBuilder } from 'kysely'
import { heads, writers } from '#modules/organisation/index.ts'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { shortened } from '#platform/text/index.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { printedCode } from '../code.ts'
import { byHand } from '../handling/delivery.ts'
import { nextText, todoTexts as t } from '../handling/texts.vi.ts'
import { clustersPath, petitionPath } from '../paths.ts'
import { denunciationsOf } from './denunciations.ts'
import { proposalsSeen } from './proposals.ts'
import {
  isOpenPetition,
  newMessage,
  petitionRows,
  pressing,
  shownIn,
  lineOf,
  type PetitionLine,
} from './petition-rows.ts'

const MOST = 50

const placesOf = ({ actor }: Ask, roles: readonly string[]): string[] =>
  membershipsOf(actor).flatMap(({ role, unitId }) => (roles.includes(role) ? [unitId] : []))

const amongst = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

/**
 * What petitions ask of a person: to sort, notify, answer, approve, give a part, call, read what a sender wrote besides; what climbed to
 * him; denunciations he reads.
 */
export async function petitionTodos(ask: Ask): Promise<Todos> {
  if (ask.actor.kind !== 'person') return { items: [], total: 0 }
  const kinds = [working, parts, climbed, calls, messages, explained, walled]
  const all = await Promise.all(kinds.map((todosOf) => todosOf(ask)))
  const items = new Map(all.flat().map((todo) => [todo.id, todo]))
  return { items: [...items.values()].slice(0, MOST), total: items.size }
}

/** Open petitions of the desks and units where the person works, when it is their turn. */
async function working(ask: Ask): Promise<Todo[]> {
  const [own, headed] = [placesOf(ask, writers), placesOf(ask, heads)]
  const rows = await shownIn(petitionRows(ask))
    .select(['petition.desk_id as deskId', previousOfficer.as('previousOfficerId'), drafter.as('drafterId')])
    .where(isOpenPetition)
    .where(sql<boolean>`(${amongst('petition.desk_id', own)} or ${amongst('petition.unit_id', [...own, ...headed])})`)
    .orderBy(pressing)
    .limit(MOST)
    .execute()
  const { id } = ask.actor as { id: string }
  return rows.map(lineOf).flatMap((line) => (isBarred(line, id) ? [] : todoOf(line, own, headed)))
}

/** Who drafted the answer that did not solve it. */
const previousOfficer = sql<string | null>`(select answer.drafted_by from feedback.not_solved unsolved
  join feedback.answer answer on answer.petition_id = unsolved.petition_id and answer.n = unsolved.answer_n
  where unsolved.petition_id = petition.id)`

/** Who drafted the answer that waits for a leader. */
const drafter = sql<string | null>`(select draft.drafted_by from feedback.answer draft
  where draft.petition_id = petition.id and draft.approved_at is null and draft.returned_at is null limit 1)`

type Barring = Pick<PetitionLine, 'next'> & { previousOfficerId: string | null; drafterId: string | null }

/** Nobody approves his own draft, or answers again what his answer did not solve: it is another's turn. */
const isBarred = ({ next, previousOfficerId, drafterId }: Barring, personId: string): boolean =>
  (next === 'answer' && previousOfficerId === personId) || (next === 'approve' && drafterId === personId)

function todoOf(line: PetitionLine & { deskId: string }, own: readonly string[], headed: readonly string[]): Todo[] {
  const turn = {
    desk: own.includes(line.deskId) || own.includes(line.unitId),
    unit: own.includes(line.unitId),
    head: headed.includes(line.unitId) || headed.includes(line.deskId),
    sender: own.includes(line.unitId),
  }
  if (!line.doer || !turn[line.doer]) return []
  const group = line.doer === 'sender' ? 'awaited' : line.doer === 'head' ? 'waiting' : 'due'
  return [{ ...head(line), due: line.due, group, title: t.work(nextText[line.next], words(line)) }]
}

const words = ({ excerpt, code }: { excerpt: string | null; code: string }) =>
  excerpt === null ? printedCode(code) : shortened(excerpt, 90)

const head = ({ id, code, placeName }: Pick<PetitionLine, 'id' | 'code' | 'placeName'>) => ({
  id: `petition-${id}`,
  href: petitionPath(id),
  origin: [t.petition(printedCode(code)), placeName].filter(Boolean).join(' · '),
})

/** Parts of an answer that the person's units were asked for. */
async function parts(ask: Ask): Promise<Todo[]> {
  const rows = await shownIn(
    petitionRows(ask).innerJoin('feedback.routing as asked', 'asked.petition_id', 'petition.id') as never,
  )
    .select(sql<string | null>`asked.due_on::text`.as('partDue'))
    .where(sql<boolean>`asked.role = 'part' and asked.ended_at is null`)
    .where(amongst('asked.unit_id', placesOf(ask, writers)))
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...head(row),
    id: `petition-part-${row.id}`,
    title: t.part(words(row)),
    due: row.partDue,
    group: 'due',
  }))
}

/** Overdue petitions that climbed to the person as a head, or to his office. */
async function climbed(ask: Ask): Promise<Todo[]> {
  const rows = await shownIn(petitionRows(ask))
    .where(isOpenPetition)
    .where(
      sql<boolean>`exists (select 1 from feedback.climb climb where climb.petition_id = petition.id and (
        (climb.level = 'head' and ${amongst('climb.unit_id', placesOf(ask, heads))}) or
        (climb.level = 'office' and ${amongst('climb.unit_id', placesOf(ask, [...heads, 'standingOffice']))})))`,
    )
    .limit(MOST)
    .execute()
  return rows.map(lineOf).map((line) => ({
    ...head(line),
    id: `petition-climb-${line.id}`,
    title: t.climbed(line.unitName, words(line)),
    due: line.due,
    group: 'waiting',
  }))
}

/** Answers that somebody must carry to the sender: calls, visits, the head of the hamlet. */
async function calls(ask: Ask): Promise<Todo[]> {
  const own = placesOf(ask, writers)
  const rows = await shownIn(petitionRows(ask))
    .where(sql<boolean>`exists (select 1 from feedback.delivery way where way.petition_id = petition.id
      and way.channel = any(${[...byHand]}::text[]) and way.delivered_at is null and way.failed_at is null)`)
    .where(amongst('petition.desk_id', own))
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...head(row),
    id: `petition-call-${row.id}`,
    title: t.deliver(words(row)),
    due: null,
    group: 'due',
  }))
}

/** What senders wrote besides, to be read in the unit in charge; after the end too. */
async function messages(ask: Ask): Promise<Todo[]> {
  const rows = await shownIn(petitionRows(ask))
    .where(newMessage)
    .where(amongst('petition.unit_id', placesOf(ask, writers)))
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    ...head(row),
    id: `petition-message-${row.id}`,
    href: petitionPath(row.id, 'trao-doi'),
    title: t.messaged(words(row)),
    due: null,
    group: 'due',
  }))
}

/** Proposed items that are public: those who asked can be answered with them. */
async function explained(ask: Ask): Promise<Todo[]> {
  const proposals = await proposalsSeen(ask)
  return proposals
    .filter(({ mayAnswer }) => mayAnswer)
    .map(({ id, item, askers }) => ({
      id: `petition-item-${id}`,
      href: clustersPath(id),
      title: t.explained(item.title, askers.length),
      origin: t.explainedOrigin,
      due:
        askers
          .map(({ due }) => due)
          .filter((due) => due !== null)
          .toSorted()[0] ?? null,
      group: 'due',
    }))
}

/** Denunciations of which the person is a named reader: by their code, nothing of what they say. */
async function walled(ask: Ask): Promise<Todo[]> {
  const items = await denunciationsOf(ask)
  return items.flatMap((item) =>
    item.next === 'none' && !item.newMessage
      ? []
      : [
          {
            id: `petition-${item.id}`,
            href: petitionPath(item.id),
            title: item.newMessage ? t.walledMessage(printedCode(item.code)) : t.walled(printedCode(item.code)),
            origin: t.walledOrigin,
            due: item.due,
            group: 'due' as const,
          },
        ],
  )
}
