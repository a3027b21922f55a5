// Who acts in the journey of the mid-term report, and the one figure that goes through it: filed wrong, asked about, corrected.
import { cellName, correction } from './reports.ts'
import type { Staff } from './signing.ts'

export const LATE = 'UBND xã Trà Vong'
export const STANDING = 'Phòng LĐTBXH'
export const QUESTION = 'Số này lấy từ sổ theo dõi nào?'
export const ANSWER = 'Đã đối chiếu với sổ của trạm y tế; lần trước cộng nhầm lượt của hai năm.'
export const CHILDREN = cellName(correction.form, correction.cell)
/** The row that it stands in. */
export const CHILDREN_ROW = CHILDREN.slice(0, CHILDREN.indexOf(':'))
export const HEALTH_PART = 'Tiểu dự án 2 - Dự án 3'

export const tanLap: Staff = { officer: 'thuy.tanlap', head: 'cuong.tanlap', clerk: 'nga.tanlap' }
export const traVong: Staff = { officer: 'diem.travong', head: 'thinh.travong', clerk: 'diem.travong' }
export const standing: Staff = { officer: 'hanh.ldtbxh', head: 'sang.ldtbxh', clerk: 'tham.ldtbxh' }
export const culture: Staff = { officer: 'quan.truyenthanh', head: 'thanh.truyenthanh', clerk: 'my.truyenthanh' }
export const departments: [string, Staff][] = [
  ['Phòng NN&PTNT', { officer: 'tho.nongnghiep', head: 'khoa.nongnghiep', clerk: 'lieu.nongnghiep' }],
  ['Trung tâm Y tế', { officer: 'ngan.yte', head: 'toan.yte', clerk: 'nhung.yte' }],
]

/** One of each kind of unit that the plan gives duties to. */
export const owing = [
  ['ngan.yte', 'Trung tâm Y tế'],
  ['tho.nongnghiep', 'Phòng NN&PTNT'],
  ['hieu.noivu', 'Phòng Nội vụ'],
  ['thuy.tanlap', 'UBND xã Tân Lập'],
] as const
