import type { DocumentNoteKind } from './document-note.ts'
import type { SigningStage, StepKind } from './signing.ts'

export const stageText = {
  'awaiting-content-check': 'Chờ kiểm tra nội dung',
  'awaiting-form-check': 'Chờ kiểm tra thể thức',
  'awaiting-signature': 'Chờ ký',
  'awaiting-number': 'Đã ký, chờ cho số',
  issued: 'Đã ban hành',
  returned: 'Đã trả lại',
  withdrawn: 'Đã rút lại',
} satisfies Record<SigningStage, string>

export const stepText = {
  drafted: 'Chốt bản trình ký',
  'content-checked': 'Đã kiểm tra nội dung',
  'form-checked': 'Đã kiểm tra thể thức',
  signed: 'Đã ký',
  returned: 'Trả lại người soạn',
  numbered: 'Đã cho số, ban hành',
  withdrawn: 'Rút lại',
} satisfies Record<StepKind, string>

/** "12/BC-UBND", the number below 10 with its zero. */
export const numberAndSymbol = (number: number, symbol: string): string =>
  `${String(number).padStart(2, '0')}/${symbol}`

export const problemText = {
  alreadyOpen:
    'Nội dung này đã có một bản trình ký đang xử lý. Hãy rút lại bản đó, hoặc chờ kết quả, rồi mới chốt bản mới.',
  replacesUnknown: 'Không tìm thấy văn bản đã ban hành để thay thế trong đơn vị này.',
  alreadyReplaced: 'Văn bản này đã có một văn bản khác thay thế hoặc đang trình ký để thay thế.',
  movedOn: (state: string) =>
    `Văn bản này hiện ở trạng thái “${state}”, nên không làm được việc vừa chọn. Hãy tải lại trang để xem bước tiếp theo.`,
  numberTaken: (number: string, year: number, next: number) =>
    `Số ${number} của năm ${year} đã cấp cho văn bản khác. Số tiếp theo là ${next}.`,
  dateInFuture: 'Ngày ban hành không được sau ngày hôm nay.',
  dateBeforeSigning: (signedOn: string) => `Ngày ban hành không được trước ngày ký (${signedOn}).`,
  signedInFuture: 'Ngày ký không được sau ngày hôm nay.',
  signedBeforeDraft: (openedOn: string) => `Ngày ký không được trước ngày chốt bản trình ký (${openedOn}).`,
  notPdf: 'Bản ký phải là tệp PDF (bản quét văn bản đã ký, đóng dấu).',
  fileMissing: 'Tệp vừa gửi không còn trên máy chủ. Hãy chọn lại tệp.',
  stale: 'Có người vừa sửa mục này. Hãy tải lại trang, xem nội dung mới rồi sửa lại.',
  issuedHere:
    'Văn bản này do hệ thống ban hành nên không sửa được. Hãy ghi công văn đính chính, thu hồi hoặc ban hành văn bản thay thế.',
  unknownKind: 'Hãy chọn tên loại văn bản.',
  alreadyRegistered: (number: string) => `Văn bản số ${number} của cơ quan này đã có trong sổ.`,
  notedBeforeIssue: 'Ngày đính chính hoặc thu hồi không được trước ngày ban hành.',
}

export const fieldText = {
  number: 'Hãy nhập số văn bản bằng chữ số, ví dụ 12.',
  symbol: 'Ký hiệu viết liền, không có dấu cách và dấu gạch chéo, ví dụ KH-UBND.',
  date: 'Hãy chọn một ngày.',
}

export const noteKindText = {
  correction: 'Đính chính',
  recall: 'Thu hồi',
} satisfies Record<DocumentNoteKind, string>

export const todoText = {
  step: {
    'awaiting-content-check': (title: string) => `Kiểm tra nội dung: ${title}`,
    'awaiting-form-check': (title: string) => `Kiểm tra thể thức: ${title}`,
    'awaiting-signature': (title: string) => `Ký: ${title}`,
    'awaiting-number': (title: string) => `Cho số: ${title}`,
    issued: (title: string) => title,
    returned: (title: string) => title,
    withdrawn: (title: string) => title,
  } satisfies Record<SigningStage, (title: string) => string>,
  returned: (title: string) => `Sửa văn bản bị trả lại: ${title}`,
}

export const hitText = {
  kind: 'Văn bản đã ban hành',
  origin: (number: string, issuer: string) => `Số ${number} · ${issuer}`,
}

export const pageText = {
  noFile: 'Không tìm thấy tệp này.',
}
