import { relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

export const portalRoutes = [index('./pages/home.tsx'), route('*', './pages/not-found.tsx')]
