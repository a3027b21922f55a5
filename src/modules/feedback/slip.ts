/** Slips on one A4 page, two by two. */
export const SLIPS_A_PAGE = 4

/** The most pages printed at once. */
export const MOST_SLIP_PAGES = 25

/** The numbers of pages to choose from. */
export const slipPages = [1, 2, 5, 10, MOST_SLIP_PAGES] as const
