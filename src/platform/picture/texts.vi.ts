export const pictureTexts = {
  unreadable: 'Không đọc được ảnh này. Hãy chọn tệp ảnh JPG, PNG hoặc WebP.',
}
