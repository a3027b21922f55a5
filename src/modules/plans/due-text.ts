import { formatDate } from '#platform/text/index.ts'
import { sameDue, type Due, type DueKey } from './share-dues.ts'

/** A due as the value of a choice in a form. */
export const dueValue = ({ deadlineId, occurrenceOn }: DueKey): string => `${deadlineId ?? ''}/${occurrenceOn ?? ''}`

/** The key that a form's choice means; the act's schema checks what it holds. */
export function dueOfValue(value: string | undefined): { deadlineId: string | null; occurrenceOn: string | null } {
  const [deadlineId, occurrenceOn] = (value ?? '').split('/')
  return { deadlineId: deadlineId || null, occurrenceOn: occurrenceOn || null }
}

/** The day of a due, or the words for a share without dates. */
export const dueLabel = ({ dueOn }: Pick<Due, 'dueOn'>, whole: string): string => (dueOn ? formatDate(dueOn) : whole)

/** The due that a record is about; undefined where the plan no longer has it. */
export const dueOf = (dues: readonly Due[], key: DueKey): Due | undefined => dues.find((due) => sameDue(due, key))
