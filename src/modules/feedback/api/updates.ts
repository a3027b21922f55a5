import type { App } from '#platform/http/context.ts'
import { listedUpdates } from '../queries/listed-updates.ts'
import { stateAfter } from '../state.ts'
import { stepText } from '../texts.vi.ts'
import { instant, type Body } from './answer.ts'
import { rangeOf } from './dates.ts'
import type { Params } from './params.ts'
import { updateStatus } from './update-status.ts'

const MOST = 1000

/** What happened to listed petitions in a time (extension of FixMyStreet): the answer in its cleared words, never a note. */
export async function updates({ db, now }: App, params: Params): Promise<Body> {
  const steps = await listedUpdates(db, rangeOf(params, now), MOST)
  return {
    root: 'service_request_updates',
    value: steps.map(({ id, n, kind, at, answer }) => ({
      update_id: `${id}.${n}`,
      service_request_id: id,
      status: updateStatus[stateAfter(kind)],
      updated_datetime: instant(at),
      description: kind === 'delivered' && answer ? answer : stepText[kind],
      media_url: null,
    })),
  }
}
