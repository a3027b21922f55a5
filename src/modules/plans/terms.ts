/** The words of this slice: identifier, Vietnamese, and what each must not be confused with. */
export const terms = {
  plan: { vi: 'kế hoạch', not: ['programme (chương trình)', 'lịch'] },
  provision: { vi: 'mục của kế hoạch (điểm, khoản, mục)', not: ['biểu', 'trang'] },
  reading: { vi: 'kết quả đọc văn bản', not: ['review (rà soát)'] },
  remark: { vi: 'lưu ý', not: ['finding (tồn tại, hạn chế)', 'query (câu hỏi gắn ô số liệu)'] },
  duty: { vi: 'nhiệm vụ', not: ['assignment (phân công)'] },
  dutyUnit: { vi: 'đơn vị chủ trì, phối hợp, thực hiện', not: ['recipient (nơi nhận)'] },
  deadline: { vi: 'thời hạn (hạn)', not: ['cutoff (thời điểm chốt số liệu)'] },
  reportObligation: { vi: 'nghĩa vụ báo cáo', not: ['report (báo cáo)', 'round (đợt báo cáo)'] },
  breakdown: { vi: 'bảng phân công nhiệm vụ', not: ['plan (kế hoạch)'] },
  confirmation: {
    vi: 'xác nhận bảng phân công nhiệm vụ',
    not: ['phê duyệt kế hoạch (trên giấy)', 'acceptance (xác nhận số liệu)'],
  },
  reopening: { vi: 'mở lại để điều chỉnh', not: ['extension (gia hạn)'] },
} as const
