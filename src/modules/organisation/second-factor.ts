import type { Role } from './role.ts'

/** Roles that confirm figures, sign, or give access: a stolen password must not be enough for them. */
export const guardedRoles: readonly Role[] = [
  'administrator',
  'standingOffice',
  'specialist',
  'communeOfficer',
  'unitHead',
  'leader',
]

/** Why roles are guarded, in a person's terms: he gives access, he confirms or signs, or both. */
export function guardedFor(roles: readonly string[]): 'access' | 'decisions' | 'both' {
  if (!roles.includes('administrator')) return 'decisions'
  return guardedRoles.some((role) => role !== 'administrator' && roles.includes(role)) ? 'both' : 'access'
}

/** Whether a person must turn on the second factor before working. A sample is for trying out: there it is offered only. */
export const secondFactorDue = (roles: readonly string[], enrolled: boolean, isSample: boolean): boolean =>
  !enrolled && !isSample && roles.some((role) => (guardedRoles as readonly string[]).includes(role))
