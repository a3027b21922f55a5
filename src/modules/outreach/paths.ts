/** Where things of this slice stand in the workspace. */
export const itemsPath = '/lam-viec/tin-bai'
export const itemPath = (id: string) => `${itemsPath}/${id}`
export const consentScanPath = (itemId: string, consentId: string) => `${itemPath(itemId)}/dong-y/${consentId}`
export const suggestionsPath = `${itemsPath}/goi-y`
export const suggestionPath = (id: string) => `${suggestionsPath}/${id}`
export const disclosuresPath = `${itemsPath}/cong-khai`
export const sitePath = `${itemsPath}/trang`
/** Where the public reads an item. */
export const publicItemPath = (address: string) => `/tin-tuc/${address}`
