/** Which slice may import which. The order is the rank: a slice imports only slices above it. Change it with an ADR. */
export const modules = {
  organisation: [],
  programmes: ['organisation'],
  documents: ['organisation'],
  plans: ['organisation', 'programmes', 'documents'],
  reporting: ['organisation', 'programmes', 'documents', 'plans'],
  feedback: ['organisation', 'documents', 'plans'],
  overview: ['organisation', 'programmes', 'documents', 'plans', 'reporting', 'feedback'],
  portal: ['organisation', 'programmes', 'documents', 'plans', 'reporting', 'feedback'],
} as const satisfies Record<string, readonly string[]>
