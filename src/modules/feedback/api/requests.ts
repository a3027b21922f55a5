import type { App } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { listedPetition, listedPetitions, type Listed, type ListedWish } from '../queries/listed.ts'
import { isDone } from '../state.ts'
import { stateText } from '../texts.vi.ts'
import { instant, Refusal, type Body } from './answer.ts'
import { dateOf, rangeOf } from './dates.ts'
import type { Params } from './params.ts'
import { open311Texts as t } from './texts.vi.ts'

const MOST = 1000

/** Petitions of the public list: by ids, which override all else, or by code, time and status; 1,000 at most. */
export async function requests(app: App, params: Params): Promise<Body> {
  const ids = params.list('service_request_id')
  const page = pageOf(params)
  const wish = ids ? { ids: ids.filter(isId).slice(0, MOST) } : wishOf(params, app.now)
  const found = await listedPetitions(app.db, wish, page)
  return { root: 'service_requests', value: found.map((one) => shown(one, app.appUrl)) }
}

/** One petition of the public list. Throws 404 for every other, be it there or not. */
export async function request(app: App, id: string): Promise<Body> {
  const found = isId(id) ? await listedPetition(app.db, id) : null
  if (!found) throw new Refusal(404, t.error.noRequest)
  return { root: 'service_requests', value: [shown(found, app.appUrl)] }
}

function wishOf(params: Params, now: Date): ListedWish {
  const after = dateOf(params, 'updated_after')
  const before = dateOf(params, 'updated_before')
  return {
    topicCodes: params.list('service_code'),
    received: after || before ? undefined : rangeOf(params, now),
    updated: { from: after, until: before },
    done: doneOf(params),
  }
}

function doneOf(params: Params): boolean | undefined {
  const wanted = new Set(params.list('status')?.map((word) => word.toLowerCase()))
  if ([...wanted].some((word) => word !== 'open' && word !== 'closed'))
    throw new Refusal(400, t.error.badStatus('status', 'open, closed'))
  return wanted.size === 1 ? wanted.has('closed') : undefined
}

function pageOf(params: Params): { limit: number; offset: number } {
  const limit = Math.min(MOST, countOf(params, 'page_size') ?? MOST)
  return { limit, offset: ((countOf(params, 'page') ?? 1) - 1) * limit }
}

function countOf(params: Params, name: string): number | undefined {
  const text = params.one(name)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refusal(400, t.error.badCount(name))
  return Number(text)
}

/** A petition as the standard has it. The due day is told only while something is owed. */
function shown(one: Listed, appUrl: string) {
  const done = isDone(one.state)
  const dueOn = done ? null : one.resultDueOn
  return {
    service_request_id: one.id,
    status: done ? 'closed' : 'open',
    status_notes: one.answer ?? stateText[one.state],
    service_name: one.topicName,
    service_code: one.topicCode,
    description: one.text,
    agency_responsible: one.unitName,
    service_notice: dueOn && t.due(formatDate(dueOn)),
    requested_datetime: instant(one.receivedAt),
    updated_datetime: instant(done ? one.stateAt : one.updatedAt),
    expected_datetime: dueOn && `${dueOn}T23:59:59+07:00`,
    address: one.placeName,
    address_id: one.placeCode,
    zipcode: null,
    lat: one.latitude,
    long: one.longitude,
    media_url: one.photos.length > 0 ? `${appUrl}/phan-anh/cong-khai/${one.id}/anh/${one.photos[0]}` : null,
  }
}
