import { fold } from '#platform/text/index.ts'
import type { Place } from '../queries/services.ts'
import { Refusal } from './answer.ts'
import type { Params } from './params.ts'
import { open311Texts as t } from './texts.vi.ts'

const MOST_ADDRESS = 120

type Point = { latitude: number; longitude: number }
export type Where = { placeId?: string | undefined; hamlet?: string | undefined; point?: Point | undefined }

/** Where it is: a point, an address in words, or the id of a place; one of them at least. Throws Refusal 400. */
export function whereOf(params: Params, places: readonly Place[]): Where {
  const point = pointOf(params)
  const hamlet = addressOf(params)
  const placeId = placeIdOf(params, places) ?? namedIn(hamlet, places)
  if (!point && hamlet === undefined && params.one('address_id') === undefined) throw new Refusal(400, t.error.noPlace)
  return { placeId, hamlet, point }
}

function pointOf(params: Params): Point | undefined {
  const [lat, long] = [params.one('lat'), params.one('long')]
  if (lat === undefined || long === undefined) return undefined
  const [latitude, longitude] = [degrees(lat, 90), degrees(long, 180)]
  if (latitude === null || longitude === null) throw new Refusal(400, t.error.badPoint)
  return { latitude, longitude }
}

function degrees(text: string, most: number): number | null {
  const number = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(text) ? Number(text) : NaN
  return Math.abs(number) <= most ? number : null
}

function addressOf(params: Params): string | undefined {
  const text = params.one('address_string')
  if (text !== undefined && text.length > MOST_ADDRESS) throw new Refusal(400, t.error.badAddress(MOST_ADDRESS))
  return text
}

/** The place that address_id or the attribute names by its code. */
function placeIdOf(params: Params, places: readonly Place[]): string | undefined {
  const code = params.one('address_id') ?? params.one('attribute[COMMUNE]')
  if (code === undefined) return undefined
  const place = places.find((one) => one.code === code)
  if (!place)
    throw new Refusal(400, params.one('address_id') ? t.error.unknownAddress : t.error.badChoice('attribute[COMMUNE]'))
  return place.id
}

/** The place whose name stands in an address, tone marks or not; the longest name where one holds another. */
function namedIn(address: string | undefined, places: readonly Place[]): string | undefined {
  if (address === undefined) return undefined
  const words = ` ${fold(address).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  const named = places.filter(({ name }) => words.includes(` ${fold(name ?? '')} `))
  return named.toSorted((a, b) => b.name!.length - a.name!.length)[0]?.id
}
