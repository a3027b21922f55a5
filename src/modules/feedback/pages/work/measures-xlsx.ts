import { xlsxResponse } from '#modules/documents/server.ts'
import { askOf } from '#platform/http/context.ts'
import { measureTexts as t } from '../../measure-texts.vi.ts'
import { measuresWorkbook } from '../../output/measures-sheet.ts'
import { filterChoices } from '../../queries/filter-choices.ts'
import { measuresOf } from '../../queries/measures.ts'
import { measuresAsked } from './measures-asked.ts'
import type { Route } from './+types/measures-xlsx.ts'

/** The numbers as a workbook, over what the asker may see. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const filter = measuresAsked(request, ask.today)
  const [measures, { places }] = await Promise.all([measuresOf(ask, filter), filterChoices(ask)])
  const place = places.find(({ value }) => value === filter.place)?.label ?? null
  return xlsxResponse(measuresWorkbook(measures, { ...filter, today: ask.today, place }), t.title)
}
