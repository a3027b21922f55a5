import { expect, test } from 'vitest'
import { paragraphsOf } from '../paragraphs/index.ts'
import { frameOf } from './frame.ts'
import { outlineOf, sectionsOf } from './sections.ts'
import type { Section } from '../reading.ts'

const short = (sections: Section[]): unknown[] =>
  sections.map(({ label, title, children }) => (children.length > 0 ? [label, title, short(children)] : [label, title]))
const outline = (body: string) => {
  const frame = frameOf(paragraphsOf({ text: `KẾ HOẠCH\nĐọc sách\n\n${body}` }))
  return short(sectionsOf(frame, outlineOf(frame)))
}

test('parts, items and points make a tree', () => {
  const body =
    'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\na) Đọc.\nb) Viết.\n2. Yêu cầu\nII. TỔ CHỨC THỰC HIỆN:\n2.1. Các trường\n'
  expect(outline(body)).toEqual([
    [
      'I',
      'MỤC ĐÍCH, YÊU CẦU',
      [
        [
          '1',
          'Mục đích',
          [
            ['a', 'Đọc.'],
            ['b', 'Viết.'],
          ],
        ],
        ['2', 'Yêu cầu'],
      ],
    ],
    ['II', 'TỔ CHỨC THỰC HIỆN', [['2.1', 'Các trường']]],
  ])
})

test('without Roman parts the Arabic ones that count on are the top', () => {
  const body = '1. Tình hình\n1.1. Chung\n2. Kết quả\n- Có:\n1. việc thứ nhất\n3. Kiến nghị\n'
  expect(outline(body).map((part) => (part as string[])[0])).toEqual(['1', '2', '3'])
})

test('a heading keeps the words before the sentence after its colon', () => {
  expect(outline('I. THỜI GIAN: Từ tháng 6 đến tháng 9.\nII. KINH PHÍ\n')).toEqual([
    ['I', 'THỜI GIAN'],
    ['II', 'KINH PHÍ'],
  ])
})

test('a repeated label is kept, annexes are left out', () => {
  const body = '1. Một\n1.1. A\n1.1. B\n2. Hai\n./.\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\nI. NHÓM MỘT\n1. Điểm\n'
  expect(outline(body)).toEqual([
    [
      '1',
      'Một',
      [
        ['1.1', 'A'],
        ['1.1', 'B'],
      ],
    ],
    ['2', 'Hai'],
  ])
})

test('the parts of a letter', () => {
  const text =
    'UBND HUYỆN A\nKẾ HOẠCH\nĐọc sách\nCăn cứ Luật Thư viện;\nI. MỤC ĐÍCH\nĐọc.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nPHỤ LỤC\nBảng'
  expect(frameOf(paragraphsOf({ text }))).toMatchObject({
    headEnd: 1,
    textStart: 3,
    bodyStart: 4,
    tailStart: 6,
    annexStart: 9,
  })
})

test.each(['ơi nhận: TL. CHỦ TỊCH', 'Nơi nhậm TM. ỦY BAN', 'Nơi nhận:\tGIÁM ĐỐC'])(
  '%j opens the end of the letter',
  (line) => {
    expect(frameOf(paragraphsOf({ paragraphs: ['KẾ HOẠCH', 'Đọc sách', 'I. MỤC ĐÍCH', line] })).tailStart).toBe(3)
  },
)

test('a text with nothing of a letter is all body', () => {
  expect(frameOf(paragraphsOf({ paragraphs: ['xin chào'] }))).toMatchObject({ kind: null, title: [], tailStart: 1 })
  expect(frameOf([])).toMatchObject({ tailStart: 0, annexStart: 0 })
})

test('numbered sentences of a letter are no parts of it', () => {
  const items = '1. Giao Phòng Y tế đọc sách.\n2. Yêu cầu các trường viết bài.\n3. Các xã tặng sách.\n'
  expect(outline(items)).toEqual([])
  expect(outline('1. Tình hình\n2. Kết quả\n3. Các xã tặng sách.\n')).toHaveLength(3)
})
