import { describe, expect, test } from 'vitest'
import { frameOf } from '../../outline/frame.ts'
import { paragraphsOf } from '../../paragraphs/index.ts'
import { mentionsOf } from '../citations.ts'
import { deadlinesOf, type Bearings } from './index.ts'
import type { Deadline } from '../../reading.ts'

const BEARINGS: Bearings = { issued: '2024-03-05', issuedPartial: null, planYear: 2024 }

function read(sentence: string, bearings = BEARINGS): Deadline[] {
  const frame = frameOf(paragraphsOf({ paragraphs: ['KẾ HOẠCH', 'Đọc sách', 'I. NỘI DUNG', sentence] }))
  return deadlinesOf(frame, mentionsOf(frame, null), bearings)
}

/** Only the values that are set. */
const values = (sentence: string, bearings = BEARINGS) =>
  read(sentence, bearings).map(({ quote: _q, at: _a, who: _w, what: _t, ...limit }) =>
    Object.fromEntries(
      Object.entries(limit).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
    ),
  )

describe('days', () => {
  test.each([
    ['gửi báo cáo trước ngày 16 tháng 12 năm 2024 để tổng hợp', { kind: 'date', iso: '2024-12-16', by: 'before' }],
    ['gửi trước 01/07/2024 về huyện', { kind: 'date', iso: '2024-07-01', by: 'before' }],
    ['xong trước ngày 1.7.2024', { kind: 'date', iso: '2024-07-01', by: 'before' }],
    ['chậm nhất ngày 04/02/2025 gửi danh sách', { kind: 'date', iso: '2025-02-04', by: 'not later than' }],
    ['chậm nhất là ngày 4/4/2024', { kind: 'date', iso: '2024-04-04', by: 'not later than' }],
    ['thực hiện đến hết ngày 30/6/2024', { kind: 'date', iso: '2024-06-30', by: 'not later than' }],
    ['gửi trước 16 giờ 30 ngày 20/11/2024', { kind: 'date', iso: '2024-11-20', by: 'before', times: ['16:30'] }],
    ['gửi trước ngày 20/11 về Phòng', { kind: 'date', iso: '2024-11-20', by: 'before' }],
    ['dự kiến tổ chức hội nghị vào ngày 02/05/2024', { kind: 'event', iso: '2024-05-02', by: 'on' }],
  ])('%j', (sentence, limit) => expect(values(sentence)).toEqual([limit]))

  test('a day without year that would lie before the issue takes the year of the plan', () => {
    const bearings = { issued: '2023-12-20', issuedPartial: null, planYear: 2024 }
    expect(values('gửi trước ngày 15/6', bearings)).toEqual([{ kind: 'date', iso: '2024-06-15', by: 'before' }])
  })
})

describe('periods', () => {
  test.each([
    ['Từ ngày 15/11/2024 đến ngày 15/12/2024', { kind: 'period', from: '2024-11-15', until: '2024-12-15' }],
    ['(từ ngày 08 đến ngày 10 tháng 12 năm 2024)', { kind: 'period', from: '2024-12-08', until: '2024-12-10' }],
    ['(từ ngày 15/11 đến ngày 15/12)', { kind: 'period', from: '2024-11-15', until: '2024-12-15' }],
    [
      'từ ngày 17/12/2024 đến 17 giờ 00, ngày 01/02/2025',
      { kind: 'period', from: '2024-12-17', until: '2025-02-01', times: ['17:00'] },
    ],
    ['trong ngày 02/5/2024 đến ngày 03/5/2024', { kind: 'period', from: '2024-05-02', until: '2024-05-03' }],
    ['từ nay đến ngày 30/6/2024', { kind: 'period', from: '2024-03-05', until: '2024-06-30' }],
    ['Thời gian thực hiện: Từ tháng 11/2024 đến quý I/2025.', { kind: 'period', from: '2024-11', until: '2025-Q1' }],
  ])('%j', (sentence, limit) => expect(values(sentence)).toEqual([limit]))
})

describe('months, quarters, years', () => {
  test('two quarters share the year that stands after the second', () => {
    expect(values('Tổ chức trong quý I và quý II năm 2024.')).toEqual([
      { kind: 'quarter', iso: '2024-Q1', by: 'in' },
      { kind: 'quarter', iso: '2024-Q2', by: 'in' },
    ])
  })

  test.each([
    ['hoàn thành trong tháng 6/2024', { kind: 'month', iso: '2024-06', by: 'in' }],
    ['Thời gian hoàn thành: Tháng 4/2024;', { kind: 'month', iso: '2024-04', by: 'in' }],
    ['xong trong tháng 9', { kind: 'month', iso: '2024-09', by: 'in' }],
    ['trong quý II năm 2024', { kind: 'quarter', iso: '2024-Q2', by: 'in' }],
    ['dự kiến hoàn thành trong quý 2/2024', { kind: 'quarter', iso: '2024-Q2', by: 'in' }],
    ['Quí IV-2024', { kind: 'quarter', iso: '2024-Q4', by: 'in' }],
    ['Hoàn thành trong năm 2024', { kind: 'year', iso: '2024', by: 'end of' }],
    ['Thời gian thực hiện: Năm 2025.', { kind: 'year', iso: '2025', by: 'end of' }],
  ])('%j', (sentence, limit) => expect(values(sentence)).toEqual([limit]))

  test('two quarters of one sentence', () => {
    expect(values('Thời gian hoàn thành: Quý IV/2024 và Quý I/2025;').map(({ iso }) => iso)).toEqual([
      '2024-Q4',
      '2025-Q1',
    ])
  })
})

describe('what comes again', () => {
  test.each([
    ['báo cáo trước ngày 15 hằng tháng', { rule: 'monthly', day: 15, by: 'before' }],
    ['báo cáo trước ngày 25 hằngtháng', { rule: 'monthly', day: 25, by: 'before' }],
    ['Định kỳ hằng tháng (trước ngày 5) gửi số liệu', { rule: 'monthly', day: 5, by: 'before' }],
    ['gửi vào ngày 20 hàng tháng', { rule: 'monthly', day: 20, by: 'on' }],
    ['hằng quý, trước ngày 20 của tháng cuối quý', { rule: 'quarterly', day: 20, by: 'before' }],
    ['trước ngày 10 tháng đầu quý sau', { rule: 'quarterly', day: 10, month: 1, by: 'before' }],
    ['trước ngày 30/11 hằng năm', { rule: 'yearly', day: '11-30', by: 'before' }],
    ['Định kỳ hằng năm (trước ngày 15 tháng 12)', { rule: 'yearly', day: '12-15', by: 'before' }],
    ['định kỳ báo cáo kết quả thực hiện trước ngày 20/11', { rule: 'yearly', day: '11-20', by: 'before' }],
    ['Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu', { rule: 'weekly', day: 5, times: ['16:00'], by: 'before' }],
    ['báo cáo vào thứ hai hàng tuần', { rule: 'weekly', day: 1, by: 'on' }],
    ['báo cáo trước 13 giờ hằng ngày', { rule: 'daily', times: ['13:00'], by: 'before' }],
    ['báo cáo trước 7 giờ và 15 giờ hằng ngày', { rule: 'daily', times: ['07:00', '15:00'], by: 'before' }],
  ])('%j', (sentence, limit) => expect(values(sentence)).toEqual([{ kind: 'recurrence', ...limit }]))

  test.each([
    [
      'Báo cáo hằng tháng về Phòng Văn hóa và Thông tin huyện Hồ Sách trước ngày 25.',
      { rule: 'monthly', day: 25, by: 'before' },
    ],
    ['Trước ngày 25 gửi báo cáo hằng tháng về Phòng', { rule: 'monthly', day: 25, by: 'before' }],
    ['Báo cáo hằng quý, gửi về Phòng trước ngày 20', { rule: 'quarterly', day: 20, by: 'before' }],
    ['Hằng tháng, ngày 05 gửi số liệu', { rule: 'monthly', day: 5, by: 'on' }],
    ['Báo cáo hằng năm về Phòng Văn hóa và Thông tin trước ngày 20/11', { rule: 'yearly', day: '11-20', by: 'before' }],
    ['hằng tuần gửi trước 16 giờ chiều thứ Sáu', { rule: 'weekly', day: 5, times: ['16:00'], by: 'before' }],
    ['đọc sách cho các cháu, mỗi quý một lần', { rule: 'quarterly', by: 'in' }],
    ['Mỗi năm mở hội sách ít nhất 01 lần', { rule: 'yearly', by: 'in' }],
    ['họp giao ban định kỳ 01 lần/tháng', { rule: 'monthly', by: 'in' }],
    ['kiểm kê một lần mỗi tuần', { rule: 'weekly', by: 'in' }],
    ['kiểm kê 03 tháng một lần', { rule: 'quarterly', by: 'in' }],
    ['họp vào tuần đầu hằng quý', { rule: 'quarterly', day: 7, month: 1, by: 'in' }],
    ['họp vào tuần đầu tiên của tháng cuối mỗi quý', { rule: 'quarterly', day: 7, by: 'in' }],
    ['họp tuần thứ ba hằng tháng', { rule: 'monthly', day: 21, by: 'in' }],
    ['Hằng tháng, vào tuần cuối, họp giao ban', { rule: 'monthly', by: 'end of' }],
    ['báo cáo vào cuối mỗi quý', { rule: 'quarterly', by: 'end of' }],
  ])('%j, the words that say how often standing farther off or alone', (sentence, limit) =>
    expect(values(sentence)).toEqual([{ kind: 'recurrence', ...limit }]),
  )

  test('two days a year, joined or each by itself', () => {
    expect(values('định kỳ trước ngày 01/6 và 15/11 hằng năm').map(({ day }) => day)).toEqual(['06-01', '11-15'])
    const apart = '(6 tháng trước ngày 15/6; 1 năm trước ngày 15/12 hàng năm)'
    expect(values(apart)).toMatchObject([
      { rule: 'yearly', day: '06-15' },
      { rule: 'yearly', day: '12-15' },
    ])
  })
})

describe('limits that are counted, and phases', () => {
  test.each([
    [
      'Trong thời hạn 15 (mười lăm) ngày làm việc kể từ ngày nhận đủ hồ sơ',
      { amount: 15, unit: 'workingDay', after: 'ke tu ngay nhan du ho so' },
    ],
    ['gửi trong vòng 05 ngày làm việc', { amount: 5, unit: 'workingDay' }],
    ['chậm nhất 24 giờ sau khi có sự cố', { amount: 24, unit: 'hour', after: 'sau khi co su co' }],
    ['trong 02 tuần kể từ ngày kết thúc', { amount: 14, unit: 'day', after: 'ke tu ngay ket thuc' }],
  ])('%j', (sentence, limit) => {
    expect(values(sentence)).toEqual([{ kind: 'relative', by: 'not later than', ...limit }])
  })

  test('a phase ends with an event', () => {
    expect(read('Thực hiện từ ngày ban hành Kế hoạch đến khi khánh thành thư viện.')).toMatchObject([
      { kind: 'phase', quote: 'từ ngày ban hành Kế hoạch đến khi khánh thành thư viện' },
    ])
  })
})

test('cells of a table give their times', () => {
  expect(values('1\tRà soát\tSở Y tế\tQuý II/2024').map(({ iso }) => iso)).toEqual(['2024-Q2'])
  expect(values('2\tĐọc sách\tcác xã\tTháng 6/2024\tThường xuyên').map(({ iso }) => iso)).toEqual(['2024-06'])
})

test.each([
  'Tỷ lệ hộ đọc sách đạt 60% vào năm 2025.',
  'Đến năm 2030, mỗi xã có một thư viện.',
  'Từ ngày 01/7/2025, Luật có hiệu lực thi hành.',
  'Hưởng ứng Ngày sách Việt Nam (ngày 21/4).',
  'Thực hiện thường xuyên.',
  'định kỳ hằng năm báo cáo kết quả',
  'Báo cáo hằng tháng. Gửi danh sách trước ngày 25 về Phòng.',
  'Gửi danh sách trước ngày 25 về Phòng.',
  'Kiểm kê 02 lần/năm, 6 tháng một lần.',
  'Mở hội sách 01 lần trong năm 2024.',
  'Báo cáo đầu mỗi tháng.',
  'Căn cứ Quyết định số 5/QĐ-UBND ngày 7/8/2024 của UBND tỉnh',
  'Tập trung trong 10 ngày làm việc (theo lịch)',
  'Các trường đã gửi báo cáo trước ngày 15/01/2024.',
  'Đã hoàn thành trong năm 2024',
  'trước ngày 31/6/2024',
])('%j sets no limit', (sentence) => expect(read(sentence)).toEqual([]))

test('without any date of issue nothing is past and no year is made up', () => {
  const unknown = { issued: null, issuedPartial: null, planYear: null }
  expect(values('trước ngày 5/1/2020', unknown)).toHaveLength(1)
  expect(values('trước ngày 5/1', unknown)).toEqual([])
})
