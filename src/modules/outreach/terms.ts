/** The words of this slice: identifier, Vietnamese, and what each must not be confused with. */
export const terms = {
  item: { vi: 'tin, bài', not: ['rendition (bản thể hiện)', 'duty (nhiệm vụ)'] },
  roleModel: { vi: 'gương điển hình', not: ['award (khen thưởng)'] },
  honour: { vi: 'biểu dương', not: ['award (khen thưởng)'] },
  consent: { vi: 'sự đồng ý', not: ['consultation (lấy ý kiến)', 'acceptance (xác nhận)'] },
  suggestion: {
    vi: 'lời giới thiệu gương, sáng kiến',
    not: ['petition (phản ánh, kiến nghị)', 'nomination (đề nghị khen thưởng)'],
  },
  policySet: { vi: 'bộ chính sách hỗ trợ', not: ['policy.ts (ai được làm gì)'] },
  disclosure: { vi: 'công khai văn bản', not: ['issuance (ban hành)'] },
  site: { vi: 'trang công khai', not: ['portal (cổng)'] },
} as const
