import type { Choice, Purpose } from './kind.ts'

/** Words of the citizens' pages. */
export const sendTexts = {
  title: 'Gửi phản ánh, kiến nghị',
  photosKept: (count: number) => (count === 0 ? 'Không có ảnh kèm theo.' : `Kèm ${count} ảnh đã nhận.`),
  step: (n: number) => `Bước ${n} trong 3 bước`,
  back: 'Quay lại bước trước',
  next: 'Tiếp tục',
  about:
    'Không cần tài khoản. Không bắt buộc ghi tên. Gửi xong sẽ có mã tra cứu để theo dõi, hoặc gọi điện thoại đọc mã để hỏi.',
  callUs: 'Không tiện viết? Gọi điện thoại hoặc đến trực tiếp, cán bộ sẽ nhập thay:',
  over: 'Nội dung viết dở đã quá thời gian lưu hoặc đã gửi rồi. Mời viết lại từ đầu.',
}

export const whatTexts = {
  choice: 'Anh, chị muốn',
  choices: {
    reflection: ['Cho biết một việc đang xảy ra', 'Ví dụ: loa truyền thanh hỏng, giếng nước cạn, hỗ trợ đến chậm.'],
    proposal: ['Đề nghị một việc, góp ý cách làm', 'Ví dụ: đề nghị mở lớp học nghề, đổi giờ phát thanh.'],
    review: ['Chưa đồng ý với kết quả rà soát hộ nghèo, hộ cận nghèo', 'Ví dụ: gia đình không có tên trong danh sách.'],
    decision: [
      'Chưa đồng ý với một quyết định khác của cơ quan nhà nước đối với mình',
      'Quyết định hoặc việc làm đụng đến quyền lợi của chính mình (khiếu nại).',
    ],
    denunciation: ['Báo việc làm trái pháp luật của một người, một cơ quan', 'Ví dụ: giữ lại tiền hỗ trợ (tố cáo).'],
  } satisfies Record<Choice, [string, string]>,
  topic: 'Về lĩnh vực',
  noTopic: 'Không rõ, để cơ quan chọn',
  body: 'Nội dung',
  bodyHint: (most: number) =>
    `Việc gì, từ khi nào, đã hỏi ai chưa. Viết ngắn cũng được, tối đa ${most.toLocaleString('vi-VN')} ký tự.`,
  photos: 'Ảnh (không bắt buộc)',
  photosHint: 'Tối đa 5 ảnh. Ảnh được thu nhỏ và bỏ thông tin về nơi chụp, máy chụp trước khi lưu.',
  kept: (count: number) => `Đã nhận ${count} ảnh`,
  photo: (n: number) => `Ảnh ${n}`,
  remove: (n: number) => `Bỏ ảnh ${n}`,
  labels: { choice: 'Việc cần gửi', body: 'Nội dung', photos: 'Ảnh', topic: 'Lĩnh vực' },
  sending: 'Đang tải ảnh lên',
  waiting: 'Mạng đang gián đoạn, sẽ tự gửi tiếp khi có mạng',
  done: 'Đã tải xong',
  failed: 'Không nhận được ảnh này',
}

export const guidanceTexts = {
  where: 'Nơi tiếp công dân',
  how: 'Cách làm',
  basis: 'Căn cứ',
  draft: 'Nội dung hướng dẫn đang là dự thảo.',
  stillTitle: 'Vẫn muốn gửi qua trang này',
  still: {
    review: 'Nội dung sẽ được chuyển để phúc tra, không trả lời như phản ánh, kiến nghị.',
    decision: 'Cơ quan sẽ hướng dẫn thủ tục khiếu nại; thời hiệu khiếu nại vẫn tính theo đơn khiếu nại.',
    denunciation:
      'Nội dung và thông tin người gửi được mã hóa; chỉ những người được giao tiếp nhận tố cáo mới xem được. Cơ quan sẽ hướng dẫn thủ tục tố cáo.',
  },
  goOn: 'Vẫn gửi qua trang này',
  change: 'Chọn lại việc cần gửi',
}

export const whereTexts = {
  heading: 'Ở đâu',
  about: 'Cho biết nơi xảy ra việc này để chuyển đúng nơi giải quyết. Có thể bỏ qua.',
  place: 'Xã, thị trấn, ấp, khu phố',
  noPlace: 'Không chọn',
  hamlet: 'Ấp, khu phố, vị trí cụ thể',
  hamletHint: 'Ví dụ: ấp 2, gần nhà văn hóa ấp.',
  usePoint: 'Dùng vị trí của máy này',
  pointKept: 'Đã ghi vị trí của máy này.',
  dropPoint: 'Bỏ vị trí',
  pointFailed: 'Máy không cho biết vị trí. Mời ghi bằng chữ ở trên.',
  labels: { place: 'Xã, thị trấn', hamlet: 'Vị trí' },
}

export const whoTexts = {
  heading: 'Người gửi (không bắt buộc)',
  about:
    'Có thể để trống hết và gửi không ghi tên. Để lại số điện thoại hoặc thư điện tử thì được báo kết quả và tự xem, sửa, xóa dữ liệu của mình.',
  aboutSealed:
    'Có thể để trống hết và gửi không ghi tên. Thông tin để lại được niêm phong cùng nội dung, không xem, sửa, xóa trên trang này được; cần bổ sung, sửa hoặc rút đơn, mời liên hệ nơi tiếp nhận.',
  name: 'Họ và tên',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  address: 'Nơi ở',
  sex: 'Giới tính',
  sexHint: 'Chỉ dùng để thống kê.',
  noSex: 'Không ghi',
  female: 'Nữ',
  male: 'Nam',
  consents: 'Đồng ý',
  retention: 'Dữ liệu cá nhân được dùng vào việc gì, lưu bao lâu',
  fields: { contact: 'Thông tin liên hệ', letter: 'Nội dung', photos: 'Ảnh', place: 'Ấp, khu phố, vị trí trên bản đồ' },
  months: (months: number) => `lưu ${months} tháng sau khi giải quyết xong, rồi xóa`,
  draftTime: '(thời gian dự thảo)',
  trap: 'Để trống ô này',
  sum: (left: string, right: string) => `${left} cộng ${right} bằng mấy?`,
  sumHint: 'Đang có rất nhiều lượt gửi cùng lúc. Để biết là người gửi, mời ghi kết quả bằng chữ số.',
  numbers: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  send: 'Gửi',
  labels: {
    name: 'Họ và tên',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
    address: 'Nơi ở',
    handling: 'Đồng ý',
    sum: 'Phép tính',
    website: 'Ô để trống',
    body: 'Nội dung',
    choice: 'Việc cần gửi',
    topicCode: 'Lĩnh vực',
    placeId: 'Xã, thị trấn',
  },
}

/** Consents that the last page offers, in this order. */
export const offered: readonly Purpose[] = ['handling', 'contact', 'hamlet-head', 'listing']

export const receiptTexts = {
  title: 'Phiếu tiếp nhận',
  sent: 'Đã nhận được nội dung. Cảm ơn anh, chị.',
  code: 'Mã tra cứu',
  keep: 'Hãy giữ mã này: ghi lại, chụp màn hình hoặc in trang. Có mã mới xem được tình trạng giải quyết.',
  receivedOn: 'Ngày tiếp nhận',
  by: 'Nơi tiếp nhận',
  notice: 'Thông báo việc xử lý chậm nhất',
  result: 'Trả lời kết quả chậm nhất',
  photos: 'Ảnh kèm theo',
  photoCount: (count: number) => (count === 0 ? 'không có' : `${count} ảnh`),
  byPhone: 'Hỏi bằng điện thoại',
  byPhoneHow: 'gọi và đọc 12 chữ số của mã tra cứu',
  address: 'Địa chỉ',
  hours: 'Giờ làm việc',
  online: 'Tra cứu trên mạng',
  track: 'Xem tình trạng giải quyết',
  print: 'Mở chức năng in của trình duyệt để in phiếu.',
}

export const trackTexts = {
  title: 'Tình trạng giải quyết',
  lookUp: 'Tra cứu phản ánh, kiến nghị',
  code: 'Mã tra cứu',
  codeHint: '12 chữ số trên phiếu tiếp nhận; viết liền hay cách ra đều được.',
  find: 'Tra cứu',
  unknown: 'Không tìm thấy mã này',
  tooMany: 'Tạm dừng tra cứu',
  orCall: 'Cần biết ngay, mời gọi nơi tiếp nhận và đọc 12 chữ số của mã:',
  split: 'Nội dung được tách riêng',
  splitHow: 'Phần dưới đây được giải quyết riêng, có mã tra cứu riêng. Hãy ghi lại mã này:',
  partOf: 'Đây là phần được tách ra từ nội dung có mã',
  sealed:
    'Để giữ kín cho người gửi, nội dung và thông tin người gửi không hiện trên trang này. Cần bổ sung, sửa hoặc rút đơn, mời liên hệ nơi tiếp nhận.',
  unknownHow:
    'Mời xem lại 12 chữ số trên phiếu tiếp nhận. Mã trên phiếu bỏ vào hòm thư góp ý tra cứu được sau khi nơi tiếp nhận mở hòm thư và nhập phiếu. Nếu làm mất phiếu, gọi điện thoại đến nơi tiếp nhận.',
  state: 'Tình trạng',
  kind: 'Loại',
  topic: 'Lĩnh vực',
  place: 'Nơi xảy ra',
  inCharge: 'Đơn vị giải quyết',
  outside: 'Số ở hệ thống 1022',
  steps: 'Quá trình giải quyết',
  messages: 'Trao đổi',
  question: 'Đơn vị giải quyết hỏi',
  notice: 'Thông báo',
  reply: 'Người gửi trả lời',
  erased: '(đã xóa)',
  answer: 'Trả lời',
  answerAt: (n: number) => `Trả lời lần ${n}`,
  answerBy: (unit: string, day: string) => `${unit}, ngày ${day}`,
  number: (number: string) => `Văn bản số ${number}`,
  extended: (day: string, reason: string) => `Gia hạn trả lời đến ${day}. Lý do: ${reason}`,
  directed:
    'Nội dung này được tiếp nhận và hướng dẫn theo thủ tục riêng do pháp luật quy định, không trả lời trên trang này. Cần hỏi, mời liên hệ nơi tiếp nhận.',
  yourReply: 'Trả lời câu hỏi',
  sendReply: 'Gửi trả lời',
  notSolvedTitle: 'Việc chưa giải quyết được?',
  notSolvedHow:
    'Nếu câu trả lời chưa giải quyết được việc, bấm nút dưới đây (một lần). Việc sẽ được giao cho người khác xem lại.',
  reason: 'Điều chưa được (không bắt buộc)',
  notSolved: 'Chưa giải quyết được',
  rateTitle: 'Đánh giá câu trả lời',
  score: 'Mức độ hài lòng',
  scores: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  comment: 'Ý kiến thêm (không bắt buộc)',
  solved: 'Việc đã được giải quyết',
  rate: 'Gửi đánh giá',
  rated: (words: string) => `Anh, chị đã đánh giá: ${words}.`,
  done: {
    reply: 'Đã gửi trả lời.',
    'not-solved': 'Đã ghi nhận. Việc sẽ được người khác xem lại.',
    rate: 'Cảm ơn anh, chị đã đánh giá.',
    hide: 'Đã gỡ khỏi trang công khai. Nội dung không đăng nữa.',
  },
  ownData: 'Dữ liệu của tôi: xem, sửa, xóa',
  hideTitle: 'Không đồng ý công khai nữa',
  hideHow:
    'Khi gửi, anh, chị đã đồng ý cho đăng nội dung sau khi bỏ chi tiết nhận ra người. Bấm nút dưới đây thì nội dung được gỡ khỏi trang ngay và không đăng nữa; việc giải quyết vẫn tiếp tục.',
  hide: 'Gỡ khỏi trang công khai',
  labels: { body: 'Trả lời', score: 'Mức độ hài lòng', comment: 'Ý kiến thêm', reason: 'Điều chưa được' },
}

export const ownTexts = {
  title: 'Dữ liệu của tôi',
  about: 'Để xem, sửa hoặc xóa, ghi số điện thoại hoặc thư điện tử đã để lại khi gửi.',
  proof: 'Số điện thoại hoặc thư điện tử đã để lại',
  show: 'Xem dữ liệu',
  kept: 'Những gì đang lưu',
  letter: 'Nội dung',
  said: 'Lời nhắn thêm, bổ sung',
  correct: 'Sửa thông tin liên hệ',
  save: 'Lưu thông tin mới',
  erase: 'Xóa dữ liệu',
  eraseHow:
    'Xóa nội dung, ảnh và thông tin liên hệ. Không lấy lại được; cơ quan không liên hệ lại được nữa. Chỉ còn lại số liệu thống kê.',
  eraseSure: 'Xóa hẳn dữ liệu của tôi',
  none: 'không có',
  anonymous: 'Gửi không để lại liên hệ',
  anonymousHow:
    'Không có liên hệ thì không có cách nào biết người giữ mã có đúng là người gửi, nên nội dung và ảnh không hiện lại ở đây. Khi việc giải quyết đã kết thúc, người giữ mã xóa được nội dung và ảnh.',
  eraseAnonymous: 'Xóa hẳn nội dung và ảnh',
  keptTitle: 'Dữ liệu của phản ánh, kiến nghị được giữ bao lâu',
  keptFor: (months: number) => `Giữ ${months} tháng sau khi giải quyết xong, rồi tự động xóa.`,
  keptUntil: 'Dữ liệu được dùng vào việc gì, giữ đến khi nào',
  field: 'Dữ liệu',
  purpose: 'Dùng để',
  until: 'Giữ đến',
  untilLater: (months: number) => `${months} tháng sau khi giải quyết xong`,
  gone: 'đã xóa',
  draftTime: 'Thời gian lưu là dự thảo, chưa có quyết định của cơ quan.',
  corrected: 'Đã lưu thông tin liên hệ mới.',
  erased: 'Đã xóa dữ liệu cá nhân của nội dung này.',
  apart: 'Phần đã tách để giải quyết riêng có dữ liệu riêng, xem, sửa, xóa ở mã:',
  labels: {
    proof: 'Số điện thoại hoặc thư điện tử',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
    name: 'Họ và tên',
    address: 'Nơi ở',
  },
}
