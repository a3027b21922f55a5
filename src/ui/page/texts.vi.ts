const texts: Record<number, { title: string; advice: string }> = {
  400: {
    title: 'Nội dung gửi lên không đọc được',
    advice: 'Hãy quay lại trang trước, tải lại trang rồi gửi lại từ biểu mẫu.',
  },
  403: {
    title: 'Bạn không có quyền làm việc này',
    advice:
      'Việc này thuộc quyền của người hoặc đơn vị khác. Nếu cần, hãy đề nghị lãnh đạo đơn vị hoặc người quản trị hệ thống.',
  },
  404: {
    title: 'Không tìm thấy trang',
    advice:
      'Địa chỉ có thể đã đổi, hoặc nội dung không thuộc phạm vi đơn vị của bạn. Hãy kiểm tra lại địa chỉ hoặc tìm từ trang đầu.',
  },
  405: { title: 'Trang này không nhận nội dung gửi lên', advice: 'Hãy quay lại trang trước và thử lại từ biểu mẫu.' },
  413: { title: 'Tệp quá lớn', advice: 'Hãy gửi tệp nhỏ hơn, hoặc chia thành nhiều tệp.' },
  429: { title: 'Thao tác quá nhiều lần', advice: 'Hãy chờ ít phút rồi thử lại.' },
}

const failure = {
  title: 'Hệ thống gặp lỗi',
  advice:
    'Nội dung chưa được lưu. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị hệ thống kèm thời điểm xảy ra.',
}

export const errorText = (status: number) => texts[status] ?? failure
