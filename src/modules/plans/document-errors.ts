import type { LocalDate } from '#platform/time/index.ts'
import { carryingTexts as t } from './texts.vi.ts'

/** A document that an act rests on, as typed. */
export type TypedDocument = { documentNumber: string | null; documentDate: LocalDate | null }

/** What is wrong with it, by field: number and date where one is required, never a day to come. */
export function documentErrors(
  { documentNumber, documentDate }: TypedDocument,
  required: boolean,
  today: LocalDate,
): Record<string, string> {
  const errors: Record<string, string> = {}
  if (required && !documentNumber) errors['documentNumber'] = t.documentNumberMissing
  if (required && !documentDate) errors['documentDate'] = t.documentDateMissing
  if (documentDate && documentDate > today) errors['documentDate'] = t.dayInFuture
  return errors
}
