import { expect, test } from 'vitest'
import { frameOf } from '../outline/frame.ts'
import { paragraphsOf } from '../paragraphs/index.ts'
import { citationsOf, mentionsOf } from './citations.ts'

const cite = (preamble: string, body = 'Đọc sách.', own: string | null = null) => {
  const text = `KẾ HOẠCH\nĐọc sách\n\n${preamble}\n\nI. NỘI DUNG\n${body}\n`
  return citationsOf(mentionsOf(frameOf(paragraphsOf({ text })), own))
}

test.each([
  ['Căn cứ Kế hoạch số 12/KH-UBND ngày 5 tháng 6 năm 2024 của UBND tỉnh;', '12/KH-UBND', 'Kế hoạch', '2024-06-05'],
  ['Căn cứ Báo cáo số 39/BC-SNN, ngày 16/5/2024;', '39/BC-SNN', 'Báo cáo', '2024-05-16'],
  ['Căn cứ Quyết định 29/QĐ-UBND ngày 28/02/2024;', '29/QĐ-UBND', 'Quyết định', '2024-02-28'],
  ['Căn cứ Quyết định số 42/QĐ-TTg của Thủ tướng Chính phủ;', '42/QĐ-TTg', 'Quyết định', null],
  ['Căn cứ Công văn số 89/BNV-CTTN&BĐG ngày 03 tháng 10 năm 2024;', '89/BNV-CTTN&BĐG', 'Công văn', '2024-10-03'],
  ['Căn cứ Nghị quyết 30c/NQ-CP ngày 08/11/2011của Chính phủ;', '30c/NQ-CP', 'Nghị quyết', '2011-11-08'],
  ['Căn cứ Nghị quyết số 202/2024/QH15 ngày 12/6/2024;', '202/2024/QH15', 'Nghị quyết', '2024-06-12'],
  ['Căn cứ Luật Thư viện số 46/2019/QH14 ngày 21/11/2019;', '46/2019/QH14', 'Luật', '2019-11-21'],
  ['Thực hiện Thông tri số 02-TT/TU ngày 03/10/2024;', '02-TT/TU', 'Thông tri', '2024-10-03'],
  ['Căn cứ Nghị định số 161/2018/NĐ- CP ngày 29/11/2018;', '161/2018/NĐ-CP', 'Nghị định', '2018-11-29'],
  ['Căn cứ Quyết định số 16/QĐTTg ngày 15/12/2023;', '16/QĐTTg', 'Quyết định', '2023-12-15'],
  ['Căn cứ văn bản số 21.4/GĐN ngày 21/4/2024;', '21.4/GĐN', 'Văn bản', '2024-04-21'],
  ['Căn cứ Đề án 08-ĐA/TU của Tỉnh ủy An Bình ngày 29/12/2023;', '08-ĐA/TU', 'Đề án', '2023-12-29'],
  ['Căn cứ Quyết định số 10/QÐ-UBND;', '10/QĐ-UBND', 'Quyết định', null],
])('%j', (sentence, number, kind, date) => {
  expect(cite(sentence)).toMatchObject([{ number, kind, date, role: 'basis' }])
})

test.each([
  'Theo tiêu chuẩn TCVN 14423:2025.',
  'Lập theo Mẫu số 01/BCĐ-MT và Biểu số 2/BC.',
  'Tỷ lệ 107 trẻ trai/100 trẻ gái, 5G/IoT, 12%/năm.',
  'Giai đoạn 2021-2025, họp ngày 1/7/2025.',
])('%j cites nothing', (sentence) => expect(cite(sentence)).toEqual([]))

test('a document cited again is one, a basis stays a basis, a later date is taken', () => {
  const found = cite(
    'Căn cứ Quyết định số 42/QĐ-TTg;',
    'Theo Quyết định số 42/QĐ-TTg ngày 1/2/2024, các trường đọc sách.',
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ role: 'basis', date: '2024-02-01' })
  expect(found[0]?.mentions).toHaveLength(2)
})

test('what a budget rests on is told apart', () => {
  const found = cite('', 'Kinh phí theo Quyết định số 5/QĐ-UBND. Nội dung theo Công văn số 6/UBND-VX.')
  expect(found.map(({ number, role }) => [number, role])).toEqual([
    ['5/QĐ-UBND', 'budget'],
    ['6/UBND-VX', 'mention'],
  ])
})

test('numbers that share one kind', () => {
  const found = cite('', 'Tại các Quyết định: số 36/QĐ-TTg ngày 1/2/2024; số 37/QĐ-TTg.')
  expect(found.map(({ kind }) => kind)).toEqual(['Quyết định', 'Quyết định'])
})

test("the document's own number is no citation", () => {
  expect(cite('', '(Kèm theo Kế hoạch số 12/KH-UBND)', '12/KH-UBND')).toEqual([])
})
