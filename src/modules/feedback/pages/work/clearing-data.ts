import { data } from 'react-router'
import { personalIn } from '../../clearing/personal.ts'
import { suggestedText, suggestedTitle } from '../../clearing/suggested.ts'
import { moderates } from '../../handling/policy.ts'
import { isAnsweredHere } from '../../kind.ts'
import { clearingOf } from '../../queries/clearing.ts'
import { petitionOf } from './petition-data.ts'
import type { Route } from './+types/clearing.ts'

/** The petition, for who clears it: 404 for who does not see it, 403 for who sees it only. */
export async function clearedOr403(args: Pick<Route.LoaderArgs, 'context' | 'request' | 'params'>) {
  const { ask, petition } = await petitionOf(args as never)
  if (!isAnsweredHere(petition.kind) || petition.body === null) throw data(null, { status: 404 })
  if (!moderates(ask.actor, petition)) throw data(null, { status: 403 })
  return { ask, petition, body: petition.body }
}

/** The original with what the rule found in it, what is listed now, and what to begin with. */
export async function clearingData(args: Pick<Route.LoaderArgs, 'context' | 'request' | 'params'>) {
  const { ask, petition, body } = await clearedOr403(args)
  const { places, answer, ...clearing } = await clearingOf(ask, petition.id)
  const { id, code, version, state, topicName, receivedOn } = petition
  const text = suggestedText(body, places)
  const suggested = {
    title: suggestedTitle(text, topicName ?? ''),
    text,
    answer: answer ? suggestedText(answer.body, places) : null,
  }
  return {
    petition: { id, code, version, state, topicName, receivedOn },
    original: found(body, places),
    answer: answer && found(answer.body, places),
    suggested,
    ...clearing,
  }
}

const found = (text: string, places: readonly string[]) => ({ text, spans: personalIn(text, places) })

export type ClearingData = Awaited<ReturnType<typeof clearingData>>
