import type { Nearness } from './nearness.ts'

const some = (count: number, text: string) => (count > 0 ? [`${count} ${text}`] : [])

type Overdue = { count: number; what: string }

/** What presses: of the person's own work, and (`overdue`) of what he answers for, several of one kind added up. */
type Pressing = { late: number; soon: number; waiting: number; overdue: readonly Overdue[] }

const addedUp = (overdue: readonly Overdue[]): string[] =>
  [...Map.groupBy(overdue, ({ what }) => what)].map(
    ([what, same]) => `${same.reduce((sum, { count }) => sum + count, 0)} ${what}`,
  )

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
  sampleBanner: (day: string) =>
    `Dữ liệu mẫu, số liệu minh họa. Ngày làm việc của bản mẫu: ${day}; thời điểm thao tác ghi theo giờ thật.`,
  moveDay: 'Đổi ngày',
  businessDay: 'Ngày làm việc của bản mẫu',
  businessDayHint:
    'Hạn, nhắc việc, hiệu lực, ngày ký và ngày ban hành được tính theo ngày này. Đăng nhập, nhật ký và thời điểm gửi, xác nhận, đề nghị vẫn ghi theo giờ thật.',
  myWork: 'Việc của tôi',
  nothingDue: 'Không có việc nào đến hạn.',
  nothingWaiting: 'Không có việc nào đang chờ bạn.',
  nothingAwaited: 'Bạn không chờ kết quả nào từ nơi khác.',
  due: 'Việc phải làm',
  waiting: 'Chờ tôi xử lý',
  awaited: 'Tôi đang chờ',
  more: (count: number) => `Xem thêm ${count} việc`,
  shownOf: (shown: number, total: number) => `Đang hiện ${shown} trong ${total}.`,
  open: 'Xem chi tiết',
  headline: ({ late, soon, waiting, overdue }: Pressing) => {
    const parts = [
      ...some(late, 'việc quá hạn'),
      ...addedUp(overdue),
      ...some(soon, 'việc đến hạn trong 7 ngày'),
      ...some(waiting, 'việc chờ xử lý'),
    ]
    return parts.length > 0 ? `Có ${parts.join(', ')}` : 'Hôm nay không có việc nào gấp hoặc chờ bạn'
  },
}

export const nearnessTexts: Record<Nearness, string> = {
  late: 'Quá hạn',
  unanswered: 'Chưa phản hồi',
  soon: 'Đến hạn trong 7 ngày',
  later: 'Sắp tới',
  undated: 'Chưa có hạn',
}
