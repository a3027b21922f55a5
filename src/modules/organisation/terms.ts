/** The words of this slice: identifier, Vietnamese, and what each must not be confused with. */
export const terms = {
  unit: { vi: 'đơn vị', not: ['component (tiểu dự án)', 'phòng'] },
  commune: { vi: 'xã, thị trấn; generic: cấp xã', not: ['hamlet'] },
  hamlet: { vi: 'ấp, khu phố', not: ['commune'] },
  succession: { vi: 'kế thừa (đơn vị)', not: ['replacement (thay thế văn bản)'] },
  person: { vi: 'người dùng', not: ['account (tài khoản)'] },
  membership: { vi: 'vị trí công tác', not: ['role (vai trò)', 'tài khoản'] },
  role: { vi: 'vai trò', not: ['membership', 'position (chức vụ)'] },
  delegation: { vi: 'ủy quyền xử lý', not: ['ký thừa ủy quyền (TUQ.)', 'ký thay (KT.)'] },
  account: { vi: 'tài khoản', not: ['person (người dùng)', 'membership'] },
  handOver: { vi: 'bàn giao việc', not: ['delegation (ủy quyền xử lý)'] },
  calendarDay: { vi: 'ngày nghỉ, ngày làm bù', not: ['deadline'] },
} as const
