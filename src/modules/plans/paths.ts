/** Addresses of this slice's pages. */
export const plansPath = '/lam-viec/ke-hoach'
export const planPath = (planId: string) => `${plansPath}/${planId}`
export const checkPath = (planId: string, anchor = '') => `${planPath(planId)}/doi-chieu${anchor && `#${anchor}`}`
/** The checking screen with one item open for editing. */
export const editPath = (planId: string, item: string, anchor = item) =>
  `${planPath(planId)}/doi-chieu?sua=${item}#${anchor}`
export const copyPath = (planId: string) => `${planPath(planId)}/nhan-ban`
export const dutyPath = (planId: string, dutyId: string) => `${planPath(planId)}/nhiem-vu/${dutyId}`
