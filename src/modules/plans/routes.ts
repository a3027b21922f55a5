import { prefix, relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

const carryingRoutes = [
  ...prefix('nhiem-vu/:dutyId/:unitId', [
    index('./pages/share.tsx'),
    route('tien-do/:noteId/:fileId', './pages/evidence-file.ts'),
  ]),
  ...prefix('don-doc', [
    index('./pages/remind.tsx'),
    route(':callId', './pages/reminder-call.tsx'),
    route(':callId/cong-van.docx', './pages/reminder-letter.ts'),
  ]),
  route('ke-hoach-cap-duoi', './pages/lower-plans.tsx'),
  ...prefix('van-ban', [index('./pages/plan-document.tsx'), route('ke-hoach.docx', './pages/plan-document-file.ts')]),
]

const difficultyRoutes = prefix('kho-khan', [
  index('./pages/difficulties.tsx'),
  route(':difficultyId', './pages/difficulty.tsx'),
])

export const planRoutes = [
  ...difficultyRoutes,
  ...prefix('ke-hoach', [
    index('./pages/plans.tsx'),
    route('doc', './pages/read-plan.tsx'),
    ...prefix(':planId', [
      index('./pages/plan.tsx'),
      route('doi-chieu', './pages/check.tsx'),
      route('nhan-ban', './pages/copy-plan.tsx'),
      route('phan-cong', './pages/assignment-sheet.tsx'),
      route('phan-cong.xlsx', './pages/assignment-xlsx.ts'),
      route('theo-doi', './pages/tracking-sheet.tsx'),
      route('theo-doi.xlsx', './pages/tracking-xlsx.ts'),
      route('nhiem-vu/:dutyId', './pages/duty.tsx'),
      ...carryingRoutes,
      route('tep/:fileId', './pages/source-file.ts'),
    ]),
  ]),
]
