import type { RouteConfig } from '@react-router/dev/routes'
import { layout, prefix } from '@react-router/dev/routes'
import { documentRoutes } from './modules/documents/routes.ts'
import { petitionFileRoutes, petitionListRoutes } from './modules/feedback/routes/listed.ts'
import { feedbackRoutes } from './modules/feedback/routes/work.ts'
import { feedbackPublicRoutes } from './modules/feedback/routes.ts'
import { organisationRoutes } from './modules/organisation/routes.ts'
import { overviewRoutes } from './modules/overview/routes.ts'
import { outreachRoutes } from './modules/outreach/routes.ts'
import { planRoutes } from './modules/plans/routes.ts'
import { portalFileRoutes, portalRoutes } from './modules/portal/routes.ts'
import { reportingRoutes } from './modules/reporting/routes.ts'

/** Every page of the house: public ones in the portal's frame, and the workspace in its own. Each slice owns its addresses. */
export default [
  layout('./modules/portal/pages/frame.tsx', [...petitionListRoutes, ...feedbackPublicRoutes, ...portalRoutes]),
  ...petitionFileRoutes,
  ...portalFileRoutes,
  ...prefix('lam-viec', [
    layout('./modules/overview/pages/workspace.tsx', [
      ...overviewRoutes,
      ...organisationRoutes,
      ...documentRoutes,
      ...feedbackRoutes,
      ...planRoutes,
      ...reportingRoutes,
      ...outreachRoutes,
    ]),
  ]),
] satisfies RouteConfig
