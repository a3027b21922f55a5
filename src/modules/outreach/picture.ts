/** The subject of an item's picture among the files of things. */
export const pictureOf = (itemId: string) => ({ slice: 'outreach', kind: 'picture', id: itemId })
