/** Words fixed by Nghị định 30/2020/NĐ-CP, Phụ lục I, for every administrative document. */
export const FORM = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  number: (number: string, symbol: string) => `Số: ${number}/${symbol}`,
  numberInText: (number: string, symbol: string) => `số ${number}/${symbol}`,
  about: (subject: string) => `V/v ${subject}`,
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  enclosedWith: (kind: string, number: string, date: string, issuer: string) =>
    `(Kèm theo ${kind} ${number} ${date} của ${issuer})`,
}

/** Put at the end of a cell's text that a spreadsheet cannot hold whole. */
export const CUT_SHORT = ' … (đã cắt bớt)'

/** Why a file is not made. */
export const MAKING = {
  tooLong: 'Nội dung quá dài nên máy chủ không đủ bộ nhớ để lập thành một tệp. Đề nghị chia nội dung thành nhiều phần.',
}

/** Why an uploaded file is not read. */
export const READING = {
  damaged: 'Tệp bị hỏng hoặc không đúng định dạng nên không đọc được. Đề nghị mở tệp, lưu lại và tải lên lần nữa.',
  tooLarge: 'Tệp quá lớn để đọc. Đề nghị bỏ các trang tính, hình ảnh không cần thiết hoặc chia thành nhiều tệp.',
  locked: 'Tệp có mật khẩu hoặc ở định dạng Excel cũ (.xls). Đề nghị bỏ mật khẩu, lưu lại dưới dạng .xlsx.',
  notXlsx: 'Đây không phải là tệp Excel (.xlsx). Đề nghị lưu lại dưới dạng .xlsx và tải lên lần nữa.',
  notDocx: 'Đây không phải là tệp Word (.docx). Đề nghị lưu lại dưới dạng .docx và tải lên lần nữa.',
  notText: 'Tệp văn bản không đọc được vì không ở bảng mã Unicode (UTF-8). Đề nghị lưu lại với bảng mã UTF-8.',
}

/** In the name of a body it begins a line rather than ends one. */
export const AND = 'VÀ'

/** Kinds of places in capitals: a line of a body's name best begins with one. */
export const PLACE_KINDS = [
  'TỈNH',
  'THÀNH PHỐ',
  'HUYỆN',
  'QUẬN',
  'THỊ XÃ',
  'THỊ TRẤN',
  'XÃ',
  'PHƯỜNG',
  'ĐẶC KHU',
  'ẤP',
  'KHU PHỐ',
]

/** Words in the names of bodies that are not parted at the end of a line. */
export const KEPT_TOGETHER = [
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'MẶT TRẬN TỔ QUỐC',
  'VIỆT NAM',
  'BAN CHỈ ĐẠO',
  'BAN THƯỜNG TRỰC',
  'BAN QUẢN LÝ',
  'TRUNG TÂM',
  'VĂN PHÒNG',
  'LAO ĐỘNG',
  'THƯƠNG BINH',
  'XÃ HỘI',
  'NÔNG NGHIỆP',
  'NÔNG THÔN',
  'NÔNG DÂN',
  'PHÁT TRIỂN',
  'MÔI TRƯỜNG',
  'TÀI NGUYÊN',
  'TÀI CHÍNH',
  'KẾ HOẠCH',
  'KINH TẾ',
  'HẠ TẦNG',
  'GIÁO DỤC',
  'ĐÀO TẠO',
  'VĂN HÓA',
  'THỂ THAO',
  'THÔNG TIN',
  'TRUYỀN THANH',
  'TRUYỀN THÔNG',
  'DU LỊCH',
  'DÂN TỘC',
  'TÔN GIÁO',
  'NỘI VỤ',
  'TƯ PHÁP',
  'THANH TRA',
  'Y TẾ',
  'PHỤ NỮ',
  'CỰU CHIẾN BINH',
  'THANH NIÊN',
  'CỘNG SẢN',
  'HỒ CHÍ MINH',
  'CHÍNH SÁCH',
  'NGÂN HÀNG',
  'LIÊN HIỆP',
  'LIÊN ĐOÀN',
]
