import { relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

export const overviewRoutes = [
  index('./pages/my-work.tsx'),
  route('ngay-lam-viec', './pages/business-day.tsx'),
  route('tim', './pages/search.tsx'),
]
