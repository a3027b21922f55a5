/** What a moderator says of a photo. */
export const verdicts = ['clean', 'blurred', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]
