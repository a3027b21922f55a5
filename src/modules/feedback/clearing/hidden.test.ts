import { describe, expect, test } from 'vitest'
import { judged, withMarks } from './personal.ts'

// What people write who want to get past a rule, or who write as they speak; and sentences that only look like it.
const places = ['Xã Tân Lập', 'Thị trấn Tân Biên', 'Tỉnh Tây Ninh', 'Xã Trà Vong']
const sure = (text: string) => withMarks(text, judged(text, places).certain)
const perhaps = (text: string) => withMarks(text, judged(text, places).unsure)

describe('refused', () => {
  test.each<[string, string]>([
    ['0909\n123\n456', '[số điện thoại]'],
    ['Gọi 0912 345\n678 nhé', 'Gọi [số điện thoại] nhé'],
    ['0276\n3 123 456', '[số điện thoại]'],
    ['Nguyễn\u200bVăn\u200bTèo', '[tên]'],
    ['ông Nguyễn\u2060Văn\u2060Tèo', 'ông [tên]'],
    ['NguyễnVănTèo hứa', '[tên] hứa'],
    ['Nguyễn\u2028Văn\u2028Tèo', '[tên]'],
    ['anh N.V.Tèo', 'anh [tên]'],
    ['N.V.Tèo hứa', '[tên] hứa'],
    ['gặp L. T. Lan', 'gặp [tên]'],
    ["chị Rơ Châm H'Lan", 'chị [tên]'],
    ["Rơ Châm H'Lan", '[tên]'],
    ['Điểu Thị Lan', '[tên]'],
    ['Ksor Y Phúc', '[tên]'],
    ['Mohamad Sa Ly', '[tên]'],
    ['Neang Sóc Kha', '[tên]'],
    ['số nhà tám.', '[địa chỉ].'],
    ['gặp N.V Tèo', 'gặp [tên]'],
    ['số nhà mười hai tổ ba', '[địa chỉ] tổ ba'],
    ['Nhà số bốn mươi lăm, ấp Tân Hòa', '[địa chỉ], ấp Tân Hòa'],
    ['biển bảy mươi ép một một hai ba bốn lăm', '[biển số]'],
    ['biển số bảy mươi hát một một hai ba bốn năm', '[biển số]'],
    ['không chín không chín 123 456', '[số điện thoại]'],
    ['09 không chín một hai ba bốn năm sáu', '[số điện thoại]'],
    ['zalo Teo123', '[đường dẫn]'],
    ['Zalo của em là teo_nguyen', '[đường dẫn]'],
    ['nhắn fb teo.nguyen nhé', 'nhắn [đường dẫn] nhé'],
    ['tiktok @teo9x', '[đường dẫn]'],
  ])('%j', (text, wanted) => {
    expect(sure(text)).toBe(wanted)
  })
})

describe('asked', () => {
  test.each<[string, string]>([
    ['0\n9\n0\n9\n1\n2\n3\n4\n5\n6', '[số điện thoại]'],
    ['gặp V.Tèo', 'gặp [tên]'],
    ['đến T.P Long An', 'đến [tên]'],
    ["H'Lan hứa", '[tên] hứa'],
    ['K’Brơi hứa', '[tên] hứa'],
    ['Y Moan hứa', '[tên] hứa'],
    ['nhắn zalo Tèo nhé', 'nhắn zalo [tên] nhé'],
    ['số nhà tám gần chợ', '[địa chỉ] gần chợ'],
    ['hẻm số mười hai gần chợ', '[địa chỉ] gần chợ'],
    ['Điểu Hùng', '[tên]'],
  ])('%j', (text, wanted) => {
    expect(sure(text)).toBe(text)
    expect(perhaps(text)).toBe(wanted)
  })
})

describe('left alone', () => {
  test.each([
    'Tổ ba, ấp hai có bốn năm hộ nghèo.',
    'Tổ ba ấp hai ngập.',
    'Năm 2023 có hai ba hộ thoát nghèo, ba bốn năm nay chưa được vay.',
    'Số liệu:\n2020\n2021\n2022\n2023',
    'Các năm:\n15\n20\n30\n45\n60\n75',
    'Bảng:\n10\n35\n12\n14\n16',
    '1. Giếng hỏng\n2. Đường ngập\n3. Cầu gãy',
    'Số nhà năm nay được hỗ trợ sửa là mười hai căn.',
    'Số nhà hai năm qua được sửa tăng.',
    "Đồng bào H'Mông, S'Tiêng, M'Nông trong xã được cấp thẻ.",
    'Bộ Y Tế và trạm Y tế xã Tân Lập',
    'Y sĩ của trạm, Y Bác sĩ',
    'Nhóm Zalo ap3 của Ủy ban nhân dân xã; Zalo OA; Facebook của xã',
    'Đăng trên Zalo Mini App, Facebook Messenger.',
    'T.P Tây Ninh, T.T. Tân Biên, H. Tân Biên, X. Tân Lập, TP. Hồ Chí Minh',
    'A. Nội dung\nB. Đề nghị\nC. Kết quả',
    'Xe ba bánh, xe hai bánh một năm bảy lần hỏng.',
    'Biển báo ở ấp bị gãy; ra biển hai ba lần.',
    'VNeID, VssID, YouTube, iPhone không mở được.',
    'Quảng Nam, Quảng Trị, Cẩm Giang, Vàng Ba',
    'Điều 27 Luật; điều này, điều kia.',
    'Một hai ba bốn hộ, năm sáu bảy hộ đều được.',
  ])('%j', (text) => {
    expect(perhaps(sure(text))).toBe(text)
  })
})

test('the longest hostile message is read to its end, and soon', () => {
  const pieces = [
    'không 1 ',
    '0\n',
    'N.',
    'zalo ',
    'ABc',
    'a',
    'a.',
    'số nhà mười ',
    '9 ',
    'xe 7 ',
    'Nguyễn ',
    '09 a ',
    'zalo a_',
    "H'La ",
  ]
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(50_000 / piece.length))
    // A rule that takes its time over one of them does not come to the end of the test.
    expect(withMarks(text, judged(text, places).certain).length, piece).toBeGreaterThan(0)
  }
}, 120_000)
