/** Kinds of personal data of a petition, each with a purpose and a time of its own (catalogue/feedback, table feedback.retention). */
export const keptFields = ['contact', 'letter', 'photos', 'place'] as const
export type KeptField = (typeof keptFields)[number]
