export const pictureTexts = {
  unreadable: 'Không đọc được ảnh này. Hãy chọn tệp ảnh JPG, PNG hoặc WebP.',
  tooManyAreas: 'Quá nhiều vùng cần che trên một ảnh.',
}
