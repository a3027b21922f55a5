/** The four things that a letter can be; the last two are only directed to their own procedure. */
export const kinds = ['reflection', 'proposal', 'complaint', 'denunciation'] as const
export type Kind = (typeof kinds)[number]

/** Whether it is answered here: khiếu nại and tố cáo go their own way (Luật Khiếu nại, Luật Tố cáo). */
export const isAnsweredHere = (kind: Kind): boolean => kind === 'reflection' || kind === 'proposal'

export const complaintSubjects = ['review', 'decision'] as const

/** What a sender can agree to. `handling` is asked of everybody who leaves a contact. */
export const purposes = ['handling', 'contact', 'listing', 'hamlet-head'] as const
export type Purpose = (typeof purposes)[number]

/** What a sender says it is, asked in plain words; the last three are directed elsewhere. */
export const choices = ['reflection', 'proposal', 'review', 'decision', 'denunciation'] as const
export type Choice = (typeof choices)[number]

/** What is directed to its own procedure: a complaint on the household review, another complaint, a denunciation. */
export const directedSubjects = ['review', 'decision', 'denunciation'] as const
export type DirectedSubject = (typeof directedSubjects)[number]

export const isDirected = (choice: Choice): choice is DirectedSubject =>
  (directedSubjects as readonly string[]).includes(choice)

/** The kind in law of what a sender chose. */
export function kindOf(choice: Choice): { kind: Kind; complaintAbout?: (typeof complaintSubjects)[number] } {
  if (choice === 'review' || choice === 'decision') return { kind: 'complaint', complaintAbout: choice }
  return { kind: choice }
}
