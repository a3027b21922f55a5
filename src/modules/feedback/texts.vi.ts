import type { Channel } from './channel.ts'
import type { Kind } from './kind.ts'
import type { State, StepKind } from './state.ts'

export const kindText: Record<Kind, string> = {
  reflection: 'Phản ánh',
  proposal: 'Kiến nghị',
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
}

/** What the page behind a tracking code calls them: who looks over the sender's shoulder does not read that he denounces somebody. */
export const publicKindText: Record<Kind, string> = {
  ...kindText,
  complaint: 'Đơn gửi riêng',
  denunciation: 'Đơn gửi riêng',
}

export const channelText: Record<Channel, string> = {
  web: 'Trang thông tin',
  phone: 'Điện thoại',
  visit: 'Đến trực tiếp',
  box: 'Hòm thư góp ý',
  dialogue: 'Hội nghị đối thoại',
  zalo: 'Zalo',
  messenger: 'Messenger',
  sms: 'Tin nhắn SMS',
  email: 'Thư điện tử',
  open311: 'Open311',
}

export const stateText: Record<State, string> = {
  received: 'Đã tiếp nhận',
  handling: 'Đang giải quyết',
  waiting: 'Chờ người gửi bổ sung',
  answered: 'Đã trả lời',
  reopened: 'Đang giải quyết lại',
  solved: 'Đã giải quyết',
  refused: 'Không thụ lý',
  forwarded: 'Đã chuyển cơ quan có thẩm quyền',
  directed: 'Đã hướng dẫn theo thủ tục riêng',
  merged: 'Giải quyết chung',
  erased: 'Kết thúc, đã xóa dữ liệu',
}

export const stepText: Record<StepKind, string> = {
  received: 'Tiếp nhận',
  sorted: 'Phân loại',
  accepted: 'Thụ lý',
  refused: 'Không thụ lý',
  forwarded: 'Chuyển cơ quan có thẩm quyền',
  directed: 'Hướng dẫn thực hiện theo thủ tục riêng',
  'notice-given': 'Thông báo việc xử lý',
  routed: 'Chuyển đơn vị giải quyết',
  'part-given': 'Giao phần phối hợp',
  'part-done': 'Đơn vị phối hợp có ý kiến',
  asked: 'Đề nghị người gửi bổ sung',
  replied: 'Người gửi bổ sung',
  messaged: 'Người gửi nhắn thêm',
  'messages-read': 'Đã xem tin người gửi nhắn thêm',
  extended: 'Gia hạn trả lời',
  drafted: 'Soạn trả lời',
  returned: 'Trả lại bản soạn',
  approved: 'Lãnh đạo đồng ý nội dung trả lời',
  delivered: 'Đã trả lời',
  solved: 'Người gửi cho biết đã giải quyết',
  'not-solved': 'Người gửi cho biết chưa giải quyết được',
  rated: 'Người gửi đánh giá',
  merged: 'Giải quyết chung với phản ánh, kiến nghị trùng nội dung',
  unmerged: 'Tách ra giải quyết riêng',
  split: 'Tách nội dung khác thành phản ánh, kiến nghị riêng',
  'handed-over': 'Chuyển sang hệ thống 1022',
  listed: 'Công khai trên trang thông tin',
  'listing-refused': 'Không công khai',
  'listing-withdrawn': 'Thôi công khai',
  corrected: 'Người gửi sửa thông tin liên hệ',
  erased: 'Đã xóa dữ liệu cá nhân',
}

/** Why an answer that waited did not go out. */
export const contactErased = 'Liên hệ của người gửi đã xóa.'

export const contactTexts = {
  badPhone: 'Số điện thoại chưa đúng: hãy ghi đủ các chữ số, ví dụ 0912 345 678.',
  badEmail: 'Địa chỉ thư điện tử chưa đúng dạng.',
}

export const problemTexts = {
  unknownTopic: 'Lĩnh vực này không còn dùng. Hãy chọn lại.',
  unknownPlace: 'Không tìm thấy địa bàn đã chọn. Hãy chọn lại.',
  noDesk: 'Chưa có bộ phận tiếp nhận phản ánh, kiến nghị cho địa bàn này.',
  cameAlready: (code: string) => `Nội dung này đã được tiếp nhận trước đó, mã tra cứu ${code}.`,
  tooManyPhotos: (most: number) => `Mỗi lần gửi tối đa ${most} ảnh. Hãy bỏ bớt ảnh.`,
  photosRefused: (refused: readonly string[], othersKept: boolean) =>
    `Không nhận ${refused.join(' ')}${othersKept ? ' Các ảnh khác đã giữ lại.' : ''}`,
  badLength: 'Phần ảnh quá lớn hoặc không có nội dung, hoặc đang tải quá nhiều ảnh một lúc.',
  badOffset: 'Phần ảnh này không nối tiếp phần đã nhận.',
  draftGone: 'Nội dung viết dở đã quá thời gian lưu. Mời viết lại từ đầu.',
  sumWanted: 'Mời làm phép tính này rồi gửi lại.',
  wrongSum: 'Kết quả phép tính chưa đúng. Mời làm lại.',
  trapped: 'Ô này để trống: hãy xóa nội dung trong ô rồi gửi lại.',
  tooManySent: (minutes: number) =>
    `Từ địa chỉ mạng này đã gửi quá nhiều lần. Nội dung vẫn còn trên trang; mời gửi lại sau ${minutes} phút, hoặc gọi điện thoại đến bộ phận tiếp nhận.`,
  notTheSender: 'Không khớp với thông tin liên hệ đã để lại khi gửi.',
  notNow: 'Lúc này không thực hiện được việc đó. Mời xem lại tình trạng ở trên.',
  handlingWanted: 'Có để lại thông tin liên hệ thì cần đánh dấu đồng ý cho cơ quan dùng thông tin đó để giải quyết.',
  tooManyCodes: (minutes: number) =>
    `Từ mạng này đã nhiều lần tra cứu mã không đúng, nên tạm dừng tra cứu để giữ kín nội dung của mọi người. Mã đúng vẫn dùng được: mời tra cứu lại sau ${minutes} phút.`,
  tooManyProofs: (minutes: number) => `Đã thử nhiều lần. Mời thử lại sau ${minutes} phút.`,
  hasContact: 'Khi gửi có để lại liên hệ: hãy ghi số điện thoại hoặc thư điện tử đó ở ô trên để xem, sửa, xóa dữ liệu.',
  notSure: 'Chưa xóa gì. Hãy đánh dấu đồng ý xóa rồi bấm lại.',
  notDoneYet:
    'Nội dung đang được giải quyết nên chưa xóa được bằng mã. Có thể xóa khi đã có kết quả, hoặc gọi nơi tiếp nhận.',
  slipUnknown:
    'Không có phiếu nào mang mã này. Hãy xem lại 12 chữ số in trên phiếu; phiếu không có mã thì để trống ô này.',
  slipUsed: 'Phiếu mang mã này đã được nhập trước đó, không nhập lần thứ hai. Hãy tìm theo mã trong danh sách.',
  slipOfBox: 'Đã ghi mã trên phiếu thì chọn kênh tiếp nhận là hòm thư góp ý.',
  slipElsewhere: 'Phiếu này in cho hòm thư thuộc bộ phận tiếp nhận khác. Hãy chọn lại địa bàn.',
  complaintSubject: 'Hãy cho biết khiếu nại về kết quả rà soát hộ nghèo hay về quyết định khác.',
}

/** What the acts of this slice are called in the record. */
export const actTexts: Record<string, string> = {
  'feedback.load-topics': 'Nạp danh mục lĩnh vực phản ánh, kiến nghị',
  'feedback.load-desks': 'Nạp bộ phận tiếp nhận',
  'feedback.send-petition': 'Người dân gửi phản ánh, kiến nghị',
  'feedback.print-slips': 'In phiếu hòm thư góp ý',
  'feedback.enter-petition': 'Nhập thay phản ánh, kiến nghị',
  'feedback.reply': 'Người gửi bổ sung thông tin',
  'feedback.say-not-solved': 'Người gửi cho biết chưa giải quyết được',
  'feedback.rate': 'Người gửi đánh giá',
  'feedback.show-own-photo': 'Người gửi xem ảnh của mình',
  'feedback.show-own-data': 'Người gửi xem dữ liệu của mình',
  'feedback.correct-contact': 'Người gửi sửa thông tin liên hệ',
  'feedback.withdraw-consent': 'Người gửi không đồng ý công khai nữa',
  'feedback.erase-own-data': 'Người gửi xóa dữ liệu của mình',
  'feedback.erase-anonymous': 'Người gửi không để lại liên hệ xóa nội dung',
  'feedback.erase-due': 'Xóa dữ liệu cá nhân đã hết thời gian lưu',
  'feedback.take-in': 'Tiếp nhận phản ánh, kiến nghị từ kênh khác',
  'feedback.take-message': 'Tiếp nhận tin nhắn của người gửi từ kênh khác',
}

export const draftTexts = {
  noChoice: 'Hãy chọn một mục.',
  noBody: 'Hãy viết nội dung cần gửi.',
  tooLong: (most: number) =>
    `Nội dung dài quá ${most.toLocaleString('vi-VN')} ký tự. Hãy viết ngắn lại, hoặc gửi thành nhiều lần.`,
}

export const photoTexts = {
  'photo-too-large': 'Ảnh quá lớn: tối đa 15 MB một ảnh.',
  'photo-empty': 'Ảnh trống (0 byte), có thể máy chưa tải ảnh về xong. Hãy mở ảnh trên máy rồi chọn lại.',
  'photo-too-many-pixels': 'Ảnh có quá nhiều điểm ảnh nên không mở được. Hãy chụp ở cỡ nhỏ hơn rồi gửi lại.',
  'photo-heic':
    'Ảnh dạng HEIC chưa nhận được. Hãy chọn ảnh JPG, hoặc đặt máy ảnh ở chế độ tương thích nhất rồi chụp lại.',
  'photo-unreadable': 'Không đọc được ảnh: tệp không phải ảnh JPG, PNG, WebP hoặc đã hỏng.',
}
