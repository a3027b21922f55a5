/** The words of this slice: identifier, Vietnamese, and what each must not be confused with. */
export const terms = {
  programme: { vi: 'chương trình', not: ['plan (kế hoạch)', 'campaign (đợt truyền thông)'] },
  component: { vi: 'dự án, tiểu dự án', not: ['plan', 'project in the IT sense', '“Dự án 3.1”'] },
  indicator: { vi: 'chỉ số', not: ['target (chỉ tiêu)', 'figure (số liệu)'] },
  target: { vi: 'chỉ tiêu', not: ['indicator (chỉ số)', 'mục tiêu'] },
  legalAct: { vi: 'văn bản pháp luật', not: ['document (văn bản hành chính)'] },
  standingOffice: { vi: 'cơ quan thường trực', not: ['cơ quan chủ quản chương trình'] },
  componentLead: { vi: 'đơn vị chủ trì dự án, tiểu dự án', not: ['lead of a duty (chủ trì nhiệm vụ)'] },
  occasion: { vi: 'loại kỳ báo cáo (giữa kỳ, 6 tháng)', not: ['period (kỳ báo cáo)', 'round (đợt báo cáo)'] },
  officialForm: { vi: 'mẫu, biểu nêu trong thông tư', not: ['form (biểu mẫu dùng để nhập)'] },
} as const
