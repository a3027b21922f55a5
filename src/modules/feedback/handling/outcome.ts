/** What an answer means for the sender; only `solved` counts as a success. */
export const outcomes = ['solved', 'explained', 'not-eligible', 'passed-up', 'not-possible'] as const
export type Outcome = (typeof outcomes)[number]
