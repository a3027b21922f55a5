import { prefix, relative } from '@react-router/dev/routes'

const { index, route } = relative(import.meta.dirname)

export const documentRoutes = prefix('van-ban', [
  index('./pages/signings.tsx'),
  route('so', './pages/register.tsx'),
  route('so/them', './pages/register-new.tsx'),
  route('so/:id', './pages/document.tsx'),
  route('so/:id/tep/:file', './pages/document-file.ts'),
  route('duong-trinh-ky', './pages/signing-paths.tsx'),
  route('duong-trinh-ky/:unitId', './pages/signing-path.tsx'),
  route(':id', './pages/signing.tsx'),
  route(':id/ban-thao/:format', './pages/draft-file.ts'),
  route(':id/tep/:file', './pages/signing-file.ts'),
])
