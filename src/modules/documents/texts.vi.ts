import type { DocumentNoteKind } from './document-note.ts'
import type { PathStep, SigningStage, StepKind } from './signing.ts'
import type { SigningTab } from './tabs.ts'

export const stageText = {
  'awaiting-content-check': 'Chờ kiểm tra nội dung',
  'awaiting-form-check': 'Chờ kiểm tra thể thức',
  'awaiting-signature': 'Chờ ký',
  'awaiting-number': 'Đã ký, chờ cấp số',
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
  numbered: 'Đã cấp số, ban hành',
  withdrawn: 'Rút lại',
} satisfies Record<StepKind, string>

/** "12/BC-UBND", the number below 10 with its zero. */
export const numberAndSymbol = (number: number, symbol: string): string =>
  `${String(number).padStart(2, '0')}/${symbol}`

/** What is to be done with a draft that is held. */
const heldWayOut =
  'Vì vậy không ký, không cấp số bản này. Người lập báo cáo phải chốt bản mới; bản đã ký thì lãnh đạo hoặc văn thư trả lại trước.'

export const problemText = {
  alreadyOpen:
    'Nội dung này đã có một bản trình ký đang xử lý. Hãy rút lại bản đó, hoặc chờ kết quả, rồi mới chốt bản mới.',
  replacesUnknown: 'Không tìm thấy văn bản đã ban hành để thay thế trong đơn vị này.',
  alreadyReplaced: 'Văn bản này đã có một văn bản khác thay thế hoặc đang trình ký để thay thế.',
  movedOn: (state: string) =>
    `Văn bản này hiện ở trạng thái “${state}”, nên không làm được việc vừa chọn. Hãy tải lại trang để xem bước tiếp theo.`,
  held: (reasons: readonly string[]) => `${reasons.join(' ')} ${heldWayOut}`,
  numberTaken: (number: string, year: number, next: number) =>
    `Số ${number} của năm ${year} đã cấp cho văn bản khác. Số tiếp theo là ${next}.`,
  nextNumber: (next: number) => `Số này đã cấp, hãy dùng số ${next} hoặc số khác chưa cấp.`,
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
    'awaiting-number': (title: string) => `Cấp số: ${title}`,
    issued: (title: string) => title,
    returned: (title: string) => title,
    withdrawn: (title: string) => title,
  } satisfies Record<SigningStage, (title: string) => string>,
  returned: (title: string) => `Sửa văn bản bị trả lại: ${title}`,
  held: (title: string) => `Phải chốt lại: ${title}`,
}

export const hitText = {
  kind: 'Văn bản đã ban hành',
  origin: (number: string, issuer: string) => `Số ${number} · ${issuer}`,
}

export const tabText = {
  open: 'Đang trình',
  mine: 'Chờ tôi ký',
  number: 'Chờ cấp số',
  returned: 'Đã trả lại',
  issued: 'Đã ban hành',
} satisfies Record<SigningTab, string>

export const pageText = {
  product: 'Chung Tay',
  noFile: 'Không tìm thấy tệp này.',
  draftName: (symbol: string) => `Bản trình ký ${symbol}`,
  signings: 'Văn bản, trình ký',
  signingsTitle: ({ mine, number, open }: Record<SigningTab, number>) =>
    mine > 0
      ? `${mine} văn bản chờ bạn ký`
      : number > 0
        ? `${number} văn bản đã ký, chờ cấp số`
        : open > 0
          ? `${open} văn bản đang trình ký`
          : 'Không có văn bản nào đang trình ký',
  register: 'Sổ văn bản đã ban hành',
  views: 'Nhóm văn bản',
  search: 'Tìm theo tên, ký hiệu (không cần dấu)',
  find: 'Tìm',
  nothingFound: 'Không tìm thấy văn bản nào. Hãy thử ít từ hơn.',
  title: 'Văn bản',
  unit: 'Đơn vị',
  state: 'Trạng thái',
  drafter: 'Người chốt bản trình, ngày',
  numberAndDate: 'Số, ngày ban hành',
  numberOn: (number: string, date: string) => `Số ${number} ngày ${date}`,
  because: (reason: string) => `Lý do: ${reason}`,
  heldMark: 'Phải chốt lại',
  heldTitle: 'Phải chốt lại trước khi ký, cấp số',
  heldWayOut,
  empty: {
    open: 'Chưa có văn bản nào đang trình. Văn bản vào đây khi người soạn bấm “Chốt bản trình ký” ở báo cáo, kế hoạch.',
    mine: 'Không có văn bản nào chờ bạn ký.',
    number: 'Không có văn bản nào chờ cấp số.',
    returned: 'Không có văn bản nào bị trả lại mà chưa trình lại.',
    issued: 'Chưa có văn bản nào được ban hành qua hệ thống. Văn bản giấy đã ban hành xem ở Sổ văn bản.',
  } satisfies Record<SigningTab, string>,
  subject: 'Mở nội dung gốc',
  replaces: 'Thay thế văn bản đã ban hành trước đây',
  replaced: 'Văn bản này đã được thay thế: xem văn bản mới',
  beingReplaced: 'Đang trình ký văn bản thay thế văn bản này',
  steps: 'Quá trình trình ký',
  onDay: (date: string) => `ngày ${date}`,
  insteadOf: (person: string, holder: string) => `${person} (được ${holder} ủy quyền xử lý)`,
  toCome: {
    drafted: 'Chốt bản trình ký',
    'content-checked': 'Kiểm tra nội dung',
    'form-checked': 'Kiểm tra thể thức',
    signed: 'Ký',
    numbered: 'Văn thư cấp số, ban hành',
  } satisfies Record<PathStep, string>,
}

export const formText = {
  title: 'Việc cần làm',
  labels: {
    note: 'Ý kiến (nếu có)',
    signedOn: 'Ngày ký',
    signedPaper: 'Bản ký (tệp PDF quét)',
    number: 'Số',
    issuedOn: 'Ngày ban hành',
    reason: 'Lý do, nội dung cần sửa',
  },
  check: {
    'content-checked': 'Xác nhận đã kiểm tra nội dung',
    'form-checked': 'Xác nhận đã kiểm tra thể thức',
  },
  signNote: 'Hệ thống không ký thay: văn bản được ký trên giấy hoặc trên hệ thống ký số, ở đây ghi lại việc đã ký.',
  paperLater: 'Có thể gửi sau, hoặc văn thư gửi khi cấp số.',
  paperBefore:
    'Chưa có bản ký: hãy đính kèm trước khi cấp số để cơ quan nhận mở được bản có chữ ký, con dấu. Chưa quét kịp thì thêm ở mục Tệp sau khi cấp số.',
  paperThere: 'Đã có bản ký ở mục Tệp; chỉ chọn khi cần thêm tệp khác.',
  sign: 'Xác nhận đã ký',
  numberHint: (symbol: string) =>
    `Số tiếp theo của ký hiệu ${symbol}. Nếu sổ giấy đã đi xa hơn, hãy nhập số theo sổ giấy.`,
  directive: 'Là văn bản chỉ đạo, điều hành',
  afterNumber: 'Sau khi cấp số, nội dung văn bản không thay đổi được nữa.',
  enterNumber: 'Cấp số, ban hành',
  back: 'Trả lại người soạn',
  withdraw: 'Rút lại bản trình',
  withdrawNote: 'Bản trình này dừng lại. Nội dung gốc được mở để sửa và có thể chốt lại bản khác.',
}

export const fileListText = {
  title: 'Tệp',
  role: { issued: 'Bản ban hành', 'signed-paper': 'Bản ký' },
  none: 'Chưa có bản ký và bản ban hành.',
  draftDocx: 'Tải bản trình (Word, chưa có số)',
  draftXlsx: 'Tải biểu (Excel)',
  add: 'Thêm bản ký (tệp PDF quét)',
  addButton: 'Gửi bản ký',
  takeBack: 'Gỡ tệp này',
}

export const registerText = {
  title: (total: number) => `${total.toLocaleString('vi-VN')} văn bản trong sổ`,
  add: 'Vào sổ văn bản',
  whatIsIt: 'Văn bản đã ban hành trên giấy hoặc của cơ quan khác',
  labels: {
    unitId: 'Sổ của đơn vị',
    issuer: 'Cơ quan ban hành, nếu không phải đơn vị trên',
    kind: 'Tên loại',
    number: 'Số',
    symbol: 'Ký hiệu',
    issuedOn: 'Ngày ban hành',
    subject: 'Trích yếu',
    signer: 'Người ký',
    file: 'Tệp văn bản',
  },
  issuerHint: 'Để trống nếu do chính đơn vị ban hành.',
  symbolHint: 'Phần sau dấu gạch chéo, ví dụ KH-UBND.',
  subjectHint: 'Ghi đúng như trên văn bản, không ghi tên loại.',
  fileHint: 'PDF, Word, Excel hoặc ảnh, tối đa 30 MB.',
  directive: 'Là văn bản chỉ đạo, điều hành (được đếm vào mục I của báo cáo)',
  chooseKind: 'Chọn tên loại',
  allKinds: 'Tất cả',
  onlyDirectives: 'Chỉ văn bản chỉ đạo',
  directiveMark: 'Văn bản chỉ đạo',
  save: 'Lưu vào sổ',
  empty: 'Sổ chưa có văn bản nào. Văn bản ban hành qua trình ký tự vào sổ; văn bản giấy thì bấm “Vào sổ văn bản”.',
  numberColumn: 'Số, ký hiệu',
  issuerColumn: 'Cơ quan ban hành',
  registerOf: 'Sổ của đơn vị',
  openSigning: 'Xem quá trình trình ký và bản ban hành',
  documentTitle: (kind: string, number: string, date: string) => `${kind} số ${number} ngày ${date}`,
  noteLine: (kind: string, number: string, date: string) => `${kind} bằng văn bản số ${number} ngày ${date}`,
  correct: 'Sửa thông tin nhập sai',
  note: 'Ghi đính chính, thu hồi',
  noteHint: 'Sai thể thức, kỹ thuật, thủ tục: đính chính bằng công văn. Sai nội dung: ban hành văn bản thay thế.',
  noteLabels: {
    noteKind: 'Hình thức',
    documentNumber: 'Số, ký hiệu văn bản đính chính hoặc thu hồi',
    notedOn: 'Ngày',
    reason: 'Lý do',
  },
  saveNote: 'Ghi lại',
}

export const noteStateText = {
  correction: 'Đã đính chính',
  recall: 'Đã thu hồi',
} satisfies Record<DocumentNoteKind, string>

export const attachmentText = {
  none: 'Chưa có tệp nào.',
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi-VN')} KB`
      : `${(bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`,
}

export const previewText = {
  label: 'Bản xem trước của văn bản',
  table: 'Bảng trong văn bản',
}

/** What the record calls the acts of this slice. */
export const signingActText: Record<string, string> = {
  'documents.open-signing': 'Chốt bản trình ký',
  'documents.check-signing': 'Kiểm tra trước khi ký',
  'documents.sign': 'Xác nhận đã ký',
  'documents.return-signing': 'Trả lại người soạn',
  'documents.withdraw-signing': 'Rút lại bản trình',
  'documents.enter-number': 'Cấp số, ban hành',
  'documents.hold-signing': 'Dừng trình ký, chờ chốt lại',
  'documents.release-signing': 'Cho trình ký tiếp',
  'documents.attach-file': 'Gửi tệp',
  'documents.withdraw-attachment': 'Gỡ tệp',
  'documents.register-document': 'Vào sổ văn bản',
  'documents.correct-document': 'Sửa thông tin trong sổ',
  'documents.note-document': 'Ghi đính chính, thu hồi',
  'documents.set-signing-path': 'Chọn các bước trình ký',
}

/** The way that a unit's drafts take before the signature. */
export const signingPathText = {
  title: 'Các bước trình ký của đơn vị',
  of: (unit: string) => `Các bước trình ký của ${unit}`,
  about: 'Lãnh đạo đơn vị chọn bước kiểm tra trước khi ký. Đơn vị nhỏ thường chỉ cần soạn, ký, cấp số.',
  none: 'Bạn không phụ trách và không quản trị đơn vị nào.',
  steps: 'Các bước',
  stepsOf: ({ contentCheck, formCheck }: { contentCheck: boolean | null; formCheck: boolean | null }) =>
    [
      'Chốt bản trình ký',
      ...(contentCheck ? ['Kiểm tra nội dung'] : []),
      ...(formCheck ? ['Kiểm tra thể thức'] : []),
      'Ký',
      'Cấp số, ban hành',
    ].join(' → '),
  contentCheck: 'Kiểm tra nội dung trước khi ký',
  formCheck: 'Văn thư kiểm tra thể thức trước khi ký',
  keepNote: 'Văn bản đang trình giữ các bước như khi bắt đầu trình.',
  headOnly: 'Chỉ lãnh đạo đơn vị thay đổi được các bước này.',
  decided: (name: string | null, date: string) => (name ? `${name} chọn ngày ${date}` : `Chọn ngày ${date}`),
  save: 'Lưu',
  saved: 'Đã lưu các bước trình ký.',
  toUnit: 'Về trang của đơn vị',
  all: 'Các đơn vị khác',
  fields: { contentCheck: 'Kiểm tra nội dung', formCheck: 'Kiểm tra thể thức' } as Record<string, string>,
}
