/** Roles in the system (vai trò); what each may do is said in each slice's policy.ts. */
export const roles = [
  'administrator',
  'standingOffice',
  'specialist',
  'communeOfficer',
  'clerk',
  'unitHead',
  'leader',
  'editor',
  'inspector',
  'oversight',
  'viewer',
] as const

export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Roles that work on their unit's own papers: write, enter figures, attach. */
export const writers: readonly Role[] = ['standingOffice', 'specialist', 'communeOfficer', 'unitHead']

/** Roles that decide for their unit: sign, assign, confirm. */
export const heads: readonly Role[] = ['unitHead', 'leader']
