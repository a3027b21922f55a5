import type { LetterWording, ReminderWording } from '#modules/plans/index.ts'

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** A round as it is spoken of inside a sentence: its title names the report. */
export const reportName = (title: string): string =>
  /^báo cáo/i.test(title) ? lower(title) : `báo cáo của ${lower(title)}`

/** The words around the list of those who owe a report. */
export const reportReminderWords: ReminderWording & LetterWording = {
  shortHead: (office: string, round: string, day: string) =>
    `${office} đề nghị các đơn vị sau quan tâm, sớm gửi ${round} (tính đến ngày ${day}):`,
  shortFoot: 'Khó khăn, vướng mắc đề nghị phản ánh sớm để được hướng dẫn. Trân trọng cảm ơn.',
  mailSubject: (_count: number, round: string) => `Nhắc gửi ${round}`,
  mailHead: (unit: string, round: string, day: string) =>
    `Kính gửi ${unit},\n\nTính đến ngày ${day}, đơn vị còn việc sau trong ${round}:`,
  mailFoot: (address: string) => `Lập và gửi báo cáo tại: ${address}`,
  subject: (round: string) => `đôn đốc gửi ${round}`,
  intro: (round: string, day: string) =>
    `Qua theo dõi việc gửi ${round}, tính đến ngày ${day} còn các đơn vị sau chưa gửi, hoặc chưa gửi lại phần được đề nghị bổ sung, chỉnh sửa:`,
  request: (office: string) =>
    `${office} đề nghị các đơn vị có tên trên quan tâm, sớm hoàn thành và gửi báo cáo; trường hợp có khó khăn, vướng mắc, đề nghị nêu rõ nguyên nhân để ${office} tổng hợp, hướng dẫn.`,
  duty: 'Nội dung',
}

export const reportReminderTexts = {
  title: 'Đôn đốc gửi báo cáo',
  intro:
    'Chọn các đơn vị cần đôn đốc. Đơn vị thấy nhắc việc tại “Việc của tôi” và qua thư điện tử nếu có địa chỉ; sau đó trang này có công văn đôn đốc và đoạn tin ngắn để chép gửi qua Zalo.',
  owed: 'Báo cáo chưa gửi, chưa gửi lại',
  lateOnly: 'Quá hạn, chưa phản hồi, chưa gửi lại',
  all: 'Tất cả đơn vị chưa gửi',
  none: 'Không có đơn vị nào cần đôn đốc.',
  choose: 'Chọn',
  unit: 'Đơn vị',
  what: 'Nội dung',
  due: 'Thời hạn',
  callFor: (count: number) => `Đôn đốc ${count} đơn vị`,
  units: (count: number) => `${count} đơn vị`,
  letter: 'Công văn đôn đốc',
  file: 'Gửi báo cáo',
  resend: (receivers: readonly string[]) => `Gửi lại phần ${receivers.join(', ')} đề nghị bổ sung, chỉnh sửa`,
  nothingChosen: 'Chọn ít nhất một đơn vị chưa gửi báo cáo để đôn đốc.',
  symbolMissing: 'Danh mục chưa có ký hiệu văn bản của đơn vị. Hãy bổ sung ký hiệu rồi chốt bản trình ký.',
  todo: (round: string) => `Được đôn đốc gửi ${reportName(round)}`,
  todoFrom: (office: string, day: string) => `${office} đôn đốc ngày ${day}`,
}
