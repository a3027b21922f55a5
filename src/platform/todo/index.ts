import type { LocalDate } from '../time/index.ts'

/** Something that is due from a person, waits for him, or that he waits for. Slices offer them; "Việc của tôi" shows them. */
export type Todo = {
  id: string
  href: string
  title: string
  /** Where it comes from: unit, provision of the plan, round. */
  origin: string
  /** Last acceptable day; null where none is set. */
  due: LocalDate | null
  group: 'due' | 'waiting' | 'awaited'
  /** Bodies that are asked are never late: the word to show instead ("chưa phản hồi"). */
  lateText?: string
}

/** One slice's offer: the most pressing ones first, and how many there are in all. */
export type Todos = { items: Todo[]; total: number }

/** One line of a glance: what it is about, how it stands (`mark` or a date), where more of it is. */
export type GlanceLine = {
  id: string
  text: string
  href: string | null
  note: string | null
  due: LocalDate | null
  mark: { tone: 'plain' | 'done' | 'soon' | 'late'; text: string } | null
}

/** How things stand for who answers for others (a leader, a unit's head, an administrator): a panel of "Việc của tôi". */
export type Glance = {
  id: string
  title: string
  /** The whole in one sentence. */
  summary: string | null
  /** Where all of it is seen. */
  href: string | null
  /** How much of what is overdue in it, for the headline: 10, "nhiệm vụ của các đơn vị quá hạn". Equal words are added up. */
  overdue?: { count: number; what: string }
  /** What the person can do about it, where there is something to do. */
  action?: { href: string; text: string }
  /** The most pressing first. */
  lines: GlanceLine[]
  /** How many lines there are in all. */
  total: number
}

/** Whose work: of a person in one of his units, or in all (null). */
export type Holder = { personId: string; unitId: string | null }

/** One open thing in a person's hands, which somebody must take over when he goes. */
export type HeldWork = Pick<Todo, 'id' | 'href' | 'title' | 'origin' | 'due'>

/** A thing from which another was opened, as the asker sees it: a link. */
export type Origin = { href: string; text: string }

/** Things whose origins other slices know. */
export type OriginOf = 'difficulty'
