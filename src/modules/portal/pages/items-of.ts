import type { RouterContextProvider } from 'react-router'
import type { ItemKind } from '#modules/outreach/index.ts'
import { publicPlaces, publishedItems } from '#modules/outreach/server.ts'
import { pageNumber } from '#ui/table/table.tsx'
import { visitOf } from './visit.ts'

type Args = { context: Readonly<RouterContextProvider>; request: Request }

/** What a list of published items shows: of some kinds, of the place and the page that the address names. */
export async function itemsOf({ context, request }: Args, kinds: readonly ItemKind[]) {
  const { db, today } = visitOf(context)
  const places = await publicPlaces(db, today)
  const chosen = places.find(({ code }) => code === new URL(request.url).searchParams.get('noi'))
  const found = await publishedItems(db, { kinds, communeId: chosen?.id ?? null, page: pageNumber(request) })
  return { ...found, places, place: chosen?.code ?? null }
}
