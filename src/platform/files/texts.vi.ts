export const fileTexts = {
  unnamed: 'tệp',
  empty: 'Tệp không có nội dung.',
  tooLarge: (megabytes: number) => `Tệp quá lớn: tối đa ${megabytes} MB.`,
  unknownType:
    'Không nhận được loại tệp này. Hãy gửi tệp PDF, Word (.docx), Excel (.xlsx), ảnh PNG, JPG hoặc văn bản .txt.',
  oldOffice: 'Tệp Word hoặc Excel đời cũ (.doc, .xls). Hãy mở tệp, chọn lưu thành .docx hoặc .xlsx rồi gửi lại.',
  macros: 'Tệp Word hoặc Excel này có chứa macro. Hãy lưu thành .docx hoặc .xlsx không có macro rồi gửi lại.',
  full: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được tệp. Hãy báo người quản trị hệ thống; nội dung bạn nhập vẫn còn trên trang này.',
}
