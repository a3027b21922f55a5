export { headOf, isAuthority, signatureOf, type Issuer } from './letterhead.ts'
export { heads, isRole, roles, writers, type Role } from './role.ts'
export { secondFactorDue } from './second-factor.ts'
export { roleText } from './texts.vi.ts'
