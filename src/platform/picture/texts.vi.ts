export const pictureTexts = {
  unreadable: 'Không đọc được ảnh này. Hãy chọn tệp ảnh JPG, PNG hoặc WebP.',
  tooManyPixels: 'Ảnh này quá lớn (quá nhiều điểm ảnh) nên không mở được. Hãy chọn ảnh chụp ở cỡ nhỏ hơn.',
  tooManyAreas: 'Quá nhiều vùng cần che trên một ảnh.',
}
