export { heads, isRole, roles, writers, type Role } from './role.ts'
export { roleText } from './texts.vi.ts'
