import { data, type RouterContextProvider } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { unitPage, type UnitPage } from '../queries/unit-page.ts'

type Args = { context: Readonly<RouterContextProvider>; request: Request; params: { unit: string } }
type May = 'mayAdd' | 'mayCorrect' | 'mayClose'

/** What the pages that change one unit begin with: 404 for an unknown unit, 403 where the asker may not do it. */
export async function unitFor(
  { context, request, params }: Args,
  may: May,
): Promise<UnitPage & { ask: ReturnType<typeof askOf> }> {
  const ask = askOf(context, request)
  const found = isId(params.unit) ? await unitPage(ask, params.unit) : null
  if (!found) throw data(null, { status: 404 })
  if (!found[may]) throw data(null, { status: 403 })
  return { ...found, ask }
}

/** The unit's page with what was done. */
export const unitPath = (unitId: string, done?: string): string =>
  `/lam-viec/danh-muc/don-vi/${unitId}${done ? `?xong=${done}` : ''}`
