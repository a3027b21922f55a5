export const clockTexts = {
  tooFar: 'Hãy chọn một ngày cách hôm nay không quá 10 năm.',
}
