import { expect, test } from 'vitest'
import { frameOf } from '../outline/frame.ts'
import { paragraphsOf } from '../paragraphs/index.ts'
import { moneyOf } from './money.ts'

const money = (sentence: string) =>
  moneyOf(frameOf(paragraphsOf({ paragraphs: ['KẾ HOẠCH', 'Đọc sách', 'I. KINH PHÍ', sentence] })))

test.each([
  ['18.799.810.000 đồng', 18_799_810_000, null],
  ['500 triệu đồng', 500_000_000, null],
  ['1.500 triệu đồng', 1_500_000_000, null],
  ['14.635,050 tỷ đồng', 14_635_050_000_000, null],
  ['2,5 tỉ đồng', 2_500_000_000, null],
  ['trên 250 tỷ đồng', 250_000_000_000, 'above'],
  ['dưới 50 tỷ đồng', 50_000_000_000, 'below'],
  ['khoảng 3 triệu đồng', 3_000_000, 'about'],
  ['5.373,4/5.373,4 triệu đồng', 5_373_400_000, null],
  ['100.000 VNĐ', 100_000, null],
  ['5.378.7000.000 đồng', null, null],
  ['1.5 tỷ đồng', null, null],
  ['0,1234567 triệu đồng', null, null],
])('%j', (printed, vnd, approx) => {
  const [found, ...more] = money(`Kinh phí là ${printed} cho năm nay.`)
  expect(found).toMatchObject({ vnd, approx, quote: printed })
  expect(more).toEqual([])
})

test('a range', () => {
  expect(money('những việc từ 50 -150 tỷ sẽ làm sau')).toMatchObject([
    { vnd: [50_000_000_000, 150_000_000_000], quote: 'từ 50 -150 tỷ' },
  ])
})

test.each([
  'có 03 đồng chí tham gia',
  '8,95 tỷ USD xuất khẩu',
  'đón 12 triệu lượt khách',
  'hội đồng gồm 7 người',
  'vào ngày 1/2/2024',
  '… tỷ đồng',
])('%j is no amount', (sentence) => expect(money(sentence)).toEqual([]))
