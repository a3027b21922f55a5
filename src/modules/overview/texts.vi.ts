export const overviewTexts = {
  product: 'Chung Tay',
  search: 'Tìm, không cần dấu',
  searchLabel: 'Tìm',
  searchTitle: 'Tìm trong phạm vi của bạn',
  searchHint: 'Không cần gõ dấu; ít nhất 2 chữ.',
  found: (total: number, words: string) =>
    total === 0 ? `Không tìm thấy “${words}”` : `Tìm thấy ${total} kết quả cho “${words}”`,
  nothingFound: 'Hãy thử ít chữ hơn, hoặc tên của đơn vị, nhiệm vụ, văn bản.',
  shown: (shown: number, total: number) => (shown < total ? `${shown} trong ${total}` : `${total}`),
  menu: 'Chính',
  menuShort: 'Mục lục',
  signOut: 'Đăng xuất',
  account: 'Tài khoản',
  sample: 'Bản mẫu',
  sampleBanner: (day: string) => `Dữ liệu mẫu, số liệu minh họa. Ngày làm việc của bản mẫu: ${day}.`,
  moveDay: 'Đổi ngày',
  businessDay: 'Ngày làm việc của bản mẫu',
  businessDayHint: 'Hạn, nhắc việc và hiệu lực được tính theo ngày này. Đăng nhập và nhật ký vẫn theo giờ thật.',
  myWork: 'Việc của tôi',
  nothingDue: 'Không có việc nào đến hạn.',
  nothingWaiting: 'Không có việc nào đang chờ bạn.',
  nothingAwaited: 'Bạn không chờ kết quả nào từ nơi khác.',
  due: 'Đến hạn, quá hạn',
  waiting: 'Chờ tôi xử lý',
  awaited: 'Tôi đang chờ',
  seeAll: (total: number) => `Xem tất cả ${total} việc`,
  dueCount: (due: number, late: number) =>
    late > 0
      ? `Có ${late} việc quá hạn, ${due} việc đến hạn hoặc chờ xử lý`
      : due > 0
        ? `Có ${due} việc đến hạn hoặc chờ xử lý`
        : 'Hôm nay không có việc nào chờ bạn',
}
