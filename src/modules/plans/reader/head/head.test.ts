import { describe, expect, test } from 'vitest'
import { frameOf } from '../outline/frame.ts'
import { paragraphsOf } from '../paragraphs/index.ts'
import { readHead } from './index.ts'

const head = (text: string) => readHead(frameOf(paragraphsOf({ text })))
const letter = (number: string, date: string) =>
  `ỦY BAN NHÂN DÂN\nHUYỆN AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${number}\n${date}\n\nKẾ HOẠCH\nPhát triển thư viện\n\nI. MỤC ĐÍCH\n1. Đọc sách.`

describe('number', () => {
  test.each([
    ['Số: 12/KH-UBND', '12/KH-UBND', null],
    ['Số: 0124/KH-UBND', '0124/KH-UBND', null],
    ['Số: 3125 /KH-STC', '3125/KH-STC', null],
    ['Số: 24/2021/QĐ-UBND', '24/2021/QĐ-UBND', null],
    ['Số: 02-TT/TU', '02-TT/TU', null],
    ['Số:      /KH-UBND', null, '/KH-UBND'],
    ['Số: … /KH-MTTQ-BTT', null, '/KH-MTTQ-BTT'],
    ['Số ..... -CV/ĐU', null, '-CV/ĐU'],
    ['Số: 2? /KH-UBND', null, '/KH-UBND'],
    ['', null, null],
  ])('%j', (printed, number, partial) => {
    const found = head(letter(printed, 'An Lạc, ngày 5 tháng 6 năm 2024'))
    expect([found.documentNumber, found.documentNumberPartial]).toEqual([number, partial])
  })

  test('beside a day that a scanner could not read, the number is not trusted', () => {
    const found = head(letter('Số: 2 /KH-UBND An Lạc, ngày⁄Ÿ tháng 6 năm 2024', ''))
    expect(found).toMatchObject({ documentNumber: null, numberIllegible: true, issueDatePartial: '2024-06' })
  })
})

describe('day and place of issue', () => {
  test.each([
    ['An Lạc, ngày 05 tháng 6 năm 2024', '2024-06-05', null, 'An Lạc'],
    ['Thành phố An Bình, ngày 5/6/2024', '2024-06-05', null, 'Thành phố An Bình'],
    ['An Lạc, ngày    tháng 6 năm 2024', null, '2024-06', 'An Lạc'],
    ['An Lạc, ngày … tháng … năm 2024', null, '2024', 'An Lạc'],
    ['An Lạc, ngày 31 tháng 6 năm 2024', null, '2024-06', 'An Lạc'],
    ['', null, null, null],
  ])('%j', (printed, date, partial, place) => {
    const found = head(letter('Số: 12/KH-UBND', printed))
    expect([found.issueDate, found.issueDatePartial, found.issuePlace]).toEqual([date, partial, place])
  })

  test('a title with another day keeps it to itself', () => {
    const text = letter('Số: 12/KH-UBND', '').replace(
      'Phát triển thư viện',
      'Thực hiện Nghị quyết số 9/NQ-HĐND ngày 1/2/2024',
    )
    expect(head(text)).toMatchObject({ documentNumber: '12/KH-UBND', issueDate: null })
  })
})

describe('who issues', () => {
  const issuer = (...lines: string[]) => {
    const { issuingBody, parentBody } = head(
      `${lines.join('\n')}\nSố: 1/KH-X\n\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\n1. Đọc.`,
    )
    return [issuingBody, parentBody]
  }

  test.each([
    [
      ['ỦY BAN NHÂN DÂN', 'TỈNH AN BÌNH'],
      ['Ủy ban nhân dân tỉnh An Bình', null],
    ],
    [
      ['UBND TỈNH AN BÌNH', 'SỞ NỘI VỤ'],
      ['Sở Nội vụ tỉnh An Bình', 'UBND tỉnh An Bình'],
    ],
    [
      ['UBND HUYỆN AN LẠC   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'PHÒNG Y TẾ   Độc lập - Tự do - Hạnh phúc'],
      ['Phòng Y tế huyện An Lạc', 'UBND huyện An Lạc'],
    ],
    [
      ['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'XÃ AN HÒA Độc lập - Tự do - Hạnh phúc'],
      ['Ủy ban nhân dân xã An Hòa', null],
    ],
    [
      ['ỦYBANNHÂNDÂN', 'XÃ AN HÒA'],
      ['Ủy ban nhân dân xã An Hòa', null],
    ],
    [['BỘ Y TẾ'], ['Bộ Y tế', null]],
  ])('%j', (lines, found) => expect(issuer(...lines)).toEqual(found))

  test('capitals are taken back to the way the text writes the name', () => {
    const text =
      'ỦY BAN MTTQ VIỆT NAM\nXÃ AN HÒA\nBAN THƯỜNG TRỰC\n\nKẾ HOẠCH\nĐọc sách\n\nBan Thường trực Ủy ban MTTQ Việt Nam xã An Hòa ban hành kế hoạch:\nI. MỤC ĐÍCH'
    expect(head(text).issuingBody).toBe('Ban Thường trực Ủy ban MTTQ Việt Nam xã An Hòa')
  })

  test('without a letterhead the text itself may say it', () => {
    const text =
      'An Lạc, ngày 5 tháng 6 năm 2024\nKẾ HOẠCH\nĐọc sách\n\nỦy ban nhân dân huyện An Lạc ban hành Kế hoạch đọc sách như sau:\n\nI. MỤC ĐÍCH'
    expect(head(text)).toMatchObject({ issuingBody: 'Ủy ban nhân dân huyện An Lạc', issuerFromText: true })
  })
})

describe('kind and title', () => {
  test.each([
    ['KẾ HOẠCH\nĐọc sách năm 2024\n\nCăn cứ Luật Thư viện;', 'KẾ HOẠCH', 'Đọc sách năm 2024'],
    ['KÉ HOẠCH\nĐọc sách\n', 'KẾ HOẠCH', 'Đọc sách'],
    ['CÔNG ĐIỆN KHẨN\nVề phòng cháy\n', 'CÔNG ĐIỆN', 'Về phòng cháy'],
    ['KẾ HOẠCH Đọc sách năm 2024\n\nI. MỤC ĐÍCH', 'KẾ HOẠCH', 'Đọc sách năm 2024'],
    ['KẾ HOẠCH\nĐọc sách (Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nI. MỤC ĐÍCH', 'KẾ HOẠCH', 'Đọc sách'],
    [
      'KẾ HOẠCH\nTHỰC HIỆN PHONG TRÀO\nĐỌC SÁCH\n\nThực hiện Kế hoạch số 1/KH-UBND;',
      'KẾ HOẠCH',
      'THỰC HIỆN PHONG TRÀO ĐỌC SÁCH',
    ],
    [
      'KẾ HOẠCH\n\nTổ chức ngày hội đọc sách của học sinh\n\nvà giáo viên\n\nI. MỤC ĐÍCH',
      'KẾ HOẠCH',
      'Tổ chức ngày hội đọc sách của học sinh và giáo viên',
    ],
    ['Số: 7/UBND-VX\nV/v mở cửa thư viện\ntrong hè\n\nKính gửi: Các trường.', 'CÔNG VĂN', 'mở cửa thư viện trong hè'],
    ['Các trường mở cửa thư viện.', null, null],
  ])('%j', (text, kind, title) => expect(head(text)).toMatchObject({ documentType: kind, title }))

  test('addressees, on the line or below it', () => {
    expect(head('BÁO CÁO\nĐọc sách\nKính gửi: Sở Nội vụ; Sở Y tế.\nI. KẾT QUẢ').addressees).toEqual([
      'Sở Nội vụ',
      'Sở Y tế',
    ])
    expect(head('BÁO CÁO\nĐọc sách\nKính gửi:\n- Sở Nội vụ;\n- Sở Y tế.\nI. KẾT QUẢ').addressees).toEqual([
      'Sở Nội vụ',
      'Sở Y tế',
    ])
  })
})
