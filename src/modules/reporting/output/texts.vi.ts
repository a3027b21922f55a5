import type { NamesByState } from '../consolidation.ts'

/** Words of the report as a document and as a workbook. */
export const outputTexts = {
  report: 'BÁO CÁO',
  /** The first sentence; the wording is the project's own, no official model is known. */
  opening: (issuer: string, title: string, plan: string | null) =>
    `${plan === null ? '' : `Thực hiện ${plan}, `}${issuer} báo cáo ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)} như sau:`,
  reportAbbreviation: 'BC',
  archive: 'Lưu: VT.',
  archiveWith: (drafter: string) => `Lưu: VT, ${drafter}.`,
  order: 'TT',
  row: 'Nội dung',
  unit: 'Đơn vị tính',
  from: 'Đơn vị',
  unitNote: (unit: string) => `(Đơn vị tính: ${unit})`,
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  total: 'Tổng số',
  sum: 'Tổng hợp',
  forms: 'Biểu số liệu kèm theo',
  illustrative: (note: string) => `(${note})`,
  provisional: 'Số liệu tạm tính, chưa được các cơ quan nhận xác nhận đầy đủ.',
  missing: (have: number, total: number, { none, sent, sentBack }: NamesByState) =>
    `${[
      `Số liệu tổng hợp từ ${have}/${total} đơn vị`,
      ...(none.length > 0 ? [`chưa có: ${none.join(', ')}`] : []),
      ...(sent.length > 0 ? [`đã gửi, chưa xác nhận: ${sent.join(', ')}`] : []),
      ...(sentBack.length > 0 ? [`đã gửi, được đề nghị bổ sung, chỉnh sửa: ${sentBack.join(', ')}`] : []),
    ].join('; ')}.`,
  overridden: (label: string, sum: string, reason: string) => `${label}: tổng các đơn vị là ${sum}; lý do: ${reason}`,
  nothing: 'Không phát sinh.',
  open: '…',
  directives: (count: number) => `Đã ban hành ${count} văn bản chỉ đạo:`,
  /** `day` is 'ngày 01 tháng 7 năm 2023'. */
  replaces: (document: string, day: string) => `Thay thế Báo cáo số ${document} ${day}`,
  directive: (document: string, day: string, subject: string) => `Văn bản số ${document} ngày ${day}: ${subject}`,
  collectedLine: (unit: string, text: string) => `${unit}: ${text}`,
  unitSheets: 'Theo đơn vị',
  adjusted: (unit: string) => `Điều chỉnh của ${unit}`,
}

/** What stands under "BÁO CÁO": the round's title without the word itself. */
export function subjectOf(title: string): string {
  const rest = title.replace(/^báo cáo\s+/iu, '')
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
}
