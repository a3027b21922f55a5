import { formatNumber, shortened, type NumberReading } from '#platform/text/index.ts'
import { outputTexts } from './output/texts.vi.ts'
import type { DecisionKind, LastDecision } from './decision.ts'
import type { PartState } from './part-state.ts'

type Doubt = Exclude<NumberReading, { kind: 'number' }> | null

const howToWrite = 'Cách viết: dấu chấm ngăn hàng nghìn (1.234), dấu phẩy trước phần lẻ (1.234,5).'

const unreadReasons = {
  not_a_number: `không phải là số. ${howToWrite}`,
  bad_grouping: `có dấu chấm, dấu phẩy đặt chưa đúng chỗ. ${howToWrite}`,
  not_whole: 'có phần lẻ, trong khi ô này đếm số nguyên. Cách viết: 1.234 là một nghìn hai trăm ba mươi tư.',
  too_long:
    'có quá nhiều chữ số (tối đa 12 chữ số phần nguyên, 6 chữ số phần lẻ, tất cả 15). Hãy kiểm tra lại số và đơn vị tính.',
}

export const checkTexts = {
  unread: (typed: string, doubt: Doubt): string => {
    if (doubt?.kind === 'ambiguous') {
      const readings = doubt.candidates.map((value) => formatNumber(value)).join(' hay ')
      return `“${typed}” có thể hiểu là ${readings}: hãy chọn một.`
    }
    return `“${typed}” ${doubt?.kind === 'invalid' ? unreadReasons[doubt.reason] : `chưa đọc được. ${howToWrite}`}`
  },
  negative: 'Số âm: ô này không nhận số nhỏ hơn 0.',
  impossible: (places: readonly string[]) =>
    `Số âm hoặc quá nhiều chữ số ở: ${places.slice(0, 5).join(', ')}${places.length > 5 ? ` và ${places.length - 5} ô khác` : ''}.`,
  emptySection: 'mục này chưa có nội dung. Hãy viết, hoặc ghi “Không phát sinh”, hoặc nêu lý do chưa có ngay tại mục.',
  unwrittenSection:
    'mục này chưa có nội dung trong khi biểu đã có số liệu thực hiện. Hãy viết kết quả; không ghi “Không phát sinh”.',
  contradictedSection: 'mục này ghi “Không phát sinh” trong khi biểu đã có số liệu thực hiện. Hãy viết lại.',
  blank: (count: number) => `Còn ${count} ô chưa có số liệu. Không phát sinh thì ghi 0; để trống thì nêu lý do.`,
}

export const partStateText = {
  none: 'Chưa lập',
  drafting: 'Đang lập',
  signing: 'Chờ ký',
  sent: 'Đã gửi',
  resent: 'Đã gửi lại',
  confirmed: 'Đã xác nhận',
  sentBack: 'Trả lại',
} satisfies Record<PartState, string>

const seeAnew = 'Nội dung mới hiện ở bên dưới: hãy xem lại rồi quyết định.'
/** A content error after issuance ends in a replacing report (Nghị định 30/2020/NĐ-CP, Điều 18). */
const afterIssue =
  'Có sai sót thì đơn vị lập lần gửi mới để sửa, báo cáo tổng hợp sau ghi rõ thay thế báo cáo đã ban hành.'

const decidedAs = {
  accepted: 'đã xác nhận phần này',
  sentBack: 'đã trả lại phần này',
  precheck: 'đã trả lời kiểm tra trước khi ký',
} satisfies Record<DecisionKind, string>

/** 'Nguyễn Thị Ngân đã trả lại phần này sau khi bạn mở trang, lý do: “…”.' */
function happened(last: LastDecision | undefined, own: boolean): string {
  if (!last) return 'Phần này đã được xử lý sau khi bạn mở trang.'
  if (last.kind === 'precheck' && last.pending) return 'Đơn vị đã đưa số liệu ra kiểm tra lần nữa sau khi bạn mở trang.'
  const who = own ? 'Chính bạn' : (last.by ?? 'Đồng nghiệp')
  const where = own ? ' ở thẻ khác' : ''
  const why =
    last.kind === 'sentBack' && last.text ? `, lý do: “${shortened(last.text, 300).replace(/[.\s]+$/, '')}”` : ''
  return `${who} ${decidedAs[last.kind]}${where} sau khi bạn mở trang${why}.`
}

export const problemTexts = {
  unknownForms: (codes: readonly string[]) => `Chưa có biểu mẫu: ${codes.join(', ')}.`,
  unknownCells: (places: readonly string[]) => `Biểu mẫu của đợt không có ô: ${places.slice(0, 5).join(', ')}.`,
  roundExists: 'Đợt báo cáo này đã được mở.',
  versionInHand: 'Đang có một lần gửi chưa hoàn thành: hãy làm tiếp lần đó.',
  nothingToCorrect: 'Hãy chọn ít nhất một phần cần sửa.',
  staleDraft:
    'Bản nháp đã được lưu ở nơi khác sau khi bạn mở trang này nên lần lưu này chưa được ghi. Nội dung bạn nhập vẫn còn bên dưới: hãy mở lại trang ở thẻ khác để xem số mới rồi nhập phần còn thiếu.',
  notOpen: 'Báo cáo đã chốt để trình ký hoặc đã gửi, không sửa được nữa.',
  partNotOpen: 'Phần này không mở để sửa trong lần gửi này.',
  notNothing: 'Số kế hoạch, số được giao không ghi 0 thay cho để trống: hãy nhập theo quyết định giao.',
  notNothingSection: (label: string) =>
    `Mục “${label}” không ghi “Không phát sinh” được vì biểu đã có số liệu thực hiện: hãy viết kết quả của mục này.`,
  notReady: (count: number) => `Chưa chốt được: còn ${count} điểm phải xử lý.`,
  notAwaiting: 'Phần này đã được xử lý, không còn chờ quyết định này.',
  wordsLeft: (questions: number, reason: boolean) => {
    const typed = [...(questions > 0 ? [`${questions} câu hỏi`] : []), ...(reason ? ['lý do trả lại'] : [])].join(
      ' và ',
    )
    return `Bạn đã ghi ${typed} nên phần này chưa được xác nhận. Muốn hỏi hoặc yêu cầu sửa thì bấm “Trả lại”; muốn xác nhận thì xóa nội dung đã ghi rồi bấm lại.`
  },
  newerSent: (version: number) =>
    `Đơn vị đã gửi lần ${version} sau khi bạn mở trang. Việc bạn vừa chọn chưa được ghi. ${seeAnew}`,
  sentMeanwhile: `Đơn vị đã ký, gửi báo cáo sau khi bạn mở trang. Ý kiến của bạn chưa được ghi. ${seeAnew}`,
  decidedMeanwhile: (last: LastDecision | undefined, own: boolean) =>
    `${happened(last, own)} Việc bạn vừa chọn chưa được ghi. ${seeAnew}`,
  alreadyIssued: (number: string) =>
    `Số liệu của phần này đã nằm trong báo cáo tổng hợp ${number ? `số ${number} ` : ''}đã ban hành, không trả lại được nữa. ${afterIssue}`,
}

export const freezeTexts = {
  documentTitle: (round: string, unit: string, version: number) =>
    version > 1 ? `${round} của ${unit} (lần ${version})` : `${round} của ${unit}`,
  unanswered: (count: number) => `Còn ${count} câu hỏi của cơ quan nhận chưa được trả lời.`,
}

export const pageTexts = {
  reports: 'Báo cáo',
  noRounds: 'Bạn chưa có báo cáo nào phải gửi hoặc nhận. Đợt báo cáo được mở từ nghĩa vụ báo cáo trong kế hoạch.',
  period: (from: string, until: string) => `Kỳ báo cáo: ${from} – ${until}`,
  cutoff: (day: string) => `Chốt số liệu: ${day}`,
  noCutoff: 'Chưa có thời điểm chốt số liệu',
  /** A date is expected, figures are provisional. */
  provisional: (note: string) => `dự kiến; ${note}`,
  noDue: 'Chưa có thời hạn',
  due: (before: boolean, day: string, working: string) =>
    before ? `Hạn: trước ${day} (chậm nhất ${working})` : `Hạn: chậm nhất ${day}`,
  late: 'Quá hạn',
  noAnswerYet: 'Chưa phản hồi',
  blank: '–',
  draftForm: 'bố cục tạm, chưa đối chiếu biểu chính thức',
  content: 'Nội dung',
  runBy: (unit: string) => `Đầu mối: ${unit}`,
  orderedForm: (label: string) => `Kế hoạch yêu cầu: ${label}`,
  otherPurpose: (purpose: string) =>
    `(theo thông tư, mẫu này không dùng cho báo cáo ${purpose.toLocaleLowerCase('vi')}; hãy đối chiếu trước khi gửi)`,
  round: 'Đợt báo cáo',
  unit: 'Đơn vị',
  lastSent: 'Lần gửi gần nhất',
  versionAt: (version: number, day: string) => `lần ${version}, ký ${day}`,
  allSent: (title: string) => `${title}: các đơn vị đã gửi đủ`,
  oneSent: (sent: boolean) => (sent ? 'Báo cáo đã gửi' : 'Chưa gửi báo cáo'),
  someSent: (sent: number, total: number) => `${sent}/${total} đơn vị đã gửi báo cáo`,
  confirmedAll: (confirmed: number, total: number) => `Đã xác nhận đủ các phần: ${confirmed}/${total} đơn vị`,
  missing: (names: readonly string[], more: number) =>
    `Chưa có: ${names.join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`,
  levelNumber: (level: number) => `Bước ${level}`,
  goesOn: (level: number) => `Gửi cùng báo cáo ở bước ${level}`,
  noMembers: 'Bạn không có đơn vị nào để xem ở cấp này.',
  pickFigure: 'Số liệu xem kèm',
  show: 'Xem',
  progress: (done: number, total: number) => `${done} trên ${total} đơn vị`,
  parts: 'Các phần báo cáo',
  part: 'Phần báo cáo',
  receiver: 'Cơ quan nhận',
  state: 'Trạng thái',
  versions: 'Các lần gửi',
  noVersions: 'Chưa lập báo cáo.',
  version: (n: number) => `Lần ${n}`,
  drafting: 'đang lập',
  frozen: 'đã chốt, chờ ký',
  sentOn: (number: string, day: string) => `đã gửi, số ${number}, ký ngày ${day}`,
  compare: 'So sánh với lần trước',
  begin: 'Lập báo cáo',
  enter: 'Nhập số liệu',
  askPrecheck: 'Gửi số liệu để kiểm tra trước khi ký',
  freeze: 'Chốt bản trình ký',
  inTheWay: (count: number) => `Còn ${count} điểm phải xử lý trước khi chốt bản trình ký.`,
  seeInTheWay: 'Xem và xử lý từng điểm',
  readyToFreeze: 'Số liệu, nội dung đủ điều kiện để chốt bản trình ký.',
  frozenHint: 'Đang chờ ký. Lãnh đạo đơn vị xác nhận đã ký, văn thư cấp số thì báo cáo được gửi.',
  freezeHint:
    'Sau khi chốt, nội dung không sửa được. Muốn sửa khi chưa ký: người lập rút lại bản trình, hoặc lãnh đạo đơn vị trả lại.',
  seeSigning: 'Xem bản trình ký',
  correct: (n: number) => `Lập lần gửi ${n} để sửa`,
  correctAnyway: 'Phát hiện sai sót sau khi gửi? Lập lần gửi mới để sửa',
  correctHint: 'Chỉ các phần được chọn mở ra để sửa; phần đã xác nhận mà không đổi vẫn giữ xác nhận.',
  partsToCorrect: 'Phần cần sửa',
  stillInTheWay: 'Cần xử lý trước khi chốt:',
  check: 'Kiểm tra',
  history: 'Xác nhận, trả lại, kiểm tra trước khi ký',
  noHistory: 'Chưa có xác nhận hay trả lại.',
  decided: { accepted: 'Xác nhận', sentBack: 'Trả lại', precheck: 'Kiểm tra trước khi ký' },
  withdrawn: 'hết hiệu lực vì phần này bị trả lại sau đó',
  waitingPrecheck: 'đang chờ cơ quan nhận trả lời',
  questions: 'Câu hỏi của cơ quan nhận',
  wholePart: 'Cả phần báo cáo',
  answered: 'Trả lời',
  notAnswered: 'Chưa trả lời',
  askedBy: (name: string, version: number) => `${name}, lần gửi ${version}`,
  figures: 'Số liệu đã gửi',
  frozenFigures: 'Số liệu đã chốt, đang chờ ký',
  draftFigures: 'Số liệu đang lập, chưa gửi',
  noFigures: 'Chưa có số liệu nào được gửi hoặc đưa ra kiểm tra cho đơn vị của bạn.',
  titleOf: (unit: string) => `Báo cáo của ${unit}`,
  situation: {
    none: 'chưa lập',
    drafting: 'đang lập',
    frozen: 'chờ ký',
    sent: 'đã gửi, đang chờ xác nhận',
    confirmed: 'đã xác nhận đủ các phần',
    back: (count: number) => `${count} phần bị trả lại`,
  },
}

export const entryTexts = {
  title: (unit: string) => `Nhập báo cáo của ${unit}`,
  all: 'Tất cả các phần',
  save: 'Lưu nháp',
  lookAtBlanks: 'Lưu và xem các ô, mục còn trống',
  saved: 'Đã lưu.',
  findings: (count: number) => `Còn ${count} điểm phải xử lý trước khi chốt bản trình ký:`,
  more: (count: number) => `và ${count} điểm khác`,
  emptySections: (count: number) =>
    `${count} mục chưa có nội dung (hãy viết, hoặc ghi “Không phát sinh”, hoặc nêu lý do chưa có ngay tại mục):`,
  unwritten: (count: number) => `${count} mục phải viết vì biểu đã có số liệu thực hiện (không ghi “Không phát sinh”)`,
  ready: 'Số liệu đủ điều kiện để chốt bản trình ký.',
  next: 'Việc tiếp theo: chốt bản trình ký, rồi lãnh đạo đơn vị ký và văn thư cấp số; có số là báo cáo được gửi. Nếu cần, gửi số liệu để cơ quan nhận kiểm tra trước khi ký.',
  toNext: 'Sang bước kiểm tra, chốt bản trình ký',
  nothing: outputTexts.nothing,
  blanks: 'Ô, mục còn trống',
  blanksTitle: (unit: string) => `Ô, mục còn trống trong báo cáo của ${unit}`,
  noBlanks: 'Không còn ô số liệu hay mục nào để trống.',
  blankFigures: (count: number) => `${count} ô số liệu`,
  blankSections: (count: number) => `${count} mục của đề cương`,
  plannedStay: (count: number) =>
    `${count} ô kế hoạch, ô số được giao còn trống không ghi 0 thay: nhập theo quyết định giao, hoặc nêu lý do.`,
  writeZero: (count: number) => `Ghi 0 vào ${count} ô này`,
  writeNothing: (count: number) => `Ghi “Không phát sinh.” vào ${count} mục này`,
  blanksHint: 'Chỉ ghi khi đúng là không phát sinh. Ô, mục nào có số liệu, nội dung thì quay lại nhập.',
  backToEntry: 'Quay lại nhập',
  reason: 'Lý do',
  choose: 'Chọn cách hiểu',
  answers: 'Trả lời câu hỏi của cơ quan nhận',
  answerTo: (question: string) => `Trả lời: ${question}`,
  reasons: 'Điểm cần nêu lý do',
  consolidated: 'Số tổng hợp từ các đơn vị, không nhập tay.',
  closedParts: 'Các phần khác không mở để sửa trong lần gửi này.',
  toReport: 'Về trang báo cáo',
  numberHint: 'Số viết theo kiểu Việt Nam: 1.234,5. Ô trống khác với số 0: không phát sinh thì ghi 0.',
}

export const checkPageTexts = {
  title: (part: string, unit: string) => `Kiểm tra ${part} của ${unit}`,
  changed: 'Thay đổi so với lần gửi trước',
  nothingChanged: 'Phần này không thay đổi so với lần gửi trước.',
  before: 'Trước',
  after: 'Nay',
  reasons: 'Lý do đơn vị nêu',
  reasonGiven: (reason: string) => `Lý do: ${reason}`,
  all: 'Toàn bộ phần báo cáo',
  confirm: 'Xác nhận phần này',
  confirmHint: 'Xác nhận số liệu và nội dung của phần thuộc trách nhiệm cơ quan nhận.',
  sendBack: 'Trả lại',
  reason: 'Lý do, nội dung đề nghị bổ sung, chỉnh sửa',
  ask: 'Hỏi',
  question: 'Hỏi ô này',
  sendBackTitle: 'Trả lại phần này',
  sendBackHint: (unit: string) => `${unit} chỉ sửa phần này rồi gửi lại. Câu hỏi ghi ở ô nào thì gắn với ô đó.`,
  precheckTitle: 'Trả lời kiểm tra trước khi ký',
  precheckAnswer: 'Ý kiến (để trống nếu thống nhất)',
  precheckSend: 'Gửi ý kiến',
  isDraft: 'Số liệu chưa ký, được đưa ra để kiểm tra trước. Đúng hạn hay không tính theo bản đã ký.',
  asked: 'Câu hỏi đã nêu',
  confirmReturned: 'Phần này đã trả lại. Xác nhận tức là chấp nhận giải trình, đơn vị không phải gửi lại.',
  reopenTitle: 'Trả lại phần đã xác nhận',
  reopenHint: (unit: string) =>
    `Dùng khi xác nhận nhầm hoặc phát hiện sai sót: xác nhận hết hiệu lực, số liệu của phần này không còn trong số tổng hợp; ${unit} sửa rồi gửi lại.`,
  issued: (number: string) =>
    `Phần này đã xác nhận và đã nằm trong báo cáo tổng hợp ${number ? `số ${number} ` : ''}đã ban hành nên không trả lại được nữa. ${afterIssue}`,
}

export const compareTexts = {
  title: (unit: string, from: number, to: number) => `${unit}: lần ${to} thay đổi gì so với lần ${from}`,
  from: 'Lần trước',
  to: 'Lần sau',
  place: 'Ô, mục',
  by: 'Người nhập',
  same: 'Hai lần gửi không khác nhau ở các phần bạn được xem.',
  pick: 'So sánh',
}

/** The acts of a filing as its record names them, and the fields that the record shows. */
export const recordTexts = {
  acts: {
    'reporting.open-filing': 'Lập lần gửi',
    'reporting.save-draft': 'Lưu nháp',
    'reporting.ask-precheck': 'Gửi số liệu để kiểm tra trước khi ký',
    'reporting.answer-precheck': 'Trả lời kiểm tra trước khi ký',
    'reporting.freeze-filing': 'Chốt bản trình ký',
    'reporting.reopen-filing': 'Mở lại để sửa sau khi bản trình ký bị trả lại hoặc rút lại',
    'reporting.mark-sent': 'Gửi báo cáo',
    'reporting.confirm-part': 'Xác nhận',
    'reporting.send-back-part': 'Trả lại',
    'reporting.load-filings': 'Nạp báo cáo đã gửi',
    'reporting.call-reminder': 'Đôn đốc gửi báo cáo',
    'reporting.open-reminder-letter': 'Chốt công văn đôn đốc để trình ký',
  },
  fields: {
    confirmed: 'Phần xác nhận',
    sentBack: 'Phần trả lại',
    reason: 'Lý do',
    sent: 'Số, ký hiệu',
    signedOn: 'Ngày ký',
    precheckAnswer: 'Ý kiến',
  },
}

export const todoTexts = {
  file: (round: string) => `Gửi ${round.charAt(0).toLocaleLowerCase('vi')}${round.slice(1)}`,
  correct: (part: string) => `Bổ sung, chỉnh sửa ${part}`,
  sentBackBy: (unit: string) => `${unit} trả lại`,
  check: (part: string, unit: string) => `Kiểm tra số liệu ${part} của ${unit}`,
  precheck: (part: string, unit: string) => `Kiểm tra trước khi ký: ${part} của ${unit}`,
  resent: 'Đã gửi lại',
  noAnswerYet: 'Chưa phản hồi',
}

export const awaitedTexts = {
  confirmation: (round: string) => `Chờ xác nhận số liệu: ${round}`,
  opinion: (round: string) => `Chờ ý kiến về số liệu trước khi ký: ${round}`,
  resending: (unit: string, part: string) => `Chờ ${unit} bổ sung, chỉnh sửa ${part}`,
  from: (receivers: readonly string[], day: string) => `${receivers.join(', ')} · gửi ngày ${day}`,
  sentBackOn: (day: string, round: string) => `Trả lại ngày ${day} · ${round}`,
}

export const glanceTexts = {
  counts: ({ sent, confirmed, total }: { sent: number; confirmed: number; total: number }) =>
    `Đã gửi ${sent}/${total}, đã xác nhận đủ các phần ${confirmed}/${total}.`,
  missing: (names: readonly string[], count: number) =>
    `Chưa gửi: ${names.slice(0, 3).join(', ')}${count > 3 ? ` và ${count - 3} đơn vị khác` : ''}.`,
  late: (count: number) => `${count} đơn vị quá hạn`,
  unanswered: (count: number) => `${count} đơn vị chưa phản hồi`,
  overdue: 'báo cáo chưa gửi quá hạn',
  allSent: 'Đã gửi đủ',
}

/** A part's title at the start of a line; inside a sentence it stands as it is ("phần gửi …"). */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

const listed = (units: readonly { fullName: string }[]): string =>
  units.length > 3
    ? `${units[0]!.fullName} và ${units.length - 1} đơn vị khác`
    : units.map(({ fullName }) => fullName).join(', ')

export const openTexts = {
  /** The part that takes all that no other receiver does. */
  rest: (receiver: string) => `phần gửi ${receiver}`,
  all: 'toàn bộ báo cáo',
  levelTitle: (from: readonly { fullName: string }[], to: readonly { fullName: string }[]) =>
    `${listed(from)} gửi ${listed(to)}`,
  link: 'Mở đợt báo cáo',
  title: 'Mở đợt báo cáo từ kế hoạch',
  pickPlan: 'Chọn kế hoạch có nghĩa vụ báo cáo',
  noPlans: 'Chưa có kế hoạch nào đã xác nhận bảng phân công nhiệm vụ.',
  roundTitle: 'Tên đợt báo cáo',
  purpose: 'Loại báo cáo',
  purposes: { monitoring: 'Giám sát', evaluation: 'Đánh giá' },
  occasion: 'Kỳ',
  from: 'Kỳ báo cáo từ ngày',
  until: 'đến hết ngày',
  cutoff: 'Thời điểm chốt số liệu',
  cutoffHint: 'Khác với thời hạn gửi. Để trống nếu chưa có.',
  cutoffNote: 'Ghi chú về thời điểm chốt (nếu dự kiến)',
  orderedForm: 'Mẫu đề cương mà kế hoạch yêu cầu',
  orderedFormHint: 'Ghi như trong kế hoạch; mẫu khác với loại báo cáo thì được nêu ở trang đợt báo cáo.',
  notOrdered: 'Kế hoạch không nêu',
  outline: (label: string, purpose: string) => `${label} (${purpose.toLocaleLowerCase('vi')})`,
  facts: 'Thông tin của đợt',
  receivers: 'Nơi nhận theo dự án, tiểu dự án',
  receiversHint: 'Áp dụng cho bước có nhiều nơi nhận. Nơi được chọn nhận số liệu rồi tổng hợp, gửi tiếp lên bước trên.',
  chainHint: 'Có thể sửa thời hạn và bỏ đơn vị không phải gửi trước khi mở đợt. Để trống ngày nếu chưa có thời hạn.',
  bound: 'Cách tính hạn',
  bounds: { before: 'trước ngày', 'not later than': 'chậm nhất ngày' },
  dueDate: 'Ngày',
  members: (count: number) => `${count} đơn vị gửi`,
  forms: 'Biểu mẫu, đề cương',
  draft: 'bố cục tạm',
  obligations: 'Nghĩa vụ báo cáo trong kế hoạch',
  obligationsHint: 'Bỏ chọn nghĩa vụ không thuộc đợt này, đổi nơi nhận nếu cần, rồi bấm “Xem lại chuỗi gửi”.',
  preview: 'Xem lại chuỗi gửi',
  chain: 'Chuỗi gửi',
  noChain: 'Chưa chọn nghĩa vụ nào có đủ nơi gửi và nơi nhận.',
  open: 'Mở đợt báo cáo',
}
