import { relative } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

/** The citizens' pages, in the frame of the public site. */
export const feedbackPublicRoutes = [
  route('phan-anh/gui', './pages/send-what.tsx'),
  route('phan-anh/gui/huong-dan', './pages/send-guidance.tsx'),
  route('phan-anh/gui/o-dau', './pages/send-where.tsx'),
  route('phan-anh/gui/nguoi-gui', './pages/send-who.tsx'),
  route('phan-anh/gui/tai-anh', './pages/upload-begin.ts'),
  route('phan-anh/gui/tai-anh/:upload', './pages/upload-piece.ts'),
  route('phan-anh/gui/anh/:n', './pages/draft-photo.ts'),
  route('phan-anh/tra-cuu', './pages/look-up.tsx'),
  route('phan-anh/:code', './pages/tracking.tsx'),
  route('phan-anh/:code/phieu', './pages/receipt.tsx'),
  route('phan-anh/:code/du-lieu', './pages/own-data.tsx'),
  route('phan-anh/:code/du-lieu/anh/:n', './pages/own-photo.ts'),
]
