import { yearBegin } from '../../measure.ts'
import type { PetitionFilter } from '../../queries/petition-list.ts'
import { filterOf } from './filter.ts'

/** The filter of the numbers: this year until today, everywhere, unless the address says otherwise. */
export function measuresAsked(request: Request, today: string) {
  const filter = filterOf(request)
  return { ...filter, from: filter.from ?? yearBegin(today), until: filter.until ?? today } satisfies PetitionFilter
}
