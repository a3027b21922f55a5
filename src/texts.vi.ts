/** Refusals of files of the catalogue; each follows the file's name. */
export const catalogueTexts = {
  notText: 'tệp chứa ký tự không hợp lệ, không phải văn bản UTF-8.',
  notJson: 'không đọc được nội dung JSON.',
  unknownKind: 'không phải tệp danh mục (đơn vị, kế tiếp đơn vị, ngày nghỉ, chương trình, biểu mẫu, chính sách).',
  notDays: 'dòng đầu của tệp ngày nghỉ phải có các cột on, kind, name.',
  wrongPlace: (place: string, why: string) => `sai ở ${place || 'tệp'}: ${why}`,
  neighbourMissing: 'chương trình mà biểu mẫu này thuộc về chưa được nạp: hãy nạp tệp chương trình trước.',
  contradicts: (detail: string) => `nội dung mâu thuẫn nên không nạp được: ${detail}`,
}
