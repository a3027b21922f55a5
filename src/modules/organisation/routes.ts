import { relative } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const organisationRoutes = [
  route('dang-nhap', './pages/sign-in.tsx'),
  route('ma-xac-thuc', './pages/sign-in-code.tsx'),
  route('dang-xuat', './pages/sign-out.tsx'),
  route('danh-muc/thu-di', './pages/outbox.tsx'),
  route('tai-khoan', './pages/own-account.tsx'),
  route('tai-khoan/mat-khau', './pages/own-password.tsx'),
  route('tai-khoan/xac-thuc-hai-lop', './pages/own-second-factor.tsx'),
  route('gui-tiep', './pages/send-kept.tsx'),
]
