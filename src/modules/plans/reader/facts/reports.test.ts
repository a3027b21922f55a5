import { expect, test } from 'vitest'
import { readPlan } from '../index.ts'

const HEAD = `ỦY BAN NHÂN DÂN
HUYỆN HỒ SÁCH
Số: 12/KH-UBND
Hồ Sách, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phát triển thư viện năm 2024

II. TỔ CHỨC THỰC HIỆN
1. UBND các xã`

/** Who reports to whom by when, of one duty under the heading "UBND các xã". */
function reports(sentence: string) {
  const { reportObligations, deadlines } = readPlan({ text: `${HEAD}\n- ${sentence}` })
  return reportObligations.map(({ who, to, deadlineRefs }) =>
    [who.join(', '), to.join(', '), ...deadlineRefs.map((ref) => deadlines[ref]?.quote)].join(' | '),
  )
}

const COMMUNES = 'UBND các xã'

test.each([
  [
    'another act before it, parted by a semicolon',
    'Tổ chức hội nghị đọc sách trước ngày 31/8/2024; tổng hợp báo cáo UBND huyện trước ngày 15/8/2024.',
    [`${COMMUNES} | UBND huyện | trước ngày 15/8/2024`],
  ],
  [
    'by a comma',
    'Hoàn thành kiểm kê sách trước ngày 5/7/2024, xây dựng báo cáo gửi UBND huyện trước ngày 10/7/2024.',
    [`${COMMUNES} | UBND huyện | trước ngày 10/7/2024`],
  ],
  [
    'by “và”',
    'Báo cáo UBND huyện trước ngày 1/8/2024 và tổ chức hội nghị trước ngày 31/8/2024.',
    [`${COMMUNES} | UBND huyện | trước ngày 1/8/2024`],
  ],
  [
    'limits before their acts',
    'Tổ chức hội nghị trước ngày 31/8/2024, trước ngày 15/9/2024 báo cáo UBND huyện.',
    [`${COMMUNES} | UBND huyện | trước ngày 15/9/2024`],
  ],
  [
    'a limit that opens the sentence',
    'Trước ngày 15/9/2024, báo cáo UBND huyện.',
    [`${COMMUNES} | UBND huyện | Trước ngày 15/9/2024`],
  ],
  [
    'how often, then the limit, then the act',
    'Thực hiện kế hoạch; định kỳ trước ngày 30 tháng 11 hằng năm báo cáo kết quả về UBND huyện.',
    [`${COMMUNES} | UBND huyện | trước ngày 30 tháng 11 hằng năm`],
  ],
  [
    'another act’s limit is not taken where the report has none',
    'Tổ chức hội nghị trước ngày 31/8/2024; báo cáo kết quả cho UBND huyện.',
    [`${COMMUNES} | UBND huyện`],
  ],
  [
    'words that only say when belong to the act before them',
    'Tổng hợp báo cáo UBND huyện; hoàn thành trước ngày 15/8/2024.',
    [`${COMMUNES} | UBND huyện | trước ngày 15/8/2024`],
  ],
  [
    'so does where it is sent',
    'Xây dựng báo cáo kết quả; gửi Phòng Văn hóa và Thông tin trước ngày 10/7/2024.',
    [`${COMMUNES} | Phòng Văn hóa và Thông tin | trước ngày 10/7/2024`],
  ],
  [
    'several limits of one report',
    'Báo cáo UBND huyện (6 tháng trước ngày 15/6; năm trước ngày 15/12 hằng năm).',
    [`${COMMUNES} | UBND huyện | trước ngày 15/6 | trước ngày 15/12 hằng năm`],
  ],
  [
    'what the receiver does with it is the receiver’s',
    'Báo cáo kết quả về Phòng Văn hóa và Thông tin trước ngày 10/7/2024 để tổng hợp, báo cáo UBND huyện trước ngày 15/7/2024.',
    [
      `${COMMUNES} | Phòng Văn hóa và Thông tin | trước ngày 10/7/2024`,
      'Phòng Văn hóa và Thông tin | UBND huyện | trước ngày 15/7/2024',
    ],
  ],
  [
    'and no report of its own without a day',
    'Báo cáo kết quả về Phòng Văn hóa và Thông tin để tổng hợp, báo cáo UBND huyện.',
    [`${COMMUNES} | Phòng Văn hóa và Thông tin`],
  ],
  [
    'a purpose of one’s own work is no other’s',
    'Tổng hợp kết quả kiểm kê để báo cáo Sở Văn hóa và UBND huyện.',
    [`${COMMUNES} | Sở Văn hóa, UBND huyện`],
  ],
  [
    'the receiver’s name ends before how often',
    'Báo cáo kết quả về UBND huyện mỗi quý một lần.',
    [`${COMMUNES} | UBND huyện`],
  ],
])('%s', (_, sentence, expected) => {
  const found = reports(sentence).map((one) => one.replace(' | mỗi quý một lần', ''))
  expect(found).toEqual(expected)
})
