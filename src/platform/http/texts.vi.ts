export const fieldTexts = {
  blank: 'Chưa điền mục này.',
  tooLong: (most: number) => `Dài quá ${most.toLocaleString('vi-VN')} ký tự.`,
  outOfRange: 'Giá trị nằm ngoài giới hạn.',
  invalid: 'Nội dung chưa đúng dạng.',
}
