/** What can happen to an issued document beside being replaced: đính chính, thu hồi. */
export const documentNoteKinds = ['correction', 'recall'] as const

export type DocumentNoteKind = (typeof documentNoteKinds)[number]
