/**
 * Kinds of administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7, and the kinds cited beside them). Longer names
 * come first where one begins another. Matching is done on folded text.
 */
export const DOCUMENT_KINDS = [
  'Kế hoạch',
  'Báo cáo',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông báo kết luận',
  'Thông báo',
  'Thông cáo',
  'Thông tri',
  'Hướng dẫn',
  'Chương trình hành động',
  'Chương trình',
  'Phương án',
  'Đề án',
  'Dự án',
  'Biên bản',
  'Tờ trình',
  'Hợp đồng',
  'Công văn',
  'Công điện',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
  'Giấy ủy quyền',
  'Giấy mời',
  'Thông tư liên tịch',
  'Thông tư',
  'Nghị định',
  'Kết luận',
  'Pháp lệnh',
  'Bộ luật',
  'Luật',
  'Văn bản',
  'Hiệp định',
  'Đề cương',
] as const

/** Kinds that stand alone on a line as the name of the document itself. */
export const TITLE_KINDS: readonly string[] = DOCUMENT_KINDS.filter(
  (kind) => !['Dự án', 'Luật', 'Bộ luật', 'Văn bản', 'Công văn', 'Hiệp định', 'Đề cương'].includes(kind),
)

/** Words that name a territory in a letterhead, as they are written inside a sentence. */
export const TERRITORIES = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'thị trấn',
  'phường',
  'xã',
  'đặc khu',
] as const

/** Bodies that every level has, in full. */
export const COMMON_BODIES = ['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Ủy ban Mặt trận Tổ quốc Việt Nam'] as const
