import type { Role } from './role.ts'

export const roleText = {
  administrator: 'Quản trị hệ thống',
  standingOffice: 'Đầu mối thường trực',
  specialist: 'Chuyên viên phòng, ban',
  communeOfficer: 'Công chức cấp xã',
  clerk: 'Văn thư',
  unitHead: 'Lãnh đạo đơn vị',
  leader: 'Lãnh đạo UBND',
  editor: 'Biên tập viên',
  inspector: 'Thành viên đoàn kiểm tra',
  oversight: 'Giám sát (MTTQ)',
  viewer: 'Người xem',
} satisfies Record<Role, string>

export const recordTexts = {
  title: 'Nhật ký',
  empty: 'Chưa có thao tác nào được ghi.',
  system: 'Hệ thống',
  blank: '(trống)',
  onBehalfOf: (person: string, principal: string) => `${person}, xử lý theo ủy quyền của ${principal}`,
}
