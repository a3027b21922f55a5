/** The words of this slice: identifier, Vietnamese, and what each must not be confused with. */
export const terms = {
  round: { vi: 'đợt báo cáo', not: ['period (kỳ báo cáo)', 'review (rà soát)'] },
  period: { vi: 'kỳ báo cáo', not: ['round (đợt báo cáo)'] },
  cutoff: { vi: 'thời điểm chốt số liệu', not: ['deadline (thời hạn)'] },
  level: { vi: 'cấp gửi (một bậc của đợt báo cáo)', not: ['cấp hành chính'] },
  member: { vi: 'đơn vị phải gửi', not: ['membership (vị trí công tác)', 'receiver (nơi nhận phần)'] },
  form: { vi: 'biểu mẫu', not: ['outline (đề cương)', 'official form (mẫu, biểu của thông tư)'] },
  cell: { vi: 'ô', not: [] },
  report: { vi: 'báo cáo', not: ['filing (lần gửi)'] },
  filing: { vi: 'lần gửi', not: ['nộp', 'issuance (ban hành)'] },
  part: { vi: 'phần báo cáo', not: ['phần (đề mục La Mã)'] },
  receiver: { vi: 'cơ quan nhận phần báo cáo', not: ['recipient (nơi nhận)'] },
  acceptance: { vi: 'xác nhận', not: ['duyệt', 'đã nhận'] },
  sendBack: { vi: 'trả lại', not: ['từ chối', 'thu hồi'] },
  query: { vi: 'câu hỏi gắn với ô', not: ['remark (lưu ý)', 'comment'] },
  precheck: { vi: 'kiểm tra số liệu trước khi ký', not: ['inspection (kiểm tra)', 'acceptance (xác nhận)'] },
  figure: { vi: 'số liệu', not: ['indicator (chỉ số)'] },
} as const
