/** The views of the list of drafts, by the word in the address (`?muc=`). */
export const signingTabs = {
  open: 'dang-trinh',
  mine: 'cho-ky',
  number: 'cho-so',
  returned: 'tra-lai',
  issued: 'da-ban-hanh',
} as const

export type SigningTab = keyof typeof signingTabs

/** The view that an address asks for; the open drafts when it asks for none. */
export const tabOf = (word: string | null): SigningTab =>
  (Object.keys(signingTabs) as SigningTab[]).find((tab) => signingTabs[tab] === word) ?? 'open'
