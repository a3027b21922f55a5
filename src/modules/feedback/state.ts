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
  'messaged',
  'messages-read',
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
  'erased',
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
  // There is nothing left to work on, and nobody to answer.
  erased: 'erased',
}

/** The kinds of steps that bear a state, for queries that look for the last one. */
export const bearingKinds = Object.keys(bears) as StepKind[]

/** The state that a step bears; `received` for one that bears none. */
export const stateAfter = (kind: StepKind | null | undefined): State => (kind && bears[kind]) ?? 'received'

/** The state after all steps, given in their order. */
export const stateOf = (steps: readonly StepKind[]): State => stateAfter(steps.findLast((kind) => bears[kind]))

/** Nothing more is owed to the sender, unless he comes back. */
export const isDone = (state: State): boolean =>
  ['answered', 'solved', 'refused', 'forwarded', 'directed', 'merged', 'erased'].includes(state)

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
  'messaged',
  'extended',
  'handed-over',
  'listed',
  'listing-withdrawn',
  'corrected',
]
type Step = { kind: StepKind }

/** The steps that a sender sees. That it is public is told once, however often it was cleared anew, until it is taken off. */
export function toldSteps<S extends Step>(steps: readonly S[]): S[] {
  let listed = false
  return steps.filter(({ kind }) => {
    if (!told.includes(kind)) return false
    const again = kind === 'listed' && listed
    if (kind === 'listed') listed = true
    if (kind === 'listing-withdrawn') listed = false
    return !again
  })
}

/** The steps of a denunciation that the holder of its code may see. What was done before it was known to be one is not told. */
export const walledSteps = <S extends Step>(steps: readonly S[]): S[] =>
  steps.filter(({ kind }) => ['received', 'refused', 'forwarded', 'directed', 'erased'].includes(kind))
