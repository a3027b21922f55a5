import type { ConsolidationState } from './consolidation.ts'

export const consolidationStateText = {
  provisional: 'Tạm tính',
  frozen: 'Đã chốt',
  issued: 'Đã ban hành',
  replaced: 'Được thay thế',
} satisfies Record<ConsolidationState, string>

export const consolidationProblemTexts = {
  notOwnFigure: 'Số liệu này không thuộc phần tổng hợp của đơn vị.',
  staleOverride: 'Có người vừa sửa số này. Hãy tải lại trang để xem số mới rồi sửa lại.',
  sameAsSum: 'Số này bằng tổng các đơn vị: không cần sửa.',
  blankNumber: 'Hãy nhập số.',
  blankReason: 'Hãy nêu lý do.',
  nothingYet: 'Chưa có phần nào được xác nhận nên chưa có số liệu để chốt.',
  alreadySigned:
    'Bản đã chốt đang ở bước sau khi ký nên không thay được. Hãy chờ văn thư cho số, hoặc đề nghị trả lại bản trình ký.',
  consolidateInstead: 'Báo cáo này được tổng hợp từ các đơn vị: hãy chốt ở trang Tổng hợp.',
  staleConsolidation:
    'Đồng nghiệp vừa chốt một bản tổng hợp sau khi bạn mở trang này. Hãy tải lại trang để xem bản đó trước khi chốt bản mới.',
  signerUnknown: 'Người ký không còn giữ chức vụ ở đơn vị này.',
}
