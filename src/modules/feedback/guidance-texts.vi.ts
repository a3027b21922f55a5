import type { DirectedSubject } from './kind.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The words of the letter of guidance, and of the panel from which it is drafted. */
export const guidanceLetterTexts = {
  panel: 'Văn bản hướng dẫn',
  how: 'Dự thảo công văn theo Nghị định 30/2020/NĐ-CP, soạn sẵn từ thủ tục đã lưu: kiểm tra, trình ký và lấy số như các công văn khác.',
  withName: 'Dự thảo có họ tên, địa chỉ người gửi vì bạn vừa mở liên hệ.',
  withoutName: 'Dự thảo để trống họ tên người gửi. Muốn ghi, mở liên hệ của người gửi trước rồi tải lại.',
  withoutNameWalled:
    'Dự thảo để trống họ tên người tố cáo. Người được giao muốn ghi thì mở nội dung đơn trước rồi tải lại.',
  download: 'Tải dự thảo văn bản hướng dẫn (.docx)',
  none: 'Chưa có thủ tục nào trong danh mục cho loại đơn này: chưa soạn sẵn được.',
  file: 'Du thao van ban huong dan',
  subjects: {
    review: 'hướng dẫn đề nghị xem lại kết quả rà soát hộ nghèo, hộ cận nghèo',
    decision: 'hướng dẫn thực hiện việc khiếu nại',
    denunciation: 'hướng dẫn thực hiện việc tố cáo',
  } satisfies Record<DirectedSubject, string>,
  found: {
    review:
      'là ý kiến về kết quả rà soát hộ nghèo, hộ cận nghèo, được xem lại trong quy trình rà soát (phúc tra) trước',
    decision: 'là khiếu nại, được giải quyết theo thủ tục riêng do pháp luật quy định',
    denunciation: 'là tố cáo, được giải quyết theo thủ tục riêng do pháp luật quy định',
  } satisfies Record<DirectedSubject, string>,
  somebody: '…………………………………………',
  person: (name: string) => `Ông (bà) ${name}`,
  at: (name: string, address: string) => `Ông (bà) ${name}, ${address}`,
  intro: (issuer: string, day: string, code: string, found: string) =>
    `${capital(day)}, ${issuer} tiếp nhận nội dung có mã tra cứu ${code} của ông (bà). Nội dung trên ${found}. Việc thực hiện như sau:`,
  /** The place may already be called what it is. */
  reception: (place: string) => (/^nơi tiếp công dân/iu.test(place) ? `${place}.` : `Nơi tiếp công dân: ${place}.`),
  phone: (phone: string) => `Điện thoại: ${phone}.`,
  basis: (source: string) => `Căn cứ hướng dẫn: ${source}.`,
  close: 'Đề nghị ông (bà) thực hiện theo hướng dẫn trên',
  draft: 'DỰ THẢO',
  lacksProcedure: 'Nội dung hướng dẫn chưa có căn cứ chính thức trong danh mục: kiểm tra trước khi trình ký.',
  lacksDesk: 'Nơi tiếp công dân, số điện thoại là thông tin minh họa: thay bằng thông tin chính thức.',
  asAbove: 'Như trên',
  archive: 'Lưu: VT.',
}
