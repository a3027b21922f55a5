import type { LocalDate } from '#platform/time/index.ts'
import type { Kind } from '../kind.ts'
import { isDone, type State } from '../state.ts'

/** What must be done next with a petition, by whom. */
export type Next = 'sort' | 'direct' | 'notify' | 'answer' | 'approve' | 'reply' | 'deliver' | 'none'

/** Who does it: the desk, the unit in charge, its leader, the sender; nobody when it is done. */
export type Doer = 'desk' | 'unit' | 'head' | 'sender' | null

export type Facts = {
  kind: Kind
  state: State
  /** Whether the sender was told whether and by whom it is handled. */ noticeGiven: boolean
  hasTopic: boolean
  /** A draft of the answer waits for the leader. */ draftWaits: boolean
  /** An approved answer has not reached the sender yet. */ deliveryWaits: boolean
  noticeDueOn: LocalDate
  resultDueOn: LocalDate | null
}

const DOERS: Record<Next, Doer> = {
  sort: 'desk',
  direct: 'desk',
  notify: 'desk',
  answer: 'unit',
  approve: 'head',
  reply: 'sender',
  deliver: 'desk',
  none: null,
}

/** What comes next, who does it, and the one day that presses: of the notice until it is given, then of the result. */
export function nextOf(facts: Facts): { next: Next; doer: Doer; due: LocalDate | null } {
  const next = stepAfter(facts)
  return { next, doer: DOERS[next], due: dueOf(next, facts) }
}

function stepAfter(facts: Facts): Next {
  if (facts.state === 'answered' && facts.deliveryWaits) return 'deliver'
  if (isDone(facts.state)) return 'none'
  if (facts.kind === 'complaint' || facts.kind === 'denunciation') return 'direct'
  if (facts.state === 'waiting') return 'reply'
  return openStep(facts)
}

/** A draft waits for the leader even before the notice was given: the answer is one. */
function openStep({ hasTopic, noticeGiven, draftWaits }: Facts): Next {
  if (draftWaits) return 'approve'
  if (noticeGiven) return 'answer'
  return hasTopic ? 'notify' : 'sort'
}

function dueOf(next: Next, { noticeGiven, noticeDueOn, resultDueOn }: Facts): LocalDate | null {
  if (next === 'none' || next === 'deliver') return null
  return noticeGiven ? resultDueOn : noticeDueOn
}
