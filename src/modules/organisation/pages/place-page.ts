import { data, type RouterContextProvider } from 'react-router'
import { appOf, askOf, type Ask } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { colleagues } from '../queries/directory.ts'
import { placePage } from '../queries/person-page.ts'

type Args = { context: Readonly<RouterContextProvider>; request: Request; params: { place: string } }

/** What the pages on one place begin with: 404 where the person is not seen, 403 where the asker may not do it. */
export async function placeFor({ context, request, params }: Args, may: 'mayChange' | 'mayPassOn') {
  const ask = askOf(context, request)
  const found = isId(params.place) ? await placePage(ask, params.place) : null
  if (!found) throw data(null, { status: 404 })
  if (!found.place[may]) throw data(null, { status: 403 })
  const { place, person } = found
  return { ask, place, personId: person.id, heading: `${person.fullName} – ${place.position}, ${place.unit}` }
}

/** What a person has in his hands at a place (in all units: null), and who could take it over. */
export async function heldAt(
  { context, ask }: Pick<Args, 'context'> & { ask: Ask },
  holder: { personId: string; unitId: string | null },
) {
  const held = await appOf(context).heldBy(ask, holder)
  return { held, people: held.length > 0 ? await colleagues(ask, holder.personId) : [] }
}

/** The person's page with what was done. */
export const personPath = (personId: string, done?: string): string =>
  `/lam-viec/danh-muc/nhan-su/${personId}${done ? `?xong=${done}` : ''}`
