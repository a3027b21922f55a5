import { relative } from '@react-router/dev/routes'

const { route } = relative(import.meta.dirname)

export const organisationRoutes = [
  route('dang-nhap', './pages/sign-in.tsx'),
  route('ma-xac-thuc', './pages/sign-in-code.tsx'),
  route('dang-xuat', './pages/sign-out.tsx'),
  route('danh-muc/thu-di', './pages/outbox.tsx'),
  route('bat-dau', './pages/start.tsx'),
  route('tai-khoan', './pages/own-account.tsx'),
  route('tai-khoan/mat-khau', './pages/own-password.tsx'),
  route('tai-khoan/xac-thuc-hai-lop', './pages/own-second-factor.tsx'),
  route('danh-muc/nhan-su', './pages/people.tsx'),
  route('danh-muc/nhan-su/them', './pages/person-add.tsx'),
  route('danh-muc/nhan-su/:person', './pages/person.tsx'),
  route('danh-muc/nhan-su/:person/sua', './pages/person-correct.tsx'),
  route('danh-muc/nhan-su/:person/thoi-viec', './pages/person-retire.tsx'),
  route('danh-muc/nhan-su/:person/vi-tri', './pages/place-add.tsx'),
  route('danh-muc/vi-tri/:place/chuyen', './pages/place-move.tsx'),
  route('danh-muc/vi-tri/:place/ket-thuc', './pages/place-end.tsx'),
  route('danh-muc/vi-tri/:place/uy-quyen', './pages/place-delegate.tsx'),
  route('danh-muc/vi-tri/:place/ban-giao', './pages/place-hand-over.tsx'),
  route('danh-muc/don-vi', './pages/units.tsx'),
  route('danh-muc/don-vi/:unit', './pages/unit.tsx'),
  route('danh-muc/don-vi/:unit/them', './pages/unit-add.tsx'),
  route('danh-muc/don-vi/:unit/sua', './pages/unit-correct.tsx'),
  route('danh-muc/don-vi/:unit/ket-thuc', './pages/unit-close.tsx'),
  route('danh-muc/lich', './pages/calendar.tsx'),
  route('gui-tiep', './pages/send-kept.tsx'),
]
