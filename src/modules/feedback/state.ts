/** What can be done with a petition; each is a row of feedback.step. */
export const stepKinds = [
  'received',
  'sorted',
  'accepted',
  'refused',
  'forwarded',
  'directed',
  'notice-given',
  'routed',
  'part-given',
  'part-done',
  'asked',
  'replied',
  'extended',
  'drafted',
  'returned',
  'approved',
  'delivered',
  'solved',
  'not-solved',
  'rated',
  'merged',
  'unmerged',
  'split',
  'handed-over',
  'listed',
  'listing-refused',
  'listing-withdrawn',
  'corrected',
  'erased',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Where a petition stands, as far as the sender is concerned. */
export const states = [
  'received',
  'handling',
  'waiting',
  'answered',
  'reopened',
  'solved',
  'refused',
  'forwarded',
  'directed',
  'merged',
] as const
export type State = (typeof states)[number]

/** A state by its name in an address; null where there is none of that name. */
export const stateNamed = (name: string | null): State | null => states.find((state) => state === name) ?? null

/** The steps that change the state, and to what; all others leave it as it is. */
const bears: Partial<Record<StepKind, State>> = {
  received: 'received',
  accepted: 'handling',
  refused: 'refused',
  forwarded: 'forwarded',
  directed: 'directed',
  asked: 'waiting',
  replied: 'handling',
  delivered: 'answered',
  solved: 'solved',
  'not-solved': 'reopened',
  merged: 'merged',
  unmerged: 'handling',
}

/** The kinds of steps that bear a state, for queries that look for the last one. */
export const bearingKinds = Object.keys(bears) as StepKind[]

/** The state that a step bears; `received` for one that bears none. */
export const stateAfter = (kind: StepKind | null | undefined): State => (kind && bears[kind]) ?? 'received'

/** The state after all steps, given in their order. */
export const stateOf = (steps: readonly StepKind[]): State => stateAfter(steps.findLast((kind) => bears[kind]))

/** Nothing more is owed to the sender, unless he comes back. */
export const isDone = (state: State): boolean =>
  ['answered', 'solved', 'refused', 'forwarded', 'directed', 'merged'].includes(state)

/** The states in which a petition may be shown to everybody: under way or answered; not before it was taken up, nor what went elsewhere. */
export const listableStates: readonly State[] = ['handling', 'waiting', 'answered', 'reopened', 'solved']

/** What a step means for the first clock: the sender was told whether and by whom it is handled. */
export const noticeKinds: readonly StepKind[] = [
  'accepted',
  'refused',
  'forwarded',
  'directed',
  'notice-given',
  'delivered',
]

/** Steps that a sender sees on the tracking page, with their note. */
const told: readonly StepKind[] = [
  ...bearingKinds,
  'extended',
  'handed-over',
  'listed',
  'listing-withdrawn',
  'corrected',
  'erased',
]
export const isTold = (kind: StepKind): boolean => told.includes(kind)
