import { expect, test } from 'vitest'
import { offsetOf, paragraphsOf, quoteOf } from './index.ts'

const texts = (text: string) => paragraphsOf({ text }).map((paragraph) => paragraph.text)

/** A wrapped file: lines of about the same length, blank lines between paragraphs. */
const WRAPPED = `KẾ HOẠCH

Phát triển phong trào đọc sách trong các trường học của huyện giai đoạn 2021
- 2025 và những năm tiếp theo trên toàn địa bàn

I. MỤC ĐÍCH

- Nâng cao thói quen đọc sách của học sinh, giáo viên và người dân ở các ấp,
khu phố trong toàn huyện.

- Mỗi trường có một góc đọc sách mở cửa hằng ngày để học sinh đến đọc sách vào
giờ ra chơi.`

test('hard wraps are undone, a dash that begins a wrapped line is no bullet', () => {
  expect(texts(WRAPPED)).toEqual([
    'KẾ HOẠCH',
    'Phát triển phong trào đọc sách trong các trường học của huyện giai đoạn 2021 - 2025 và những năm tiếp theo trên toàn địa bàn',
    'I. MỤC ĐÍCH',
    '- Nâng cao thói quen đọc sách của học sinh, giáo viên và người dân ở các ấp, khu phố trong toàn huyện.',
    '- Mỗi trường có một góc đọc sách mở cửa hằng ngày để học sinh đến đọc sách vào giờ ra chơi.',
  ])
})

test('a sentence broken by a page goes on, the next item does not', () => {
  const long = 'Các trường xây dựng góc đọc sách, '.repeat(6)
  const text = `KẾ HOẠCH\n\n- ${long}bảo tồn và phát\n\nhuy nếp sống văn hóa.\n\n- ${long}Tặng sách`
  expect(texts(text).slice(1)).toEqual([`- ${long}bảo tồn và phát huy nếp sống văn hóa.`, `- ${long}Tặng sách`])
})

test('a page number inside a sentence is no word of it, one between paragraphs stands apart', () => {
  const long = 'Các trường xây dựng góc đọc sách, '.repeat(6)
  expect(texts(`KẾ HOẠCH\n\n- ${long}bảo tồn và phát\n\n3\n\nhuy nếp sống văn hóa.\n`)[1]).toBe(
    `- ${long}bảo tồn và phát huy nếp sống văn hóa.`,
  )
  expect(texts(`KẾ HOẠCH\n\n- ${long}hết.\n\n3\n\n- Tặng sách.\n`).slice(2)).toEqual(['3', '- Tặng sách.'])
})

test('a bold heading cut by a blank line is one heading', () => {
  const text =
    'KẾ HOẠCH\n\n**3. Đề nghị Hội Khuyến học huyện, Hội Cựu giáo chức**\n\n**Liên đoàn Lao động huyện**\n\n- Tặng sách.'
  expect(texts(text)[1]).toBe('3. Đề nghị Hội Khuyến học huyện, Hội Cựu giáo chức Liên đoàn Lao động huyện')
})

test('lines of a letterhead stay apart, a wrapped date line does not', () => {
  const text =
    '|\n**ỦY BAN NHÂN DÂN**\nHUYỆN A\n-----\n|\n*An Lạc, ngày 18\ntháng 11 năm 2024*\n|\n\n**KẾ HOẠCH**\nĐọc sách'
  expect(texts(text)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'HUYỆN A',
    'An Lạc, ngày 18 tháng 11 năm 2024',
    'KẾ HOẠCH',
    'Đọc sách',
  ])
})

test('a number on the line below its label belongs to it', () => {
  expect(texts('UBND HUYỆN A\nSố:\n12/KH-UBND\nKẾ HOẠCH\nĐọc sách')).toContain('Số: 12/KH-UBND')
})

test('recipients stay line by line', () => {
  const text =
    'KẾ HOẠCH\nĐọc sách\nNơi nhận:\n- Các trường;\n- Các sở: Y tế,\nNội vụ;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'
  expect(texts(text).slice(2)).toEqual([
    'Nơi nhận:',
    '- Các trường;',
    '- Các sở: Y tế, Nội vụ;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ])
})

test('given paragraphs stay one for one', () => {
  const paragraphs = ['KẾ HOẠCH', '', 'một dòng', 'tiếp theo']
  expect(paragraphsOf({ paragraphs }).map((paragraph) => paragraph.raw)).toEqual(paragraphs)
})

test('a quote is the stored text, line break and emphasis included', () => {
  const [paragraph] = paragraphsOf({ paragraphs: ['gửi **trước\nngày 5/6/2024**.'] })
  if (!paragraph) throw new Error('no paragraph')
  const start = paragraph.text.indexOf('trước')
  const { quote, at } = quoteOf(paragraph, start, start + 'trước ngày 5/6/2024'.length)
  expect(quote).toBe('trước\nngày 5/6/2024')
  expect(offsetOf(paragraph, at.start)).toBe(start)
})
