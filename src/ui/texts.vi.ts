export const uiTexts = {
  notDoneYet: 'Chưa thực hiện được. Vui lòng xem lại:',
  table: (label: string) => `Bảng: ${label}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  page: (from: number, to: number, total: number) => `${from}–${to} trong ${total}`,
  pages: 'Phân trang',
  today: 'Hôm nay',
  /** The days off after the last working day, still in time. */
  justDue: 'vừa đến hạn',
  late: (days: number) => `Quá hạn ${days} ngày làm việc`,
  remaining: (days: number) => `còn ${days} ngày làm việc`,
}
