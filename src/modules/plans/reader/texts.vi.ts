/** Why a file is not read as a plan. */
export const planFileTexts = {
  pdf: 'Chưa đọc được tệp PDF. Đề nghị dùng tệp Word (.docx) của kế hoạch, hoặc chép nội dung vào một tệp văn bản (.txt).',
  oldWord: 'Chưa đọc được tệp Word cũ (.doc). Đề nghị mở bằng Word, lưu lại dưới dạng .docx rồi thử lại.',
  tooLong:
    'Tệp có quá nhiều chữ so với một kế hoạch nên không đọc. Đề nghị chỉ tải lên văn bản kế hoạch và phụ lục của nó.',
  empty: 'Tệp không có nội dung chữ nào để đọc. Nếu đây là bản quét (ảnh chụp), đề nghị dùng tệp Word (.docx).',
}

/** What a plan checker says to the officer who reads the plan. Texts in quotation marks are the plan's own words. */
export const remarkTexts = {
  typeMissing: 'Không thấy tên loại văn bản (KẾ HOẠCH, CÔNG VĂN …) ở phần đầu. Đề nghị kiểm tra tệp đã đủ trang chưa.',
  numberBlank: (symbol: string) =>
    `Số văn bản còn để trống (“${symbol}”): có thể đây là dự thảo. Đề nghị nhập số, ký hiệu theo bản đã ban hành.`,
  numberIllegible: (printed: string) =>
    `Số văn bản không đọc được chắc chắn (“${printed}”). Đề nghị nhập theo bản gốc.`,
  numberMissing: 'Không thấy số, ký hiệu văn bản. Đề nghị nhập theo bản đã ban hành.',
  dateBlank: (printed: string) =>
    `Ngày ban hành còn để trống hoặc không đọc được (“${printed}”). Đề nghị nhập theo bản gốc.`,
  dateMissing: 'Không thấy ngày ban hành. Đề nghị nhập theo bản đã ban hành.',
  issuerMissing: 'Không thấy tên cơ quan ban hành.',
  issuerFromText: (name: string) =>
    `Phần đầu văn bản không có tên cơ quan ban hành; tạm lấy “${name}” theo lời văn của kế hoạch. Đề nghị đối chiếu với bản gốc.`,
  titleMissing: 'Không thấy trích yếu nội dung văn bản.',
  signerMissing: 'Không thấy người ký. Đề nghị kiểm tra tệp đã đủ trang chưa.',
  signerNameMissing: 'Phần ký có chức vụ nhưng không có họ tên người ký.',
  signerWithoutPosition: (name: string) =>
    `Phần ký chỉ có họ tên “${name}”, không ghi quyền hạn, chức vụ của người ký (ví dụ: TM., KT., CHỦ TỊCH).`,
  recipientsMissing: 'Không thấy phần “Nơi nhận”.',
  recipientNamesNoUnit: (line: string) =>
    `Dòng “${line}” dưới “Nơi nhận” không nêu tên cơ quan, đơn vị nào. Đề nghị ghi rõ để biết phải gửi cho ai.`,
  moneyMalformed: (quote: string) =>
    `Số tiền “${quote}” viết sai quy cách nên không tính được. Đề nghị đối chiếu với bản gốc.`,
  listLetter: (letter: string) =>
    `Điểm “${letter})” không có trong thứ tự chữ cái dùng để đánh điểm (a, b, c, d, đ, e, g, h …): sau điểm e là điểm g.`,
  numberRepeated: (label: string) => `Mục “${label}” được đánh số lặp lại hoặc lùi lại so với mục trước.`,
  numberSkipped: (before: string, label: string) =>
    `Sau mục “${before}” là mục “${label}”: có thể thiếu một mục ở giữa.`,
  dayOff: (quote: string, day: string, why: string, last: string) =>
    `Thời hạn “${quote}” rơi vào ngày nghỉ: ${day} là ${why}. Ngày làm việc cuối cùng còn trong hạn là ${last}.`,
  lastDayOff: (quote: string, day: string, last: string) =>
    `Với thời hạn “${quote}”, ngày cuối cùng còn trong hạn (${day}) là ngày nghỉ; ngày làm việc cuối cùng là ${last}.`,
  dayOn: (weekday: string, date: string) => `${weekday}, ngày ${date}`,
  impossibleDay: (quote: string) => `“${quote}” không phải là một ngày có thật.`,
  weekdayMismatch: (quote: string, weekday: string) => `“${quote}” không khớp lịch: ngày này là ${weekday}.`,
  meetingBeforeReport: (meeting: string, report: string) =>
    `Hội nghị phải tổ chức ${meeting}, nhưng báo cáo phục vụ hội nghị đến hạn ${report}, tức là sau hội nghị. Đề nghị xem lại hai mốc thời gian.`,
  noSubProjects: (quote: string, project: string) => `Kế hoạch ghi “${quote}”, nhưng ${project} không có tiểu dự án.`,
  wrongSubProject: (quote: string, project: string) =>
    `Kế hoạch ghi “${quote}”, nhưng ${project} không có tiểu dự án mang số này.`,
  noProject: (quote: string, title: string) => `Kế hoạch ghi “${quote}”, nhưng ${title} không có dự án mang số này.`,
  project: (number: number, name: string) => `Dự án ${number} (${name})`,
  likelyComponent: (sub: number, project: number, name: string) =>
    ` Có thể ý là Tiểu dự án ${sub} - Dự án ${project} (${name}).`,
  componentNotNamed: (projects: string) =>
    `Nội dung kế hoạch thuộc ${projects} của Chương trình nhưng kế hoạch không nêu số dự án nào trong số đó. Nên ghi rõ để các đơn vị báo cáo đúng phần.`,
  formContradicts: (form: string, act: string, title: string, occasion: string, right: string) =>
    `Kế hoạch yêu cầu báo cáo ${occasion} theo “${form}”, nhưng ${form} của ${act} là “${title}”. Báo cáo ${occasion} dùng ${right}.`,
  agencyWithoutDuty: (name: string) => `“${name}” được nêu trong phần tổ chức thực hiện nhưng không có nhiệm vụ nào.`,
  agencyNotListed: (name: string) =>
    `“${name}” được giao việc trong kế hoạch nhưng không có trong phần tổ chức thực hiện.`,
  dutyOfSome: (names: string, all: string) =>
    `Trong nhiệm vụ chung của “${all}” có việc chỉ giao cho: ${names}. Đề nghị tách thành nhiệm vụ riêng.`,
  dutyWithoutActor: (what: string) => `Chưa rõ cơ quan nào chủ trì việc: “${what}”.`,
  missingDataPath: (name: string, to: string) =>
    `${name} phải báo cáo ${to}, nhưng không đơn vị nào được giao gửi số liệu cho ${name}. Đề nghị bổ sung nơi nhận báo cáo hoặc nguồn số liệu.`,
  reportWithoutDate: (who: string, to: string) => `${who} phải báo cáo ${to} nhưng kế hoạch không ghi thời hạn.`,
  leftOut: (how: string, words: string, more: number) =>
    `Phần chữ ${how} trong tệp Word không được tính vào kế hoạch: ${words}${more > 0 ? ` và ${more} chỗ khác` : ''}. Đề nghị đối chiếu với bản đã ký.`,
  leftOutHow: {
    struck: 'bị gạch ngang',
    deleted: 'đã xóa khi theo dõi thay đổi (Track Changes)',
    hidden: 'bị ẩn',
  },
  limitNotRead: (quote: string) =>
    `Chưa đọc được thời hạn “${quote}” thành ngày cụ thể. Đề nghị xem câu này và thêm thời hạn nếu cần.`,
  reportWithoutDay: (often: string, who: string, to: string) =>
    `Báo cáo “${often}”${who ? ` của ${who}` : ''}${to ? ` gửi ${to}` : ''} không ghi ngày phải gửi nên chưa thành thời hạn. Đề nghị thêm thời hạn.`,
  weekAsDays: (quote: string, day: string, quarterly: boolean, first: boolean) =>
    `“${quote}” được hiểu là chậm nhất ngày ${day} của ${quarterly ? `${first ? 'tháng đầu' : 'tháng cuối'} mỗi quý` : 'mỗi tháng'}. Đề nghị sửa lại nếu cơ quan tính tuần theo cách khác.`,
  noCutoff:
    'Kế hoạch có thời hạn gửi báo cáo nhưng không ghi thời điểm chốt số liệu. Cần thống nhất một ngày chốt để số liệu các đơn vị so sánh được với nhau.',
  noReportDuty: (names: string) =>
    `Có nhiệm vụ nhưng không được giao báo cáo kết quả: ${names}. Cơ quan thường trực sẽ không có số liệu của các cơ quan này.`,
  managingBody:
    '“Cơ quan chủ quản chương trình” là bộ, cơ quan trung ương hoặc UBND cấp tỉnh được giao chương trình. Cơ quan chuyên môn cấp huyện, cấp xã là “cơ quan thường trực”.',
  communeLevel: (quote: string) =>
    `“${quote}”: cấp xã đã bao gồm xã, phường, thị trấn. Nên viết “cấp xã” hoặc “UBND các xã, thị trấn”.`,
  spellings: (names: string) => `Một cơ quan được viết theo nhiều cách: ${names}. Nên thống nhất một cách viết.`,
  misspelling: (wrong: string, right: string) => `“${wrong}” có thể là lỗi chính tả, ý là “${right}”.`,
  abbreviation: (wrong: string, right: string) => `“${wrong}” có thể viết tắt nhầm, ý là “${right}”.`,
}
