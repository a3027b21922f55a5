import type { Role } from './role.ts'
import type { Extent, UnitKind } from './unit.ts'

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
  yes: 'có',
  no: 'không',
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
  /** Where a unit has not told its symbol or its place. */
  untold: '…',
  /** The kind before the name of a place, unless the name is a number. */
  placeKind: /^(?:tỉnh|thành phố|huyện|thị xã|quận|thị trấn|xã|phường|đặc khu)\s+(?=\p{L})/iu,
  /** What stands before the place in the name of an authority. */
  authority: /^Ủy ban nhân dân\s+/u,
  head: 'Thủ trưởng đơn vị',
  deputy: 'PHÓ ',
  authorityTail: ' ỦY BAN NHÂN DÂN',
  committee: 'ỦY BAN NHÂN DÂN',
  chairman: 'CHỦ TỊCH',
  TM: (body: string) => `TM. ${body}`,
  KT: (chief: string) => `KT. ${chief}`,
  TL: (chief: string) => `TL. ${chief}`,
  TUQ: (chief: string) => `TUQ. ${chief}`,
}

const more = (names: readonly string[], count: number, shown: number) =>
  names.slice(0, shown).join(', ') + (count > shown ? ` và ${count - shown} người khác` : '')

/** What an administrator sees of the installation at a glance. */
export const glanceTexts = {
  system: 'Hệ thống',
  allWell:
    'Không có việc chạy nền nào hỏng, không có thư nào bị trả lại, mọi người có quyền xác nhận, ký hoặc quản trị đã bật xác thực hai lớp.',
  jobs: 'Việc chạy nền không thực hiện được',
  times: (count: number) => `${count} lần`,
  mailFailed: 'Thư không gửi được',
  mailWaiting: 'Thư chờ gửi',
  mails: (count: number) => `${count} thư`,
  noDaysOff: (year: number) => `Lịch làm việc chưa có ngày nghỉ của năm ${year}`,
  noSecondFactor: 'Người có quyền xác nhận, ký hoặc quản trị chưa bật xác thực hai lớp',
  names: (names: readonly string[], count: number) => more(names, count, 3),
  people: (count: number) => `${count} người`,
  ending: 'Vị trí công tác sắp kết thúc',
  noneEnding: (days: number) => `Không có vị trí nào kết thúc trong ${days} ngày tới.`,
} as const

export const outboxTexts = {
  title: 'Thư điện tử gửi đi',
  noServer:
    'Chưa đặt máy chủ gửi thư (SMTP_URL) nên thư chưa được gửi; thư nội bộ được giữ ở đây để đọc hoặc chép lại, thư gửi người dân thì niêm lại.',
  empty: 'Chưa có thư nào. Thư nhắc hạn được đưa vào đây khi người nhận có địa chỉ thư điện tử.',
  to: 'Người nhận',
  citizen: 'Người dân',
  sealed: 'Thư trả lời phản ánh, kiến nghị: địa chỉ và nội dung được niêm, chỉ mở khi gửi.',
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
  symbolShape: 'Ký hiệu viết liền, không có dấu cách và dấu gạch chéo, ví dụ UBND.',
  acts: {
    stale: 'Có người vừa sửa đơn vị này. Hãy tải lại trang, xem nội dung mới rồi sửa lại.',
    codeTaken: 'Mã này đã có đơn vị khác dùng từ cùng ngày.',
    placeNameMissing: 'Đơn vị hành chính phải có tên địa bàn, ví dụ Xã Tân Lập.',
    startsBeforeParent: 'Đơn vị không thể hoạt động trước đơn vị cấp trên.',
    closedAlready: 'Đơn vị này đã kết thúc hoạt động.',
    closedBeforeStart: 'Ngày cuối không được trước ngày đơn vị bắt đầu hoạt động.',
    childrenOpen: 'Đơn vị còn đơn vị trực thuộc hoạt động sau ngày này. Hãy kết thúc các đơn vị trực thuộc trước.',
    successorUnknown: 'Đơn vị kế thừa phải do bạn quản trị và hoạt động vào ngày kế tiếp.',
    successorTwice: 'Một đơn vị kế thừa được chọn hai lần.',
    successionWrong: 'Khi có nhiều đơn vị kế thừa, mỗi đơn vị nhận một phần.',
  },
}

/** Refusals of the calendar of days off. */
export const calendarProblems = {
  dayTwice: 'Một ngày được ghi hai lần.',
  dayKnown: 'Ngày này đã có trong lịch. Hãy sửa dòng của ngày đó.',
  stale: 'Có người vừa sửa ngày này. Hãy tải lại trang, xem nội dung mới rồi sửa lại.',
}

/** Kinds of units as a list of units names them. */
export const unitKindText = {
  province: 'UBND cấp tỉnh',
  district: 'UBND cấp huyện',
  commune: 'UBND cấp xã',
  hamlet: 'Ấp, khu phố',
  department: 'Sở, phòng, ban chuyên môn',
  office: 'Văn phòng',
  centre: 'Trung tâm, đơn vị sự nghiệp',
  committee: 'Ban chỉ đạo, tổ công tác',
  front: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  organisation: 'Tổ chức chính trị - xã hội',
} satisfies Record<UnitKind, string>

export const extentText = { whole: 'toàn bộ', part: 'một phần' } satisfies Record<Extent, string>

export const foundTexts = { units: 'Đơn vị', people: 'Cán bộ, công chức, viên chức' }
