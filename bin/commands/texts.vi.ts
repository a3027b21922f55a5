/** What the command line says. */
export const commandTexts = {
  usage: 'Cách dùng:',
  planReadHelp: '[--json] TỆP    đọc một kế hoạch (.docx, .txt) và in những gì đọc được',
  adminResetHelp: '[TÊN-ĐĂNG-NHẬP] [--second-factor-off]    cấp mật khẩu dùng một lần cho người quản trị',
  catalogueLoadHelp: 'TỆP...    nạp các tệp danh mục (đơn vị, ngày nghỉ, chương trình, biểu mẫu) vào cơ sở dữ liệu',
  planReadUsage: 'Cách dùng: chungtay plan read [--json] TỆP (.docx hoặc .txt)',
  noFile: (path: string) => `Không mở được tệp: ${path}`,
}

/** The summary of a plan that was read. */
export const summaryTexts = {
  unknown: '(không đọc được)',
  title: 'Tên văn bản',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  agencies: 'Cơ quan, đơn vị và nhiệm vụ',
  assignments: 'Việc có ghi cơ quan chủ trì',
  request: 'đề nghị',
  roles: { lead: 'chủ trì', cooperate: 'phối hợp', perform: 'thực hiện' },
  lead: 'chủ trì',
  deadlines: 'Thời hạn',
  reports: 'Báo cáo phải gửi',
  noDate: 'không ghi thời hạn',
  citations: 'Văn bản được viện dẫn',
  remarks: 'Lưu ý',
  severity: { error: 'SAI', warning: 'CẦN XEM', note: 'GHI CHÚ' },
  none: '(không có)',
  duties: (count: number) => `${count} nhiệm vụ`,
}

/** Help for an administrator who cannot get in. */
export const adminTexts = {
  usage:
    'Cách dùng: chungtay admin reset [TÊN-ĐĂNG-NHẬP] [--second-factor-off]\n  --second-factor-off  tắt luôn xác thực hai lớp (khi mất điện thoại)',
  done: (name: string, username: string, password: string) =>
    `Mật khẩu dùng một lần của ${name} (${username}): ${password}\nHiệu lực 14 ngày; khi đăng nhập, hệ thống yêu cầu đặt mật khẩu mới. Mọi nơi đang đăng nhập đã bị đăng xuất.`,
  nobody: 'Hệ thống chưa có người quản trị: hãy mở trang /lam-viec để bắt đầu.',
  notOne: (username: string) => `Không có người quản trị nào có tên đăng nhập "${username}".`,
  these: 'Người quản trị:',
}

/** Loading files of the catalogue. */
export const catalogueTexts = {
  usage: 'Cách dùng: chungtay catalogue load TỆP... (tệp .json, .tsv của thư mục catalogue)',
  notUtf8: (path: string) => `${path}: không phải tệp văn bản UTF-8.`,
  tooLarge: (path: string) => `${path}: tệp quá lớn (tối đa 20 MB).`,
  notStarted:
    'Cơ sở dữ liệu chưa có bảng nào. Hãy khởi động hệ thống một lần (npm start), hoặc chạy bin/migrate, rồi nạp lại.',
  loaded: (path: string) => `Đã nạp ${path}`,
  done: (count: number) => `Xong ${count} tệp. Tệp đã nạp trước đó không bị nạp trùng.`,
}
