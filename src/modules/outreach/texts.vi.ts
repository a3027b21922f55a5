import type { ItemKind, ItemState } from './item.ts'

export const kindText: Record<ItemKind, string> = {
  news: 'Tin',
  roleModel: 'Gương điển hình',
  event: 'Sự kiện',
  honour: 'Biểu dương',
  policy: 'Bài giải thích chính sách',
}

export const stateText: Record<ItemState, string> = {
  drafted: 'Đang soạn',
  submitted: 'Chờ duyệt đăng',
  sentBack: 'Trả lại',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
}

export const suggestionKindText = { roleModel: 'Gương điển hình', initiative: 'Sáng kiến, cách làm hay' } as const

export const problemTexts = {
  changedMeanwhile:
    'Nội dung đã được người khác sửa trong lúc bạn đang sửa. Hãy mở lại trang để xem bản mới rồi sửa tiếp.',
  notOpen: 'Tin, bài đang chờ duyệt đăng hoặc đã đăng nên không sửa được. Hãy rút lại hoặc gỡ xuống trước.',
  stepNotNow: 'Tin, bài đã chuyển sang trạng thái khác. Hãy mở lại trang để xem.',
  consentMissing: (scopes: readonly string[]) =>
    `Chưa có sự đồng ý bằng văn bản còn hiệu lực cho: ${scopes.join(', ')}. Gương điển hình chỉ được đăng khi người được nêu đã đồng ý.`,
  consentScope: { story: 'câu chuyện', picture: 'hình ảnh' },
  scanKept: 'Sự đồng ý này đã có bản chụp. Bản đã lưu không thay được.',
  scanMissing: 'Hãy chọn ảnh chụp giấy đồng ý đã ký.',
  consentOver: 'Sự đồng ý này đã được rút lại.',
  eventIncomplete: 'Sự kiện phải có ngày và địa điểm.',
  policyWithoutBasis: 'Bài giải thích chính sách phải nêu văn bản làm căn cứ.',
  wrongDays: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  wrongDay: 'Ngày này chưa đến hoặc trước ngày đồng ý.',
  nothingCovered: 'Chọn ít nhất một nội dung mà người đó đồng ý.',
  suggestionDecided: 'Lời giới thiệu này đã được xử lý.',
  alreadyDisclosed: 'Văn bản này đang được công khai.',
  recalled: 'Văn bản này đã bị thu hồi nên không công khai được.',
}

/** The acts of this slice in the record. */
export const actTexts: Record<string, string> = {
  'outreach.draft-item': 'Soạn tin, bài',
  'outreach.correct-item': 'Sửa tin, bài',
  'outreach.submit-item': 'Gửi duyệt đăng',
  'outreach.take-back-item': 'Rút lại để sửa',
  'outreach.send-back-item': 'Trả lại',
  'outreach.publish-item': 'Duyệt đăng',
  'outreach.withdraw-item': 'Gỡ xuống',
  'outreach.set-picture': 'Thay ảnh',
  'outreach.drop-picture': 'Bỏ ảnh',
  'outreach.record-consent': 'Ghi sự đồng ý',
  'outreach.add-consent-scan': 'Lưu bản chụp giấy đồng ý',
  'outreach.withdraw-consent': 'Ghi việc rút lại sự đồng ý',
  'outreach.send-suggestion': 'Nhận lời giới thiệu',
  'outreach.take-suggestion': 'Soạn thành tin, bài',
  'outreach.decline-suggestion': 'Không đăng',
  'outreach.set-site': 'Sửa thông tin trang công khai',
  'outreach.disclose-document': 'Công khai văn bản',
  'outreach.withdraw-disclosure': 'Ngừng công khai văn bản',
  'outreach.load-policies': 'Nạp bộ chính sách',
  'outreach.load-items': 'Nạp nội dung mẫu',
}

export const fieldTexts: Record<string, string> = {
  title: 'Tiêu đề',
  state: 'Trạng thái',
  note: 'Lý do',
  kind: 'Loại',
  alt: 'Lời tả ảnh',
  story: 'Đồng ý kể câu chuyện',
  picture: 'Đồng ý dùng hình ảnh',
  givenOn: 'Ngày đồng ý',
  withdrawnOn: 'Ngày rút lại',
  summary: 'Giới thiệu',
  decision: 'Kết quả',
  name: 'Tên trang',
}

export const todoText = {
  approve: (title: string) => `Duyệt đăng: ${title}`,
  sentBack: (title: string) => `Sửa lại tin, bài: ${title}`,
  awaited: (title: string) => `Chờ duyệt đăng: ${title}`,
  suggestion: (title: string) => `Xem lời giới thiệu: ${title}`,
  fromPublic: 'Người dân giới thiệu',
}

export const consentTexts = { takenDown: 'Người được nêu rút lại sự đồng ý.' }

export const hitText = { kind: 'Tin, bài' }
