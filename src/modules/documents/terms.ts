/** The words of this slice: identifier, Vietnamese, and what each must not be confused with. */
export const terms = {
  document: { vi: 'văn bản', not: ['attachment (tệp)', 'dossier (hồ sơ)'] },
  attachment: { vi: 'tệp', not: ['document (văn bản)', 'annex (phụ lục)'] },
  signing: { vi: 'trình ký', not: ['filing (lần gửi)', 'acceptance (xác nhận)'] },
  signingHold: { vi: 'dừng trình ký', not: ['returned (trả lại)', 'withdrawn (rút lại)'] },
  signingStep: { vi: 'bước trình ký', not: ['stage (trạng thái)'] },
  signedPaper: { vi: 'bản ký', not: ['issuedCopy (bản ban hành)'] },
  issuedCopy: { vi: 'bản ban hành', not: ['draft (bản trình ký)', 'bản sao y'] },
  documentNumber: { vi: 'số, ký hiệu', not: ['mã', 'số đến'] },
  numberSeries: { vi: 'dãy số văn bản', not: ['sổ văn bản (register)'] },
  issuance: { vi: 'ban hành', not: ['filing (gửi)', 'phát hành'] },
  register: { vi: 'sổ văn bản đã ban hành', not: ['record (nhật ký)'] },
  directive: { vi: 'văn bản chỉ đạo', not: ['instruction (ý kiến chỉ đạo)'] },
  replacement: { vi: 'thay thế', not: ['correction (đính chính)', 'recall (thu hồi)'] },
  correction: { vi: 'đính chính', not: ['replacement (thay thế)'] },
  recall: { vi: 'thu hồi', not: ['withdrawal (rút lại bản trình)'] },
} as const
