/** The addresses of the offices' pages. */
export const petitionsPath = '/lam-viec/phan-anh'

export const petitionPath = (id: string, anchor?: string): string =>
  `${petitionsPath}/${id}${anchor ? `#${anchor}` : ''}`

/** The offices' numbers. */
export const measuresPath = `${petitionsPath}/so-lieu`

/** Groups of like questions, and the items proposed for them. */
export const clustersPath = (proposalId?: string): string =>
  `${petitionsPath}/nhom${proposalId ? `#tin-${proposalId}` : ''}`

/** Slips for suggestion boxes. */
export const slipsPath = `${petitionsPath}/phieu-hom-thu`
export const slipSheetPath = (id: string): string => `${slipsPath}/${id}`

export const templatesPath = `${petitionsPath}/mau`

/** The moderators' pages: the lists, one petition, one of its photos. */
export const clearingPath = `${petitionsPath}/cong-khai`
export const clearingPathOf = (id: string): string => `${petitionsPath}/${id}/cong-khai`
export const blurPath = (id: string, n: number): string => `${clearingPathOf(id)}/anh/${n}`
