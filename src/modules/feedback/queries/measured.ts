import { sql, type RawBuilder } from 'kysely'
import type { LocalDate } from '#platform/time/index.ts'
import { UNKNOWN, type Count, type Score, type Sex } from '../measure.ts'
import { bearingKinds, isDone, noticeKinds, stateAfter, type StepKind } from '../state.ts'

// Fragments for queries that name the table `petition`. The list of a number and the number itself are both made of them.

const array = (kinds: readonly StepKind[]) => sql`${[...kinds]}::text[]`
const openKinds = bearingKinds.filter((kind) => !isDone(stateAfter(kind)))

/** Whether something was still owed to the sender at the end of a day. */
const openOn = (day: LocalDate) => sql<boolean>`((select step.kind from feedback.step step
  where step.petition_id = petition.id and step.kind = any(${array(bearingKinds)}) and step.on_day <= ${day}::date
  order by step.n desc limit 1) = any(${array(openKinds)}))`

/** The day of the first answer that went out until a day; null of none. */
export const answeredUntil = (day: LocalDate) => sql<string | null>`(select min(step.on_day) from feedback.step step
  where step.petition_id = petition.id and step.kind = 'delivered' and step.on_day <= ${day}::date)`

const noticeUntil = (day: LocalDate) => sql<boolean>`exists (select 1 from feedback.step step
  where step.petition_id = petition.id and step.kind = any(${array(noticeKinds)}) and step.on_day <= ${day}::date)`

const pastDue = (day: LocalDate) => sql<boolean>`(case when ${noticeUntil(day)} then petition.result_due_on
  else petition.notice_due_on end < ${day}::date)`

/** The day on which the first answer was due: who comes back sets a new one, which makes no late answer an early one. */
const firstDue = sql<string | null>`coalesce((select unsolved.first_due_on from feedback.not_solved unsolved
  where unsolved.petition_id = petition.id), petition.result_due_on)`

/** Whether a petition is counted as this at the end of a day. An answer is in time on the day to which the result was put off. */
export function countedAs(count: Count, day: LocalDate): RawBuilder<boolean> {
  const answered = answeredUntil(day)
  const predicates: Record<Count, RawBuilder<boolean>> = {
    received: sql`true`,
    'in-time': sql`(not ${openOn(day)} and ${answered} <= coalesce(${firstDue}, ${answered}))`,
    late: sql`(not ${openOn(day)} and coalesce(${answered} > ${firstDue}, false))`,
    'under-way': openOn(day),
    overdue: sql`(${openOn(day)} and coalesce(${pastDue(day)}, false))`,
    elsewhere: sql`(not ${openOn(day)} and ${answered} is null)`,
    'not-solved': sql`exists (select 1 from feedback.not_solved unsolved where unsolved.petition_id = petition.id
      and unsolved.on_day <= ${day}::date)`,
    rated: sql`${lastScore} is not null`,
  }
  return predicates[count]
}

/** The sender's last word on how satisfied he was. */
export const lastScore = sql<Score | null>`(select rating.score from feedback.rating rating
  where rating.petition_id = petition.id order by rating.answer_n desc limit 1)`

/** The commune of a petition's place: of a hamlet, the commune above it. */
export const communeId = sql<string | null>`(select tree.ancestor_id from organisation.unit_tree tree
  join organisation.unit above on above.id = tree.ancestor_id
  where tree.unit_id = petition.place_id and above.kind <> 'hamlet' order by tree.depth limit 1)`

/** What a number is told apart by, as a list is narrowed to it. */
export type Cell = { counted: Count | null; sex: Sex | null; score: Score | null; commune: string | null }

/** Whether a petition is in a cell of the numbers at the end of a day. */
export function inCell({ counted, sex, score, commune }: Cell, day: LocalDate): RawBuilder<boolean> {
  const wanted = [
    counted && countedAs(counted, day),
    sex && equals(sql`petition.sender_sex`, sex),
    score && sql<boolean>`${lastScore} = ${score}`,
    commune && equals(sql`${communeId}::text`, commune),
  ].filter((one) => one !== null)
  return wanted.length === 0 ? sql`true` : sql`(${sql.join(wanted, sql` and `)})`
}

const equals = (column: RawBuilder<unknown>, value: string): RawBuilder<boolean> =>
  value === UNKNOWN ? sql`${column} is null` : sql`${column} = ${value}`
