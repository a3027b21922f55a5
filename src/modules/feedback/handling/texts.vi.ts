import type { DeliveryChannel } from './delivery.ts'
import type { Next } from './next.ts'
import type { Outcome } from './outcome.ts'

export const outcomeText: Record<Outcome, string> = {
  solved: 'Đã giải quyết theo đề nghị',
  explained: 'Giải thích chính sách, quy định',
  'not-eligible': 'Chưa đủ điều kiện theo quy định',
  'passed-up': 'Đã báo cáo, kiến nghị cấp trên',
  'not-possible': 'Chưa thực hiện được',
}

export const deliveryText: Record<DeliveryChannel, string> = {
  page: 'Trang tra cứu',
  zalo: 'Zalo',
  messenger: 'Messenger',
  sms: 'Tin nhắn SMS',
  email: 'Thư điện tử',
  call: 'Gọi điện',
  'hamlet-head': 'Qua trưởng ấp, trưởng khu phố',
  visit: 'Trả lời khi người gửi đến',
  letter: 'Gửi bưu điện',
}

export const nextText: Record<Next, string> = {
  sort: 'Phân loại, chọn lĩnh vực',
  direct: 'Hướng dẫn theo thủ tục riêng',
  notify: 'Thông báo việc xử lý cho người gửi',
  answer: 'Soạn trả lời',
  approve: 'Lãnh đạo xem bản soạn trả lời',
  reply: 'Chờ người gửi bổ sung',
  deliver: 'Báo trả lời đến người gửi',
  none: 'Không còn việc phải làm',
}

export const handlingProblems = {
  movedOn: 'Có người vừa xử lý phản ánh, kiến nghị này. Hãy tải lại trang, xem nội dung mới rồi làm tiếp.',
  notNow: 'Việc này không làm được ở tình trạng hiện nay của phản ánh, kiến nghị. Hãy tải lại trang để xem tình trạng.',
  neverAnswered: 'Khiếu nại, tố cáo có thủ tục riêng: chỉ hướng dẫn người gửi, không trả lời như phản ánh, kiến nghị.',
  topicMissing: 'Hãy phân loại, chọn lĩnh vực trước khi thụ lý: thời hạn trả lời tính theo lĩnh vực.',
  noProcedure: 'Phản ánh, kiến nghị được giải quyết và trả lời ở đây, không hướng dẫn theo thủ tục khiếu nại, tố cáo.',
  unknownUnit: 'Hãy chọn một đơn vị đang hoạt động.',
  sameUnit: 'Đơn vị này đang chủ trì giải quyết. Hãy chọn đơn vị khác.',
  notOfUnit: 'Hãy chọn một người phù hợp của đơn vị; không chọn người đã trả lời lần trước.',
  notLater: 'Hãy chọn ngày sau hạn hiện nay.',
  overdueAlready:
    'Đã quá hạn trả lời, không gia hạn được nữa: gia hạn phải báo người gửi trước khi hết hạn. Hãy trả lời sớm; nội dung này được tính là quá hạn.',
  noMoreExtension:
    'Không gia hạn được nữa: đã gia hạn đủ số lần, hoặc danh mục chưa có quy định về gia hạn cho lĩnh vực này.',
  tooFar: (until: string) => `Một lần gia hạn không được quá ngày ${until}.`,
  headDecides: (until: string | null) =>
    until === null
      ? 'Lần gia hạn này do lãnh đạo đơn vị quyết định. Hãy báo lãnh đạo gia hạn tại trang này.'
      : `Cán bộ gia hạn đến hết ngày ${until}; dài hơn do lãnh đạo đơn vị quyết định. Hãy chọn ngày sớm hơn, hoặc báo lãnh đạo gia hạn tại trang này.`,
  noDraft: 'Chưa có bản soạn trả lời nào chờ ý kiến.',
  notPublic: 'Tin giải đáp chưa được đăng, hoặc đã gỡ. Khi tin được đăng thì soạn trả lời chung.',
  mainDone:
    'Nội dung được chọn để gộp vào đã giải quyết xong, người gửi sẽ không được trả lời. Hãy chọn nội dung đang giải quyết.',
  nameTaken: 'Đơn vị đã có mẫu mang tên này. Hãy đặt tên khác.',
  personLeft: 'Chưa lưu: lời mẫu còn chi tiết nhận ra người.',
  nothingLeft: 'Hãy để lại phần nội dung còn giải quyết ở đây.',
  notThere: 'Mục này không còn chờ xử lý. Hãy tải lại trang.',
  notToMerge: 'Hãy chọn một nội dung gần giống, hoặc ghi đúng mã tra cứu của nội dung khác mà bạn xem được.',
  numberTaken:
    'Số này đã được ghi cho một phản ánh, kiến nghị khác, hoặc phản ánh, kiến nghị này đã có số ở hệ thống đó.',
}

/** What the acts of handling are called in the record. */
export const handlingActTexts: Record<string, string> = {
  'feedback.sort-petition': 'Phân loại',
  'feedback.accept-petition': 'Thụ lý, thông báo cho người gửi',
  'feedback.refuse-petition': 'Không thụ lý hoặc chuyển cơ quan khác',
  'feedback.direct-petition': 'Hướng dẫn theo thủ tục riêng',
  'feedback.route-petition': 'Chuyển đơn vị giải quyết',
  'feedback.give-part': 'Giao phần phối hợp',
  'feedback.contribute-part': 'Gửi phần phối hợp',
  'feedback.assign-officer': 'Phân công người giải quyết',
  'feedback.add-note': 'Ghi chú nội bộ',
  'feedback.ask-sender': 'Hỏi thêm người gửi',
  'feedback.read-messages': 'Đã xem tin người gửi nhắn thêm',
  'feedback.extend-result': 'Gia hạn trả lời',
  'feedback.hand-over-petition': 'Chuyển, nối với hệ thống khác',
  'feedback.draft-answer': 'Soạn trả lời',
  'feedback.return-answer': 'Trả lại bản soạn',
  'feedback.approve-answer': 'Đồng ý nội dung trả lời, gửi người dân',
  'feedback.note-delivery': 'Ghi kết quả báo trả lời',
  'feedback.look-at-contact': 'Xem liên hệ của người gửi',
  'feedback.add-reader': 'Thêm người được biết',
  'feedback.split-petition': 'Tách nội dung',
  'feedback.merge-petition': 'Gộp giải quyết chung',
  'feedback.unmerge-petition': 'Tách ra giải quyết riêng',
  'feedback.save-template': 'Lưu mẫu trả lời',
  'feedback.retire-template': 'Thôi dùng mẫu trả lời',
  'feedback.propose-item': 'Đề nghị biên tập viên soạn tin giải đáp',
  'feedback.merge-similar': 'Gộp các nội dung giống nhau',
  'feedback.answer-group': 'Soạn trả lời chung',
  'feedback.open-difficulty': 'Nêu khó khăn, vướng mắc của kế hoạch',
  'feedback.list-petition': 'Công khai trên trang thông tin',
  'feedback.clear-photo': 'Kiểm tra, che ảnh để công khai',
  'feedback.refuse-listing': 'Không công khai',
  'feedback.withdraw-listing': 'Thôi công khai',
  'feedback.climb': 'Báo quá hạn lên cấp trên',
}

export const recordFields: Record<string, string> = {
  unit: 'Đơn vị giải quyết',
  part: 'Đơn vị phối hợp',
  officer: 'Người giải quyết',
  resultDueOn: 'Hạn trả lời',
  system: 'Hệ thống',
  number: 'Số ở hệ thống đó',
  together: 'Số nội dung trả lời chung',
  item: 'Tin giải đáp',
  template: 'Mẫu trả lời',
  difficulty: 'Khó khăn, vướng mắc',
}

export const searchTexts = { kind: 'Phản ánh, kiến nghị' }

export const sheetTexts = {
  name: 'Phản ánh, kiến nghị',
  title: 'DANH SÁCH PHẢN ÁNH, KIẾN NGHỊ',
  asOf: (day: string) => `Tính đến ngày ${day}`,
  heads: [
    'STT',
    'Mã tra cứu',
    'Loại',
    'Kênh tiếp nhận',
    'Ngày tiếp nhận',
    'Nội dung (phần đầu)',
    'Lĩnh vực',
    'Địa bàn',
    'Đơn vị giải quyết',
    'Tình trạng',
    'Hạn thông báo',
    'Hạn trả lời',
  ],
}

export const todoTexts = {
  petition: (code: string) => `Phản ánh, kiến nghị ${code}`,
  work: (what: string, words: string) => `${what}: ${words}`,
  part: (words: string) => `Gửi phần phối hợp: ${words}`,
  climbed: (unit: string, words: string) => `Quá hạn ở ${unit}: ${words}`,
  explainedOrigin: 'Phản ánh, kiến nghị giống nhau',
  explained: (title: string, n: number) => `Tin giải đáp đã đăng, soạn trả lời chung cho ${n} người hỏi: ${title}`,
  deliver: (words: string) => `Báo trả lời đến người gửi: ${words}`,
  messaged: (words: string) => `Người gửi nhắn thêm: ${words}`,
  walled: (code: string) => `Đơn tố cáo ${code}: hướng dẫn, xử lý ban đầu`,
  walledMessage: (code: string) => `Đơn tố cáo ${code}: người gửi nhắn thêm`,
  walledOrigin: 'Chỉ người được giao mới thấy',
}

/** What the sender is told of the handling, besides what an officer writes. */
export const toldTexts = {
  extended: (until: string, reason: string) => `Thời hạn trả lời được gia hạn đến hết ngày ${until}. Lý do: ${reason}`,
  refused: (reason: string) => `Nội dung không được thụ lý. Lý do: ${reason}`,
  forwarded: (reason: string) => `Nội dung đã được chuyển cơ quan có thẩm quyền. ${reason}`,
  handedOver: (system: string, number: string, reason: string) =>
    `Nội dung đã được chuyển ${system}, số ${number}. ${reason}`.trim(),
}

export const mailTexts = {
  subject: (code: string) => `Phản ánh, kiến nghị mã ${code}`,
  /** What stands in a letter or a conversation. */
  whole: {
    answer: (body: string, place: string) =>
      `${body}\n\nXem quá trình giải quyết tại: ${place}\nNếu chưa được giải quyết, mời cho biết tại địa chỉ trên.`,
    question: (body: string, place: string) => `${body}\n\nMời trả lời tin này, hoặc trả lời tại: ${place}`,
    notice: (body: string, place: string) => `${body}\n\nXem quá trình giải quyết tại: ${place}`,
  },
  /** A question by a mail that nobody here would get a reply to. */
  questionOneWay: (body: string, place: string) => `${body}\n\nMời trả lời tại: ${place}`,
  /** What stands in a short message. */
  short: {
    answer: (code: string, body: string, place: string) => `Trả lời nội dung mã ${code}: ${body} Xem: ${place}`,
    question: (code: string, body: string, place: string) =>
      `Hỏi thêm về nội dung mã ${code}: ${body} Mời trả lời tin này hoặc tại: ${place}`,
    notice: (code: string, body: string, place: string) => `Thông báo về nội dung mã ${code}: ${body} Xem: ${place}`,
  },
  told: (place: string) => `Có thông báo mới về nội dung đã gửi. Mời xem tại: ${place}`,
  received: (code: string, place: string) =>
    `Đã tiếp nhận, mã tra cứu ${code}. Xem quá trình giải quyết tại: ${place} Không đưa mã này cho người khác.`,
  replied: (code: string) => `Đã nhận lời bổ sung cho nội dung mã ${code}.`,
  furtherMessage: (code: string) =>
    `Đã nhận tin, chuyển vào nội dung mã ${code}. Tin về việc khác: mời nói rõ là việc mới để được cấp mã riêng.`,
  messageAfter: (code: string, place: string) =>
    `Đã nhận tin, chuyển đến nơi đã xử lý nội dung mã ${code}. Xem kết quả, cho biết đã được giải quyết hay chưa tại: ${place}`,
  noGateway: 'Kênh này không còn mở ở đây.',
  noAddress: 'Không còn địa chỉ của người gửi.',
  repliedBefore: 'Người gửi đã trả lời trước khi câu hỏi được gửi đi.',
  walled: 'Không gửi nữa.',
  noProof: 'Quá thời gian chờ mà không có báo nhận.',
  refused: (status: number) => `Cổng kênh không nhận (mã ${status}).`,
  gatewayArrived: 'Cổng kênh báo đã đến.',
  gatewayFailed: 'Cổng kênh báo không đến được.',
  sent: 'Máy chủ thư đã nhận để chuyển.',
  notSent: 'Thư điện tử không gửi được.',
}
