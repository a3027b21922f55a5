import { prefix, relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

export const planRoutes = prefix('ke-hoach', [
  index('./pages/plans.tsx'),
  route('doc', './pages/read-plan.tsx'),
  ...prefix(':planId', [
    index('./pages/plan.tsx'),
    route('doi-chieu', './pages/check.tsx'),
    route('phan-cong', './pages/assignment-sheet.tsx'),
    route('phan-cong.xlsx', './pages/assignment-xlsx.ts'),
    route('theo-doi', './pages/tracking-sheet.tsx'),
    route('theo-doi.xlsx', './pages/tracking-xlsx.ts'),
    route('nhiem-vu/:dutyId', './pages/duty.tsx'),
    route('tep/:fileId', './pages/source-file.ts'),
  ]),
])
