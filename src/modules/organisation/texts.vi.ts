import type { Role } from './role.ts'

export const roleText = {
  administrator: 'Quản trị hệ thống',
  standingOffice: 'Đầu mối thường trực',
  specialist: 'Chuyên viên phòng, ban',
  communeOfficer: 'Công chức cấp xã',
  clerk: 'Văn thư',
  unitHead: 'Lãnh đạo đơn vị',
  leader: 'Lãnh đạo UBND',
  editor: 'Biên tập viên',
  inspector: 'Thành viên đoàn kiểm tra',
  oversight: 'Giám sát (MTTQ)',
  viewer: 'Người xem',
} satisfies Record<Role, string>

export const recordTexts = {
  title: 'Nhật ký',
  empty: 'Chưa có thao tác nào được ghi.',
  system: 'Hệ thống',
  blank: '(trống)',
  onBehalfOf: (person: string, principal: string) => `${person}, xử lý theo ủy quyền của ${principal}`,
}

/** Refusals of the acts on people and their places. */
export const peopleProblems = {
  lastAdministrator:
    'Đây là người quản trị cuối cùng của đơn vị này và các đơn vị trực thuộc. Hãy giao vai trò quản trị cho người khác trước.',
  retired: 'Người này đã thôi làm việc.',
  ended: 'Vị trí công tác này đã kết thúc.',
  fromTooEarly: 'Ngày bắt đầu phải sau ngày bắt đầu của vị trí cũ.',
  endTooEarly: 'Ngày cuối cùng không được trước ngày bắt đầu.',
  toHimself: 'Không thể ủy quyền hoặc bàn giao cho chính mình.',
  noSuchColleague: 'Không tìm thấy người nhận đang làm việc.',
  daysReversed: 'Ngày cuối phải từ ngày đầu trở đi.',
  outsideValidity: 'Thời gian ủy quyền phải nằm trong thời gian giữ vị trí công tác.',
  chooseRole: 'Hãy chọn vai trò.',
  noAccount: 'Người này chưa có tài khoản.',
} as const

export const letterheadTexts = {
  /** Where a unit has not told its symbol. */
  noSymbol: '…',
  placeKinds: ['Tỉnh', 'Thành phố', 'Huyện', 'Thị xã', 'Quận', 'Thị trấn', 'Phường', 'Xã', 'Đặc khu'],
  head: 'Thủ trưởng đơn vị',
  deputy: 'PHÓ ',
  onBehalf: 'TM. ỦY BAN NHÂN DÂN',
  instead: (chief: string) => `KT. ${chief}`,
  chairman: 'CHỦ TỊCH',
  deputyChairman: 'PHÓ CHỦ TỊCH',
}

export const outboxTexts = {
  title: 'Thư điện tử gửi đi',
  noServer: 'Chưa đặt máy chủ gửi thư (SMTP_URL) nên thư chưa được gửi; nội dung được giữ ở đây để đọc hoặc chép lại.',
  empty: 'Chưa có thư nào. Thư nhắc hạn được đưa vào đây khi người nhận có địa chỉ thư điện tử.',
  to: 'Người nhận',
  subject: 'Tiêu đề, nội dung',
  queued: 'Tạo lúc',
  state: 'Tình trạng',
  sent: (at: string) => `Đã gửi lúc ${at}`,
  waiting: 'Chờ gửi',
  again: (attempts: number, at: string) => `Gửi chưa được ${attempts} lần, sẽ gửi lại lúc ${at}`,
  givenUp: (attempts: number) => `Không gửi được sau ${attempts} lần`,
  answer: (failure: string) => `Máy chủ trả lời: ${failure}`,
}

/** Refusals of units, of the catalogue and of the administrator's acts. */
export const unitProblems = {
  endsBeforeStart: 'Ngày cuối của đơn vị không được trước ngày bắt đầu.',
  parentUnknown: (code: string, parent: string) => `Đơn vị ${code}: không có đơn vị cấp trên ${parent}.`,
  circle: (code: string) => `Đơn vị ${code} đứng dưới chính nó qua các đơn vị cấp trên.`,
}

/** Refusals of the calendar of days off. */
export const calendarProblems = {
  dayTwice: 'Một ngày được ghi hai lần.',
}
