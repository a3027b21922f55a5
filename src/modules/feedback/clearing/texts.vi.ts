import type { PersonalKind } from './span.ts'
import type { Verdict } from './verdict.ts'

/** What stands in a cleared text in place of what was found. */
export const markText: Record<PersonalKind, string> = {
  name: '[tên]',
  phone: '[số điện thoại]',
  id: '[số giấy tờ]',
  account: '[số tài khoản]',
  plate: '[biển số]',
  email: '[thư điện tử]',
  link: '[đường dẫn]',
  address: '[địa chỉ]',
  birth: '[ngày sinh]',
  point: '[vị trí]',
  number: '[dãy số]',
}

export const kindOfPersonal: Record<PersonalKind, string> = {
  name: 'tên người',
  phone: 'số điện thoại',
  id: 'số giấy tờ',
  account: 'số tài khoản',
  plate: 'biển số xe',
  email: 'thư điện tử',
  link: 'đường dẫn, tài khoản mạng xã hội',
  address: 'địa chỉ nhà',
  birth: 'ngày sinh',
  point: 'vị trí trên bản đồ',
  number: 'dãy số dài',
}

export const verdictText: Record<Verdict, string> = {
  clean: 'Không có mặt người, biển số',
  blurred: 'Đã che mặt người, biển số (các ô đã đánh dấu)',
  unsure: 'Không chắc: không đăng ảnh này',
}

const quoted = (found: readonly string[]) => found.map((text) => `“${text}”`).join(', ')

export const clearingProblems = {
  personalLeft: 'Chưa công khai: trong phần đưa lên trang còn dữ liệu cá nhân.',
  left: (found: readonly string[]) => `còn ${quoted(found)}. Hãy bỏ đi hoặc thay bằng cách nói chung.`,
  reasonWanted: 'Chưa công khai: có chỗ có thể là dữ liệu cá nhân, cần người duyệt xem kỹ.',
  reason: (found: readonly string[]) => `${quoted(found)} có thể nhận ra người. Hãy bỏ đi, hoặc ghi vì sao giữ được.`,
  confirmed: 'Hãy đánh dấu là đã xem từng chỗ và chịu trách nhiệm.',
  unsure:
    'Không công khai: người duyệt chưa chắc thì nội dung vẫn ẩn. Hãy bỏ thêm chi tiết, hỏi đồng nghiệp, hoặc chọn “Không công khai” ở dưới.',
  unsureField: 'đang chọn “không chắc”; chỉ công khai khi chắc chắn.',
  noAnswerText: 'Hãy ghi nội dung trả lời để đưa lên trang: phản ánh, kiến nghị này đã được trả lời.',
  notAgreed: 'Người gửi không đồng ý công khai, hoặc nội dung đã được xóa: không đưa lên trang được.',
  notListed: 'Nội dung này hiện không có trên trang công khai.',
  noPhoto: 'Ảnh này không còn.',
  noCells: 'chưa đánh dấu ô nào để che. Hãy bấm vào các ô có mặt người, biển số; hoặc chọn câu khác.',
  cellsOfClean: 'đã đánh dấu ô để che, nên hãy chọn câu “Đã che…”, hoặc bỏ các dấu.',
}

export const queueTexts = {
  title: 'Duyệt công khai phản ánh, kiến nghị',
  lead: 'Chỉ có nội dung mà người gửi đồng ý công khai và đang được giải quyết hoặc đã trả lời. Không nội dung nào lên trang trước khi được duyệt.',
  tabs: { waiting: 'Cần duyệt', listed: 'Đang công khai', hidden: 'Không công khai' },
  none: {
    waiting: 'Không có nội dung nào chờ duyệt. Nội dung hiện ở đây khi được thụ lý và người gửi đồng ý công khai.',
    listed: 'Chưa có nội dung nào trên trang công khai.',
    hidden: 'Chưa có nội dung nào được quyết định không công khai.',
  },
  what: 'Nội dung',
  state: 'Tình trạng',
  photos: 'Ảnh',
  again: 'Có trả lời mới: trả lời cũ đã gỡ, cần duyệt lại',
  photoCount: (n: number) => (n === 0 ? 'Không' : `${n} ảnh`),
}

export const clearingTexts = {
  title: 'Duyệt công khai',
  back: 'Trang xử lý',
  notOpen:
    'Chưa công khai được: người gửi không đồng ý công khai, hoặc nội dung chưa được thụ lý, đã gộp hay chuyển cơ quan khác.',
  original: 'Bản gốc',
  originalHint:
    'Chỗ tô màu là dữ liệu cá nhân máy tìm thấy; gạch chân chấm là chỗ chưa chắc. Máy có thể sót: hãy đọc cả bài.',
  letter: 'Người gửi viết',
  answerGiven: 'Trả lời đã gửi người dân',
  answerNone: 'Chưa có trả lời. Khi có, trả lời được duyệt riêng rồi mới hiện trên trang.',
  found: 'Đã tìm thấy',
  nothingFound: 'Máy không tìm thấy dữ liệu cá nhân nào.',
  perhaps: 'có thể',
  cleared: 'Phần đưa lên trang',
  suggestedHint: 'Máy đã thay các chỗ tìm thấy bằng dấu trong ngoặc vuông. Hãy đọc lại và sửa cho tự nhiên.',
  fields: {
    title: 'Tiêu đề',
    text: 'Nội dung phản ánh, kiến nghị',
    answer: 'Nội dung trả lời',
    reason: 'Vì sao giữ lại chỗ chưa chắc (nếu có)',
    confirmed: 'Xác nhận',
    sure: 'Còn nhận ra được người nào không',
    verdict: 'Ảnh này',
  },
  confirmed: 'Tôi đã xem từng chỗ chưa chắc và chịu trách nhiệm',
  sure: 'Không. Tôi đã đọc cả bài, chắc chắn không nhận ra được ai',
  unsure: 'Không chắc',
  publish: 'Công khai',
  publishAgain: 'Lưu, công khai bản này',
  listedNow: 'Đang công khai',
  see: 'Xem trên trang công khai',
  clearedBy: (name: string, day: string) => `${name} duyệt ngày ${day}`,
  againHint: 'Có trả lời mới sau lần duyệt: trên trang không còn trả lời cũ. Hãy duyệt trả lời mới.',
  hiddenNow: 'Không công khai',
  takenBack: (day: string) =>
    `Người gửi đã rút lại đồng ý công khai, ngày ${day}. Nội dung không có trên trang công khai.`,
  takenBackHow:
    'Không có biểu mẫu công khai vì người gửi đã rút lại đồng ý. Chỉ khi người gửi đồng ý lại mới công khai được.',
  withdraw: 'Thôi công khai',
  withdrawHint: 'Nội dung và ảnh được gỡ khỏi trang ngay.',
  refuse: 'Không công khai',
  refuseHint: 'Chọn khi không thể bỏ hết chi tiết nhận ra người, hoặc nội dung không nên đưa lên trang.',
  refuseReason: 'Lý do',
  photos: 'Ảnh kèm theo',
  photoHint:
    'Ảnh chỉ lên trang khi người duyệt nói rõ không có mặt người, biển số, hoặc đã che. Ảnh chưa xem không được đăng.',
  photoTodo: 'Chưa xem',
  lookAt: (n: number) => `Kiểm tra ảnh ${n}`,
}

export const blurTexts = {
  title: (n: number) => `Che mặt người, biển số: ảnh ${n}`,
  back: 'Về trang duyệt công khai',
  how: 'Bấm vào các ô có mặt người, biển số xe, số nhà, tên trên giấy tờ; bấm lại để bỏ dấu. Sau khi lưu, các ô này bị xóa hẳn trong bản đưa lên trang; bản gốc không bao giờ được đưa lên trang.',
  drag: 'Có thể giữ và kéo để đánh dấu nhiều ô.',
  cell: (row: number, column: number) => `Hàng ${row}, cột ${column}`,
  grid: 'Các ô trên ảnh',
  photo: (n: number) => `Ảnh ${n}`,
  save: 'Lưu',
  result: 'Bản sẽ đưa lên trang',
  resultAlt: (n: number) => `Ảnh ${n} sau khi che`,
}

export const todoTexts = {
  clear: (n: number) => `Cần duyệt công khai: ${n} phản ánh, kiến nghị`,
  origin: 'Người gửi đã đồng ý công khai',
}
