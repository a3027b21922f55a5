/** What people and operators read about personal fields. */
export const privacyTexts = {
  /** Shown in the place of a field whose subject was forgotten. */
  erased: 'đã xóa',
  forgotten: 'Dữ liệu cá nhân của người này đã được xóa theo yêu cầu, không ghi thêm được.',
  keyMissing: (path: string) =>
    `Không đọc được khóa dữ liệu cá nhân ${path}: hãy sửa PRIVACY_KEY_FILE, hoặc phục hồi tệp này từ bản sao lưu.`,
  keyDamaged: (path: string) =>
    `Tệp ${path} không còn nguyên vẹn: khóa dữ liệu cá nhân phải gồm 32 byte viết dạng base64. Hãy phục hồi tệp này từ bản sao lưu.`,
  keyOther: (path: string) =>
    `Khóa dữ liệu cá nhân trong ${path} không mở được dữ liệu của hệ thống này: hãy phục hồi đúng tệp khóa từ bản sao lưu.`,
}
