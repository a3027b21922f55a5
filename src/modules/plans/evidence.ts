/** The files that prove a progress note, as the documents slice knows their owner. */
export const evidenceOf = (progressId: string) => ({ slice: 'plans', kind: 'progress', id: progressId })
