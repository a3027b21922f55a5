/** Which slice may import which. The order is the rank: a slice imports only slices above it. Change it with an ADR. */
export const modules = {
  organisation: [],
  programmes: ['organisation'],
  documents: ['organisation'],
  plans: ['organisation', 'programmes', 'documents'],
  reporting: ['organisation', 'programmes', 'documents', 'plans'],
  outreach: ['organisation', 'programmes', 'plans', 'documents'],
  feedback: ['organisation', 'documents', 'plans', 'outreach'],
  overview: ['organisation', 'programmes', 'documents', 'plans', 'reporting', 'feedback', 'outreach'],
  portal: ['organisation', 'programmes', 'documents', 'plans', 'reporting', 'feedback', 'outreach'],
} as const satisfies Record<string, readonly string[]>
