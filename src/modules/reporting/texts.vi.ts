import { formatNumber } from '#platform/text/numbers.ts'
import type { NumberReading } from '#platform/text/numbers.ts'
import type { PartState } from './part-state.ts'

type Doubt = Exclude<NumberReading, { kind: 'number' }> | null

const unreadReasons = {
  not_a_number: 'không phải là số',
  bad_grouping: 'dấu chấm, dấu phẩy đặt chưa đúng chỗ',
  not_whole: 'phải là số nguyên',
  too_long: 'có quá nhiều chữ số',
}

export const checkTexts = {
  unread: (typed: string, doubt: Doubt): string => {
    if (doubt?.kind === 'ambiguous') {
      const readings = doubt.candidates.map((value) => formatNumber(value)).join(' hay ')
      return `“${typed}” có thể hiểu là ${readings}: hãy chọn một.`
    }
    return `“${typed}” ${doubt?.kind === 'invalid' ? unreadReasons[doubt.reason] : 'chưa đọc được'}.`
  },
  blank: (count: number) => `Còn ${count} ô chưa có số liệu. Không phát sinh thì ghi 0; để trống thì nêu lý do.`,
}

export const partStateText = {
  none: 'Chưa lập',
  drafting: 'Đang lập',
  signing: 'Chờ ký',
  sent: 'Đã gửi',
  resent: 'Đã gửi lại',
  confirmed: 'Đã xác nhận',
  sentBack: 'Trả lại',
} satisfies Record<PartState, string>

export const problemTexts = {
  unknownForms: (codes: readonly string[]) => `Chưa có biểu mẫu: ${codes.join(', ')}.`,
  unknownCells: (places: readonly string[]) => `Biểu mẫu của đợt không có ô: ${places.slice(0, 5).join(', ')}.`,
  roundExists: 'Đợt báo cáo này đã được mở.',
  versionInHand: 'Đang có một lần gửi chưa hoàn thành: hãy làm tiếp lần đó.',
  nothingToCorrect: 'Hãy chọn ít nhất một phần cần sửa.',
  staleDraft:
    'Bản nháp đã được lưu ở nơi khác sau khi bạn mở trang này nên lần lưu này chưa được ghi. Nội dung bạn nhập vẫn còn bên dưới: hãy mở lại trang ở thẻ khác để xem số mới rồi nhập phần còn thiếu.',
  notOpen: 'Báo cáo đã chốt để trình ký hoặc đã gửi, không sửa được nữa.',
  partNotOpen: 'Phần này không mở để sửa trong lần gửi này.',
  notReady: (count: number) => `Chưa chốt được: còn ${count} điểm phải xử lý.`,
  notAwaiting: 'Phần này không còn chờ xác nhận: đã có lần gửi mới hoặc đã được xử lý.',
}

export const documentTexts = {
  report: 'BÁO CÁO',
  reportAbbreviation: 'BC',
  /** Where a unit has not told its symbol. */
  noSymbol: '…',
  content: 'Nội dung',
  archive: 'Lưu: VT.',
  head: 'Thủ trưởng đơn vị',
  deputy: 'PHÓ ',
  onBehalf: 'TM. ỦY BAN NHÂN DÂN',
  instead: (chief: string) => `KT. ${chief}`,
  chairman: 'CHỦ TỊCH',
  deputyChairman: 'PHÓ CHỦ TỊCH',
}

export const freezeTexts = {
  documentTitle: (round: string, unit: string, version: number) =>
    version > 1 ? `${round} của ${unit} (lần ${version})` : `${round} của ${unit}`,
  unanswered: (count: number) => `Còn ${count} câu hỏi của cơ quan nhận chưa được trả lời.`,
}
