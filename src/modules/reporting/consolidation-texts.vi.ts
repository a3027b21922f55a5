import type { ConsolidationState } from './consolidation.ts'

export const consolidationStateText = {
  provisional: 'Tạm tính',
  frozen: 'Đã chốt',
  issued: 'Đã ban hành',
  replaced: 'Được thay thế',
} satisfies Record<ConsolidationState, string>

export const consolidationProblemTexts = {
  notOwnFigure: 'Số liệu này không thuộc phần tổng hợp của đơn vị.',
  staleOverride: 'Có người vừa sửa số này. Hãy tải lại trang để xem số mới rồi sửa lại.',
  sameAsSum: 'Số này bằng tổng các đơn vị: không cần sửa.',
  blankNumber: 'Hãy nhập số.',
  blankReason: 'Hãy nêu lý do.',
  nothingYet: 'Chưa có phần nào được xác nhận nên chưa có số liệu để chốt.',
  alreadySigned:
    'Bản đã chốt đang ở bước sau khi ký nên không thay được. Hãy chờ văn thư cấp số, hoặc đề nghị trả lại bản trình ký.',
  baseChanged: (place: string, number: string, base: string, sum: string) =>
    `${place}: số đã sửa là ${number} khi tổng các đơn vị là ${base}; nay tổng là ${sum}. Hãy mở ô này xem lại: vẫn giữ thì lưu lại kèm lý do, không thì bỏ số sửa.`,
  consolidateInstead: 'Báo cáo này được tổng hợp từ các đơn vị: hãy chốt ở trang Tổng hợp.',
  staleConsolidation:
    'Đồng nghiệp vừa chốt một bản tổng hợp sau khi bạn mở trang này. Hãy tải lại trang để xem bản đó trước khi chốt bản mới.',
  /** `part` is its title: 'phần gửi Trung tâm Y tế'. */
  heldBecause: (part: string, unit: string) =>
    `Sau khi chốt, số liệu ${part} của ${unit} đã bị trả lại: không còn được xác nhận nhưng vẫn nằm trong bản này.`,
  wrongSigningForm:
    'Hình thức ký không hợp với chức vụ người ký: KT. chỉ dùng cho cấp phó, TM. chỉ dùng cho người đứng đầu tập thể. Hãy chọn “Theo chức vụ người ký”.',
  signerUnknown: 'Người ký không còn giữ chức vụ ở đơn vị này.',
}

const NAMED = 12

/** The first names; of the others the count. */
const named = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} và ${names.length - NAMED} đơn vị khác` : names.join(', ')

export const consolidationTexts = {
  title: (unit: string) => `Tổng hợp của ${unit}`,
  list: 'Tổng hợp báo cáo',
  listHint: 'Mỗi nơi tổng hợp các phần báo cáo do mình xác nhận, rồi trình ký báo cáo của mình lên cấp trên.',
  nothingHere: 'Đơn vị của bạn không tổng hợp báo cáo nào trong đợt này.',
  lastReceiver: 'Nơi nhận cuối',
  complete: (total: number) => `đủ ${total} đơn vị`,
  some: (have: number, total: number) => `mới có ${have}/${total} đơn vị`,
  share: (have: number, total: number, missing: readonly string[]) =>
    missing.length > 0
      ? `Tổng hợp từ ${have}/${total} đơn vị; chưa có: ${named(missing)}.`
      : `Tổng hợp từ ${have}/${total} đơn vị.`,
  unconfirmed: (names: readonly string[]) => `Đã gửi, chưa xác nhận: ${named(names)}.`,
  sentBack: (names: readonly string[]) => `Trả lại, chờ gửi lại: ${named(names)}.`,
  final: 'Số đã xác nhận',
  provisional: 'Số tạm tính',
  provisionalHint:
    'Số tạm tính cộng các lần gửi mới nhất, kể cả phần chưa được xác nhận. Báo cáo trình ký chỉ dùng số đã xác nhận.',
  figures: 'Số liệu',
  frozenFigures: (version: number) => `Số liệu của bản ${version} đã ban hành`,
  provisionalSum: (sum: string, units: number) => `Tạm tính: ${sum}, từ ${units} đơn vị đã gửi.`,
  consolidate: 'Tổng hợp và chốt bản trình ký',
  sumNow: (sum: string) => `tổng: ${sum}`,
  difference: (text: string) => `chênh lệch ${text}`,
  baseChanged: 'Số gốc đã đổi',
  baseChangedHint: (base: string, sum: string) =>
    `Khi sửa, tổng các đơn vị là ${base}; nay là ${sum}. Hãy xem lại số đã sửa.`,
  none: '–',
  ownText: 'Viết phần lời của báo cáo',
  ownTextHint:
    'Các mục của đề cương và ý tổng hợp về khó khăn, kiến nghị do đơn vị tự viết; để trống thì lấy ý của các đơn vị.',
  freeze: 'Chốt bản trình ký',
  freezeNew: (version: number) => `Chốt bản ${version}`,
  freezeHint: 'Nội dung được giữ nguyên theo số đã xác nhận lúc chốt. Bản chốt trước, nếu chưa ký, được rút lại.',
  replacing: (document: string) =>
    `Báo cáo số ${document} đã ban hành: bản mới là báo cáo thay thế và nêu tên báo cáo đó.`,
  stillInTheWay: 'Cần xử lý trước khi chốt:',
  signer: 'Người ký',
  signingForm: 'Hình thức ký',
  proposed: 'Theo chức vụ người ký',
  forms: {
    none: 'Ký với chức vụ của mình',
    TM: 'TM. (thay mặt tập thể)',
    KT: 'KT. (ký thay cấp trưởng)',
    TL: 'TL. (thừa lệnh)',
    TUQ: 'TUQ. (thừa ủy quyền)',
  },
  downloads: 'Tải bản thảo',
  docx: 'Báo cáo (.docx)',
  xlsx: 'Biểu số liệu (.xlsx)',
  docxOf: (unit: string) => `Dự thảo báo cáo của ${unit} (.docx)`,
  /** `body`: the authority whose draft it is, where the unit writes it for another. */
  fileName: (unit: string, { body, provisional }: { body: string | null; provisional: boolean }) =>
    `${body ? `Du thao bao cao cua ${body} do ${unit} soan` : `Bao cao tong hop ${unit}`}${provisional ? ' (tam tinh)' : ''}`,
  versions: 'Các bản đã chốt',
  noVersions: 'Chưa chốt bản nào: số liệu đang là tạm tính.',
  version: (n: number) => `Bản ${n}`,
  frozenBy: (name: string, at: string) => `chốt bởi ${name}, ${at}`,
  issuedAs: (document: string, day: string) => `số ${document}, ký ngày ${day}`,
  cameBack: 'Đã trả lại hoặc rút lại',
  missingParts: (count: number) => `thiếu ${count} đơn vị`,
  open: 'Xem',
  signing: 'Bản trình ký',
  report: 'Trang báo cáo của đơn vị',
  news: (units: readonly string[]) => `Có số liệu mới từ ${named(units)} sau khi chốt. Hãy chốt bản mới.`,
  withdrawn: (units: readonly string[]) =>
    `Bản đã chốt có số liệu không còn được xác nhận: phần báo cáo của ${named(units)} đã bị trả lại sau khi chốt. Hãy chốt bản mới.`,
  newsBeneath: 'Có số liệu mới ở cấp dưới: đơn vị ở giữa cần chốt và gửi bản mới trước.',
  unitsBeneath: 'Các đơn vị bên dưới',
  noUnits: 'Không có đơn vị nào gửi phần này về đây.',
  unit: 'Đơn vị',
  standing: 'Tình trạng',
  enteredBy: 'Người nhập',
  number: 'Số',
  notSent: 'Chưa gửi',
  sent: 'Đã gửi, chưa xác nhận',
  confirmed: 'Đã xác nhận',
  filing: (n: number) => `lần gửi ${n}`,
  openFurther: 'mở tiếp',
  override: 'Sửa số tổng hợp',
  overrideHint: 'Số sửa đứng thay tổng trong báo cáo; tổng, chênh lệch và lý do được lưu cùng người sửa.',
  overrideNumber: 'Số trong báo cáo',
  choose: 'Chọn cách hiểu',
  reason: 'Lý do',
  save: 'Lưu số sửa',
  drop: 'Bỏ số sửa, lấy lại tổng',
  madeBy: (name: string, at: string) => `${name} sửa, ${at}`,
  compareTitle: (unit: string, version: number) => `Bản ${version} tổng hợp của ${unit}`,
  comparedWith: (version: number) => `Thay đổi so với bản ${version}`,
  firstVersion: 'Đây là bản đầu tiên.',
  sameFigures: 'Số liệu không thay đổi so với bản trước.',
  todoReady: (round: string) => `Đủ số liệu, có thể tổng hợp: ${round}`,
  todoNews: (round: string) => `Có số liệu mới: ${round}`,
  todoFreezeAnew: (round: string) => `Phải chốt lại: ${round}`,
  todoOrigin: (unit: string) => `Tổng hợp của ${unit}`,
  acts: {
    'reporting.override-cell': 'Sửa số tổng hợp',
    'reporting.drop-override': 'Bỏ số sửa',
    'reporting.freeze-consolidation': 'Chốt bản trình ký',
  },
  fields: { place: 'Ô', number: 'Số', sum: 'Tổng', reason: 'Lý do', version: 'Bản', missing: 'Đơn vị còn thiếu' },
}
