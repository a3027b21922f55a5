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

/** Why an uploaded file is not read. */
export const READING = {
  damaged: 'Tệp bị hỏng hoặc không đúng định dạng nên không đọc được. Đề nghị mở tệp, lưu lại và tải lên lần nữa.',
  tooLarge: 'Tệp quá lớn để đọc. Đề nghị bỏ các trang tính, hình ảnh không cần thiết hoặc chia thành nhiều tệp.',
  locked: 'Tệp có mật khẩu hoặc ở định dạng Excel cũ (.xls). Đề nghị bỏ mật khẩu, lưu lại dưới dạng .xlsx.',
  notXlsx: 'Đây không phải là tệp Excel (.xlsx). Đề nghị lưu lại dưới dạng .xlsx và tải lên lần nữa.',
  notDocx: 'Đây không phải là tệp Word (.docx). Đề nghị lưu lại dưới dạng .docx và tải lên lần nữa.',
  notText: 'Tệp văn bản không đọc được vì không ở bảng mã Unicode (UTF-8). Đề nghị lưu lại với bảng mã UTF-8.',
}
