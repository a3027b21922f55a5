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
