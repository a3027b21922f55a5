/** The words of the public pages in Vietnamese. A file `texts.<language>.ts` of the same shape beside it adds a language. */
export const portalTexts = {
  languageName: 'Tiếng Việt',
  siteName: (place: string) => `Trang thông tin giảm nghèo ${place}`.trim(),
  frame: {
    skip: 'Đến nội dung chính',
    menu: 'Mục chính',
    search: 'Tìm',
    searchLabel: 'Tìm trên trang, không cần dấu',
    foot: 'Cơ quan phụ trách, liên hệ',
  },
  menu: {
    policies: 'Chính sách hỗ trợ',
    news: 'Tin tức, gương điển hình',
    results: 'Kế hoạch và kết quả',
    send: 'Gửi phản ánh, kiến nghị',
    follow: 'Tra cứu phản ánh, kiến nghị',
    open: 'Công khai',
    contact: 'Liên hệ',
  },
  foot: {
    noMoney: 'Trang này không nhận tiền ủng hộ.',
    workspace: 'Cán bộ, công chức đăng nhập',
  },
  sample: (day: string) => `Nội dung và số liệu minh họa, tính đến ngày ${day}. Không phải thông tin chính thức.`,
  home: {
    title: 'Không để ai bị bỏ lại phía sau',
    about: 'Chính sách giảm nghèo của Nhà nước đang thực hiện trên địa bàn, giải thích dễ hiểu.',
  },
  error: {
    notFound: 'Không tìm thấy trang',
    notFoundAdvice: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Mời xem các mục ở đầu trang, hoặc gõ vài chữ vào ô tìm.',
    failed: 'Trang đang gặp lỗi',
    failedAdvice: 'Nội dung chưa được lưu. Mời thử lại sau ít phút.',
    refused: 'Không thực hiện được',
    refusedAdvice: 'Mời quay lại trang trước, tải lại rồi thử lại; nếu đã thử nhiều lần, chờ ít phút.',
    home: 'Về trang đầu',
    workspace: 'Cán bộ, công chức: về Việc của tôi',
  },
}

export type PortalTexts = typeof portalTexts
