import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judged, partsOf, personalIn, withMarks, type PersonalKind } from './personal.ts'

const places = ['Tân Lập', 'Trà Vong']
const marked = (text: string) => withMarks(text, personalIn(text, places))
const sure = (text: string) => withMarks(text, judged(text, places).certain)

describe('found for certain', () => {
  test.each<[string, string]>([
    ['ông Nguyễn Văn Kín báo', 'ông [tên] báo'],
    ['Ông Bảy và bà Tư', 'Ông [tên] và bà [tên]'],
    ['anh Thành, chị Hoa', 'anh [tên], chị [tên]'],
    ['Tôi tên là nguyễn văn an', 'Tôi tên là [tên]'],
    ['tôi tên Lan', 'tôi tên [tên]'],
    ['Tôi tên là Lan. Giếng hết nước.', 'Tôi tên là [tên]. Giếng hết nước.'],
    ['Họ và tên: Thạch Sóc Kha', 'Họ và tên: [tên]'],
    ['LE THI LAN', '[tên]'],
    ['Nguyễn V. An', '[tên]'],
    ['ông N\u200bguyễn V\u00adăn An', 'ông [tên]'],
    ['ông Nguyễn Văn An'.normalize('NFD'), `${'ông'.normalize('NFD')} [tên]`],
    ['Gọi 0912 345 678', 'Gọi [số điện thoại]'],
    ['+84 912.345.678', '[số điện thoại]'],
    ['0084912345678', '[số điện thoại]'],
    ['84-912-345-678', '[số điện thoại]'],
    ['(0276) 3 123 456', '([số điện thoại]'],
    ['o9l2345678', '[số điện thoại]'],
    ['0 9 1 2 3 4 5 6 7 8', '[số điện thoại]'],
    ['０９１２３４５６７８', '[số điện thoại]'],
    ['០៩១២៣៤៥៦៧៨', '[số điện thoại]'],
    ['09\u200b12\u2060345678', '[số điện thoại]'],
    ['không chín một hai ba bốn năm sáu bảy tám', '[số điện thoại]'],
    ['CCCD 072085001234', 'CCCD [số giấy tờ]'],
    ['0 7 2 0 8 5 0 0 1 2 3 4', '[số giấy tờ]'],
    ['CMND 290 123 456', 'CMND [số giấy tờ]'],
    ['290123456', '[số giấy tờ]'],
    ['thẻ DN 4 72 0721234567', 'thẻ [số giấy tờ]'],
    ['hộ chiếu B1234567', 'hộ chiếu [số giấy tờ]'],
    ['STK 1903 4567 8901', 'STK [số tài khoản]'],
    ['tài khoản Agribank 570020', 'tài khoản Agribank [số tài khoản]'],
    ['1234567890123', '[dãy số]'],
    ['70-L1 123.45', '[biển số]'],
    ['70A-12345', '[biển số]'],
    ['70L1-1234', '[biển số]'],
    ['xe 70H1 - 123 . 45', '[biển số]'],
    ['Xe 7 0 H 1 1 2 3 4 5 đậu', '[biển số] đậu'],
    ['Xe 70-H1/123-45', '[biển số]'],
    ['Xe 70.H.1.1.2.3.4.5', '[biển số]'],
    ['70H1 - 123 . 45', '[biển số]'],
    ['70a12345', '[biển số]'],
    ['a.b@gmail.com', '[thư điện tử]'],
    ['lan (at) gmail (dot) com', '[thư điện tử]'],
    ['https://x.example/a?b', '[đường dẫn]'],
    ['bit.ly/abc', '[đường dẫn]'],
    ['facebook: lan.nguyen', '[đường dẫn]'],
    ['số nhà 45', '[địa chỉ]'],
    ['số 12 đường', '[địa chỉ]'],
    ['12/3 Nguyễn Trãi', '[địa chỉ] Nguyễn Trãi'],
    ['hẻm 12/4', '[địa chỉ]'],
    ['thửa đất số 12, tờ bản đồ số 5', '[địa chỉ]'],
    ['sinh năm 1985', '[ngày sinh]'],
    ['sinh ngày 12 tháng 3 năm 1985', '[ngày sinh]'],
    ['NS: 1/2/1990', '[ngày sinh]'],
    ['11.541234, 106.004123', '[vị trí]'],
    ['11°32′28″N', '[vị trí]'],
    ['7P28G2RX+4P', '[vị trí]'],
  ])('%s', (text, wanted) => {
    expect(sure(text)).toBe(wanted)
  })
})

describe('found, for a person to look at', () => {
  test.each<[string, string, PersonalKind]>([
    ['các anh Hùng, Dũng', 'các anh [tên], [tên]', 'name'],
    ['chị hồng cạnh trường', 'chị [tên] cạnh trường', 'name'],
    ['hộ Tư', 'hộ [tên]', 'name'],
    ['gặp Lê Lan', 'gặp [tên]', 'name'],
    ['xã 70 FA 004.92', 'xã [biển số]', 'plate'],
    ['số 123.456.789', 'số [số giấy tờ]', 'id'],
    ['tổ 5 ấp', '[địa chỉ]', 'address'],
    ['Bảy Đực không cho', '[tên] không cho', 'name'],
    ['đối diện quán Út Mập', 'đối diện quán [tên]', 'name'],
    ['Hai Lúa đầu ấp', '[tên] đầu ấp', 'name'],
    ['cô giáo Lành dạy', 'cô giáo [tên] dạy', 'name'],
    ['chủ tịch Hùng hứa', 'chủ tịch [tên] hứa', 'name'],
    ['Gọi 0907 - ngập - 123456', 'Gọi [số điện thoại]', 'phone'],
    ['xe bảy mươi hát một một hai ba bốn năm', '[biển số]', 'plate'],
    ['thấy 7 0 H 1 1 2 3 4 5', 'thấy [biển số]', 'plate'],
  ])('%s', (text, wanted, kind) => {
    expect(marked(text)).toBe(wanted)
    expect(judged(text, places).unsure.map((span) => span.kind)).toContain(kind)
  })
})

describe('left alone', () => {
  test.each([
    'Ngày 20/6/2023 chúng tôi nhận 12.000.000 đồng theo Quyết định số 263/QĐ-TTg.',
    'Năm 2020, 2021, 2022 có 15 hộ nghèo.',
    'Bà con xã Tân Lập, huyện Dương Minh Châu, đường Nguyễn Trãi.',
    'Tôi là hộ nghèo ở ấp Tân Hòa, gần núi Bà Đen.',
    'Trưởng ấp và ông Chủ tịch đã hứa; anh Công an xã có đến.',
    'Ủy ban nhân dân thành phố Hồ Chí Minh',
    'ông A và bà B',
    'Tổng đài 19001000, xem dichvucong.gov.vn và https://tayninh.gov.vn/tin',
    'Phòng LĐTBXH đã trả lời ngày 28/6/2023.',
    'Giá 1.500.000.000 đồng, dài 2.500 m, 30 km.',
    'Hai ấp, ba hộ; năm 2023 có 30 m đường; Chủ tịch UBND xã; cô giáo của trường.',
    'Đường dài 2.500 m, rộng 3 m, ngày 05/07/2023, giờ 7 giờ 30.',
    'ông [tên], số điện thoại [số điện thoại]',
    '',
  ])('%s', (text) => {
    expect(marked(text)).toBe(text)
  })
})

describe('whatever is typed', () => {
  const joints = fc.constantFrom('', ' ', '.', '-', '\u200b', ' . ', '\u00a0')
  const shapes = fc.constantFrom<(digit: string) => string>(
    (digit) => digit,
    (digit) => String.fromCodePoint(0xff10 + Number(digit)),
    (digit) => (digit === '0' ? 'o' : digit),
  )
  const mobile = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^[1-9]{8}$/))
    .map(([first, rest]) => `0${first}${rest}`)

  test('a mobile number is found in every dress', () => {
    const dressed = fc
      .tuple(mobile, joints, shapes)
      .map(([digits, joint, shape]) => Array.from(digits, shape).join(joint))
    fc.assert(
      fc.property(dressed, (number) => {
        expect(sure(`gọi ${number} nhé`)).toBe('gọi [số điện thoại] nhé')
      }),
    )
  })

  const name = fc
    .tuple(
      fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Huỳnh', 'Thạch'),
      fc.constantFrom('Văn', 'Thị', 'Hữu', 'Ngọc'),
      fc.constantFrom('An', 'Thành', 'Năm', 'Hoa', 'Chính', 'Út'),
    )
    .map((parts) => parts.join(' '))

  test('a full name is found, and nothing certain is left once all is marked', () => {
    const piece = fc.oneof(name, mobile, fc.constantFrom('ông', 'bà con', 'giếng hết nước', '70A-12345', 'số nhà 4'))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), name, (pieces, last) => {
        const text = [...pieces, last].join(', ')
        expect(sure(text)).not.toContain(last)
        expect(judged(marked(text), places).certain).toEqual([])
      }),
    )
  })

  test('spans lie in the text, apart, in order; the parts are the text', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      name,
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ')
        const spans = personalIn(text, places)
        let last = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        expect(
          partsOf(text, spans)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  test('a long hostile text is read to its end', () => {
    for (const text of [
      '0 '.repeat(4000),
      'Nguyễn '.repeat(1500),
      'a.'.repeat(4000),
      'không '.repeat(1500),
      '1/'.repeat(4000),
      `xe ${'7 0 H '.repeat(1500)}`,
      '09 a '.repeat(1500),
      'xe bảy '.repeat(1500),
    ])
      expect(withMarks(text, personalIn(text, places)).length).toBeGreaterThan(0)
  })
})
