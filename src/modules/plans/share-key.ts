/** Whose share of which duty. */
export type ShareKey = { planId: string; dutyId: string; unitId: string }
