/** What the command line says. */
export const commandTexts = {
  usage: 'Cách dùng:',
  planReadHelp: '[--json] TỆP    đọc một kế hoạch (.docx, .txt) và in những gì đọc được',
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
  cooperators: 'phối hợp',
  deadlines: 'Thời hạn',
  reports: 'Báo cáo phải gửi',
  noDate: 'không ghi thời hạn',
  citations: 'Văn bản được viện dẫn',
  remarks: 'Lưu ý',
  severity: { error: 'SAI', warning: 'CẦN XEM', note: 'GHI CHÚ' },
  none: '(không có)',
  duties: (count: number) => `${count} nhiệm vụ`,
}
