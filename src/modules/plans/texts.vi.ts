import type { DifficultyState } from './difficulty-state.ts'
import type { DutyState } from './duty-state.ts'

export const problemTexts = {
  alreadyImported: (title: string) =>
    `Văn bản này đã được đọc vào hệ thống rồi: ${title}. Hãy mở kế hoạch đã có; nếu chỉ muốn xem hệ thống đọc ra gì, chọn “Đọc thử”.`,
  changedMeanwhile:
    'Người khác vừa sửa nội dung này. Nội dung hiện nay ghi bên dưới, phần bạn nhập vẫn còn trong biểu mẫu: hãy so lại rồi lưu lần nữa.',
  planChanged: 'Bảng phân công vừa có thay đổi sau khi bạn mở trang. Hãy tải lại trang, xem lại rồi thực hiện.',
  noOwner: (numbers: string) => `Nhiệm vụ số ${numbers} chưa rõ đơn vị. Hãy ghi đơn vị trước khi đề nghị xác nhận.`,
  noDuty: 'Kế hoạch chưa có nhiệm vụ nào. Hãy thêm nhiệm vụ trước khi đề nghị xác nhận.',
  unknownUnit: (name: string) => `Không tìm thấy đơn vị “${name}”. Hãy ghi tên như trong danh mục đơn vị.`,
  ambiguousUnit: (name: string, candidates: string) => `“${name}” chưa rõ là đơn vị nào. Có thể là: ${candidates}.`,
  severalLeads: 'Chỉ một đơn vị chủ trì.',
  twiceNamed: (unit: string) => `${unit} được ghi ở hai vai trò. Mỗi đơn vị chỉ giữ một vai trò.`,
  ownerMissing: 'Ghi ít nhất một đơn vị chủ trì hoặc thực hiện.',
  senderMissing: 'Ghi ít nhất một đơn vị gửi báo cáo.',
  receiverMissing: 'Ghi nơi nhận báo cáo.',
  noSuchDuty: 'Không có nhiệm vụ mang số này trong kế hoạch.',
  sameDuty: 'Chọn một nhiệm vụ khác để gộp vào.',
  markedField: 'Chưa lưu được. Hãy sửa mục được đánh dấu rồi gửi lại.',
  splitNeedsTwo: 'Ghi mỗi việc một dòng, ít nhất hai dòng.',
  confirmedAlready: 'Bảng phân công đã được xác nhận nên không đọc lại được. Hãy mở lại để điều chỉnh từng mục.',
  yearOutside: (from: number) => `Ghi một năm sau năm ${from}, trong vòng 10 năm.`,
  copiedAlready: (title: string) => `Kế hoạch này đã được nhân bản: ${title}. Hãy mở bản đã có.`,
  unitClosed:
    'Đơn vị ban hành kế hoạch này đã kết thúc hoạt động nên không nhân bản được. Hãy nhập kế hoạch của đơn vị kế tục từ văn bản.',
  datesUnchecked: (count: number) =>
    `Còn ${count} thời hạn dời từ kế hoạch cũ chưa được xem lại. Hãy giữ, sửa hoặc bỏ từng thời hạn rồi đề nghị xác nhận.`,
} as const

export const reminderRuleProblems = {
  endsBeforeStart: 'Ngày kết thúc trước ngày bắt đầu.',
} as const

export const fileTexts = {
  empty: 'Chưa chọn tệp và cũng chưa dán nội dung.',
  emptyFile: 'Tệp đã chọn không có nội dung (0 byte). Hãy chọn tệp khác hoặc dán nội dung.',
  both: 'Chỉ chọn tệp hoặc dán nội dung, không làm cả hai.',
  tooLong: 'Văn bản dài quá 1.000.000 ký tự.',
} as const

export const copyTexts = {
  duty: (n: number, text: string) => `Nhiệm vụ ${n}: ${text}`,
  report: (what: string) => `Nghĩa vụ báo cáo: ${what}`,
  oldYear: (year: number, said: string) => `Nội dung còn nhắc năm ${year}: “${said}”`,
}

/** How a duty binds, as the record keeps it. */
export const requestWord = (request: boolean): string => (request ? 'đề nghị' : 'giao')

export const untitled = '(Chưa đọc được trích yếu)'

/** The acts of this slice as the record names them. */
export const actTexts = {
  'plans.import-plan': 'Đọc văn bản kế hoạch',
  'plans.copy-plan': 'Nhân bản kế hoạch năm trước',
  'plans.check-date': 'Giữ thời hạn đã dời sang năm mới',
  'plans.read-again': 'Đọc lại văn bản',
  'plans.correct-facts': 'Sửa thông tin văn bản',
  'plans.correct-duty': 'Sửa nhiệm vụ',
  'plans.add-duty': 'Thêm nhiệm vụ',
  'plans.drop-duty': 'Bỏ nhiệm vụ',
  'plans.merge-duty': 'Gộp nhiệm vụ',
  'plans.split-duty': 'Tách nhiệm vụ',
  'plans.correct-deadline': 'Sửa thời hạn',
  'plans.add-deadline': 'Thêm thời hạn',
  'plans.drop-deadline': 'Bỏ thời hạn',
  'plans.correct-obligation': 'Sửa nghĩa vụ báo cáo',
  'plans.add-obligation': 'Thêm nghĩa vụ báo cáo',
  'plans.set-report-deadline': 'Ghi thời hạn của báo cáo',
  'plans.drop-obligation': 'Bỏ nghĩa vụ báo cáo',
  'plans.restore-dropped': 'Lấy lại mục đã bỏ',
  'plans.answer-remark': 'Trả lời lưu ý',
  'plans.ask-confirmation': 'Đề nghị xác nhận bảng phân công nhiệm vụ',
  'plans.take-back-confirmation': 'Rút đề nghị xác nhận',
  'plans.send-back-breakdown': 'Trả lại bảng phân công nhiệm vụ',
  'plans.confirm-breakdown': 'Xác nhận bảng phân công nhiệm vụ',
  'plans.reopen-breakdown': 'Mở lại để điều chỉnh',
  'plans.give-up-amendment': 'Bỏ bản điều chỉnh',
  'plans.assign-duty': 'Ghi ý kiến chỉ đạo, phân công',
  'plans.pass-on-work': 'Chuyển việc đang mở của người bàn giao, thôi việc',
  'plans.contribute': 'Gửi phần phối hợp',
  'plans.add-progress': 'Ghi tiến độ',
  'plans.report-done': 'Báo hoàn thành',
  'plans.reopen-done': 'Mở lại nhiệm vụ đã báo hoàn thành',
  'plans.ask-extension': 'Đề nghị gia hạn',
  'plans.take-back-extension': 'Rút đề nghị gia hạn',
  'plans.propose-on-extension': 'Đề xuất về gia hạn',
  'plans.decide-extension': 'Quyết định gia hạn',
  'plans.raise-difficulty': 'Nêu khó khăn, vướng mắc',
  'plans.handle-difficulty': 'Xử lý khó khăn, vướng mắc',
  'plans.load-reminder-rules': 'Nạp mốc nhắc hạn',
  'plans.remind-by-clock': 'Nhắc hạn tự động',
  'plans.call-reminder': 'Đôn đốc',
  'plans.open-letter': 'Chốt bản trình ký công văn đôn đốc',
  'plans.derive-plan': 'Lập kế hoạch thực hiện',
  'plans.open-plan-letter': 'Chốt bản trình ký kế hoạch',
  'plans.record-reports': 'Ghi nhận tình hình gửi báo cáo',
  'plans.record-issue': 'Ghi số, ngày ban hành',
} satisfies Record<string, string>

export const carryingTexts = {
  wrongFields: 'Chưa lưu được. Vui lòng xem lại:',
  innerAfterPlan: (day: string) => `Hạn nội bộ phải chậm nhất là hạn của kế hoạch: ${day}.`,
  cooperatorDateMissing: 'Ghi hạn gửi phần phối hợp cho người chủ trì.',
  leadDateMissing: 'Nhiệm vụ không có hạn: ghi hạn của người chủ trì trước rồi ghi hạn phối hợp.',
  cooperatorTooLate: (day: string) => `Phần phối hợp phải gửi người chủ trì trước ngày ${day}.`,
  officerElsewhere: 'Chọn một người đang công tác tại đơn vị.',
  cooperatorUnknown: 'Chọn người của đơn vị, hoặc đơn vị được kế hoạch ghi là phối hợp nhiệm vụ này.',
  cooperatorTwice: 'Người chủ trì và mỗi nơi phối hợp chỉ ghi một lần.',
  assignedMeanwhile: 'Nhiệm vụ vừa được phân công lại. Hãy tải lại trang, xem phân công mới rồi thực hiện.',
  unknownDue: 'Mốc này không còn trong nhiệm vụ, hoặc đã báo hoàn thành. Hãy tải lại trang để xem các mốc còn lại.',
  dayInFuture: 'Ngày này không được sau ngày hôm nay.',
  reopenedAlready: 'Lần báo hoàn thành này đã được mở lại.',
  contributedAlready: 'Phần phối hợp này đã gửi người chủ trì.',
  noDateToExtend: 'Nhiệm vụ này không có hạn nên không cần xin gia hạn.',
  wantedNotLater: (day: string) => `Ngày gia hạn phải thêm ít nhất một ngày làm việc sau hạn hiện nay: ${day}.`,
  keepOrChoose: (said: string) => `${said} Hãy chọn ngày khác, hoặc đánh dấu “Vẫn lấy ngày nghỉ này”.`,
  askedAlready: 'Hạn này đã có một đề nghị gia hạn đang chờ quyết định.',
  decidedAlready: 'Đề nghị gia hạn này đã có kết quả. Hãy tải lại trang để xem.',
  documentNumberMissing: 'Ghi số, ký hiệu văn bản.',
  documentDateMissing: 'Ghi ngày văn bản.',
  bodyMissing: 'Ghi cơ quan nhận, hoặc cơ quan trả lời.',
  reasonMissing: 'Ghi lý do.',
  grantedMissing: 'Ghi ngày được gia hạn đến.',
  movedOn: 'Khó khăn, vướng mắc này vừa được xử lý bước khác. Hãy tải lại trang để xem rồi thực hiện.',
  stepNotNow:
    'Chưa thực hiện được bước này. Trường hợp đã trình hoặc đã kiến nghị, hãy ghi trả lời trước khi kết thúc.',
  nothingToRead: 'Kế hoạch này được lập từ một kế hoạch khác, không có văn bản để đọc lại.',
  nothingToRemind: 'Chọn ít nhất một nhiệm vụ chưa hoàn thành của đơn vị khác để đôn đốc.',
  derivedAlready: 'Đơn vị đã có kế hoạch thực hiện kế hoạch này.',
  nothingToDerive: 'Kế hoạch này không có nhiệm vụ nào của đơn vị.',
  symbolMissing: 'Danh mục chưa có ký hiệu văn bản của đơn vị. Hãy bổ sung ký hiệu rồi chốt bản trình ký.',
}

export const reminderTexts = {
  late: (days: number) => `quá hạn ${days} ngày làm việc`,
  /** The last day passed on a day off: no working day is lost yet. */
  justPassed: 'vừa hết hạn',
  unanswered: 'chưa phản hồi',
  today: 'hạn hôm nay',
  left: (days: number) => `còn ${days} ngày làm việc`,
  noDate: 'không ghi thời hạn',
  due: (day: string) => `hạn ${day}`,
  asked: (day: string) => `đề nghị phản hồi trước hết ngày ${day}`,
  line: (text: string, when: string) => `${text} (${when})`,
  unitLine: (unit: string, line: string) => `- ${unit}: ${line}`,
  shortHead: (office: string, plan: string, day: string) =>
    `${office} đề nghị các đơn vị quan tâm thực hiện và cập nhật kết quả các nhiệm vụ sau của ${plan} (tính đến ngày ${day}):`,
  shortFoot: 'Khó khăn, vướng mắc đề nghị phản ánh sớm để được hướng dẫn. Trân trọng cảm ơn.',
  mailSubject: (count: number, plan: string) => `Nhắc ${count} nhiệm vụ của ${plan}`,
  mailHead: (unit: string, plan: string, day: string) =>
    `Kính gửi ${unit},\n\nTính đến ngày ${day}, các nhiệm vụ sau của ${plan} cần được thực hiện hoặc phản hồi:`,
  mailFoot: (address: string) => `Xem chi tiết và cập nhật kết quả tại: ${address}`,
}

export const letterTexts = {
  subject: (plan: string) => `đôn đốc thực hiện các nhiệm vụ của ${plan}`,
  intro: (plan: string, day: string) =>
    `Qua theo dõi việc thực hiện ${plan}, tính đến ngày ${day} còn các nhiệm vụ sau chưa có kết quả:`,
  request: (office: string) =>
    `${office} đề nghị các đơn vị có tên trên quan tâm, tổ chức thực hiện và gửi kết quả; trường hợp có khó khăn, vướng mắc, đề nghị nêu rõ nguyên nhân và kiến nghị để ${office} tổng hợp, tham mưu cấp có thẩm quyền xem xét.`,
  order: 'TT',
  unit: 'Đơn vị',
  duty: 'Nhiệm vụ',
  due: 'Thời hạn',
  state: 'Tình trạng',
  asAbove: 'Như trên',
  archive: 'Lưu: VT.',
}

export const planLetterTexts = {
  kind: 'KẾ HOẠCH',
  /** "Kế hoạch số 12/KH-UBND ngày 25/04/2023 của Ủy ban nhân dân huyện A". */
  named: (plan: string, body: string) => `${plan} của ${body}`,
  abbreviation: 'KH',
  carryingOut: (upper: string, unit: string) => `${unit} xây dựng kế hoạch thực hiện ${upper} như sau:`,
  subject: (upper: string) => `Thực hiện ${upper}`,
  basis: (upper: string) => `Căn cứ ${upper}`,
  duties: 'NHIỆM VỤ VÀ THỜI HẠN',
  carrying: 'TỔ CHỨC THỰC HIỆN',
  carryingText: (unit: string) =>
    `${unit} phân công cán bộ, công chức theo dõi từng nhiệm vụ, cập nhật kết quả và báo cáo theo quy định. Trong quá trình thực hiện, khó khăn, vướng mắc được báo cáo để tổng hợp, xem xét.`,
  order: 'TT',
  duty: 'Nhiệm vụ',
  due: 'Thời hạn',
  noDate: 'Theo tiến độ kế hoạch',
  archive: 'Lưu: VT.',
  /** The name of a derived plan until its own document has one. */
  title: (upper: string) => `Kế hoạch thực hiện ${upper}`,
}

export const carryingTodoTexts = {
  part: (what: string) => `Gửi phần phối hợp: ${what}`,
  awaitedPart: (what: string) => `Chờ phần phối hợp: ${what}`,
  lead: (unit: string) => `${unit} chủ trì`,
  extensionDecide: (text: string) => `Quyết định gia hạn: ${text}`,
  extensionPropose: (text: string) => `Đề xuất về gia hạn: ${text}`,
  extensionAsked: (text: string) => `Chờ quyết định gia hạn: ${text}`,
  wanted: (unit: string, day: string) => `${unit} xin gia hạn đến ${day}`,
  difficulty: (title: string) => `Khó khăn, vướng mắc: ${title}`,
  raised: (unit: string, day: string) => `${unit} nêu ngày ${day}`,
  reminded: (text: string) => `Đôn đốc: ${text}`,
  remindedBy: (office: string, day: string) => `${office}, ngày ${day}`,
}

export const figureTexts = {
  unit: 'nhiệm vụ',
  'plans.duties_all': 'Tổng số nhiệm vụ (tính theo đơn vị)',
  'plans.duties_done': 'Nhiệm vụ đã hoàn thành, đã phản hồi',
  'plans.duties_done_late': 'Nhiệm vụ hoàn thành sau hạn',
  'plans.duties_doing': 'Nhiệm vụ đang thực hiện',
  'plans.duties_given': 'Nhiệm vụ chưa phân công, đề nghị chưa đến hạn',
  'plans.duties_late': 'Nhiệm vụ quá hạn',
  'plans.requests_unanswered': 'Đề nghị chưa phản hồi',
}

export const shareStateText: Record<DutyState, string> = {
  given: 'Chưa phân công',
  doing: 'Đang thực hiện',
  filed: 'Đã gửi báo cáo, chờ xác nhận',
  done: 'Hoàn thành',
  doneLate: 'Hoàn thành sau hạn',
  late: 'Quá hạn',
  asked: 'Đề nghị',
  unanswered: 'Chưa phản hồi',
  answered: 'Đã phản hồi',
}

export const difficultyStateText: Record<DifficultyState, string> = {
  raised: 'Chờ xử lý',
  guided: 'Đã hướng dẫn',
  submitted: 'Đã trình UBND',
  petitioned: 'Đã kiến nghị cấp trên',
  replied: 'Đã có trả lời',
  closed: 'Đã xử lý xong',
}

/** How the folded words of a deadline sound that asks for a report. */
export const asksForReport = '%bao cao%'

export const placeRemarkTexts = {
  otherBody: (body: string, unit: string) =>
    `Văn bản do “${body}” ban hành, nhưng đang được đọc vào làm kế hoạch của ${unit}. Hãy kiểm tra đã chọn đúng tệp, đúng đơn vị chưa.`,
  dateToCome: (day: string, today: string) =>
    `Văn bản ghi ngày ${day}, sau ngày làm việc hiện tại (${today}). Hãy kiểm tra lại ngày ban hành.`,
}
