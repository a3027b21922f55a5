/** The three lists of the moderators. */
export const clearingTabs = ['waiting', 'listed', 'hidden'] as const
export type ClearingTab = (typeof clearingTabs)[number]
