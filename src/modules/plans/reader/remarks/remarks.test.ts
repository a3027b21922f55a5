import { describe, expect, test } from 'vitest'
import { readPlan, type ReaderCatalogue, type Remark } from '../index.ts'

const CATALOGUE: ReaderCatalogue = {
  programmes: [
    {
      title: 'Chương trình mục tiêu quốc gia trồng rừng giai đoạn 2021-2025',
      validFrom: '2021-01-01',
      validTo: '2025-12-31',
      projects: [
        { number: 1, name: 'Vườn ươm', subProjects: [] },
        {
          number: 2,
          name: 'Trồng và chăm sóc',
          subProjects: [
            { number: 1, name: 'Trồng cây lâm nghiệp', owner: 'Bộ Lâm nghiệp' },
            { number: 2, name: 'Chăm sóc cây xanh đô thị', owner: 'Bộ Xây dựng' },
          ],
        },
        {
          number: 3,
          name: 'Tuyên truyền về trồng rừng',
          subProjects: [{ number: 1, name: 'Tập huấn', owner: 'Bộ Văn hóa' }],
        },
      ],
      forms: [
        { act: '7/2022/TT-BLN', label: 'Mẫu số 01', title: 'Báo cáo hằng năm', occasions: ['annual'] },
        { act: '7/2022/TT-BLN', label: 'Mẫu số 02', title: 'Báo cáo giữa kỳ', occasions: ['midTerm'] },
      ],
    },
  ],
  occasions: [
    { code: 'annual', label: 'hằng năm', words: ['hằng năm'] },
    { code: 'midTerm', label: 'giữa kỳ', words: ['giữa kỳ'] },
  ],
  calendar: { off: new Set(['2024-04-30']), worked: new Set() },
  dayOffNames: new Map([['2024-04-30', 'Ngày Chiến thắng']]),
  misspellings: [
    { wrong: 'tiêu dự án', right: 'tiểu dự án', kind: 'spelling', notAfter: ['mục'] },
    { wrong: 'Chương trình MTTQ', right: 'Chương trình MTQG', kind: 'abbreviation', notAfter: [] },
  ],
}

type Parts = { head?: string[]; title?: string; body?: string[]; duties?: string[]; tail?: string[] }

const HEAD = ['ỦY BAN NHÂN DÂN', 'HUYỆN AN LẠC', 'Số: 12/KH-UBND', 'An Lạc, ngày 4 tháng 3 năm 2024']
const TAIL = ['Nơi nhận:', '- Các phòng, ban huyện;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn An']

function plan({ head = HEAD, title = 'Trồng rừng năm 2024', body = [], duties = [], tail = TAIL }: Parts): Remark[] {
  const paragraphs = [
    ...head,
    'KẾ HOẠCH',
    title,
    'I. NỘI DUNG',
    'Chương trình mục tiêu quốc gia trồng rừng.',
    ...body,
    'II. TỔ CHỨC THỰC HIỆN',
    ...(duties.length > 0 ? duties : ['1. Phòng Kinh tế', '- Tổ chức trồng cây.']),
    ...tail,
  ]
  return readPlan({ paragraphs }, CATALOGUE).remarks
}

const kinds = (parts: Parts) => plan(parts).map(({ kind }) => kind)
const remarks = (kind: string, parts: Parts) => plan(parts).filter((one) => one.kind === kind)

test('a plan without fault has no remark', () => expect(plan({})).toEqual([]))

test('every remark speaks and points at the words of the plan', () => {
  const found = plan({
    body: ['f) Cấp xã, thị trấn trồng cây trước ngày 31/02/2024.', 'Thực hiện Tiêu dự án 1 thuộc Dự án 1.'],
  })
  expect(found.length).toBeGreaterThan(3)
  for (const { text, evidence, severity } of found) {
    expect(text).toMatch(/^[“\p{Lu}].*[.)]$/su)
    expect(['error', 'warning', 'note']).toContain(severity)
    expect(evidence.every(({ quote }) => quote !== '')).toBe(true)
  }
  const order = { error: 0, warning: 1, note: 2 }
  const severities = found.map(({ severity }) => order[severity])
  expect(severities).toEqual(severities.toSorted((a, b) => a - b))
})

describe('blank and missing', () => {
  test.each([
    ['number-blank', { head: [...HEAD.slice(0, 2), 'Số:     /KH-UBND', ...HEAD.slice(3)] }],
    ['number-illegible', { head: [...HEAD.slice(0, 2), 'Số: 1? /KH-UBND', ...HEAD.slice(3)] }],
    ['number-missing', { head: [...HEAD.slice(0, 2), ...HEAD.slice(3)] }],
    ['date-blank', { head: [...HEAD.slice(0, 3), 'An Lạc, ngày     tháng 3 năm 2024'] }],
    ['date-missing', { head: HEAD.slice(0, 3) }],
    ['issuer-missing', { head: HEAD.slice(2) }],
    ['recipients-missing', { tail: TAIL.slice(3) }],
    ['signer-missing', { tail: TAIL.slice(0, 3) }],
    ['signer-name-missing', { tail: TAIL.slice(0, 5) }],
    ['signer-without-position', { tail: [...TAIL.slice(0, 3), 'Trần Văn An'] }],
    ['recipient-names-no-unit', { tail: ['Nơi nhận:', '- Tổ chức thực hiện;', ...TAIL.slice(2)] }],
    ['money-malformed', { body: ['Kinh phí 5.378.7000 đồng.'] }],
  ] as [string, Parts][])('%s', (kind, parts) => expect(kinds(parts)).toEqual([kind]))

  test('a name taken from the text is said', () => {
    const body = 'Ủy ban nhân dân huyện An Lạc ban hành Kế hoạch trồng rừng.'
    const paragraphs = ['An Lạc, ngày 4 tháng 3 năm 2024', 'KẾ HOẠCH', 'Trồng rừng', body, 'I. NỘI DUNG']
    const found = readPlan({ paragraphs }).remarks.find(({ kind }) => kind === 'letterhead-missing')
    expect(found?.evidence).toMatchObject([{ quote: 'Ủy ban nhân dân huyện An Lạc' }])
  })

  test('abbreviations under the recipients are left alone', () => {
    expect(kinds({ tail: ['Nơi nhận:', '- CT, các PCT;', '- Như trên;', '- Mục II;', ...TAIL.slice(2)] })).toEqual([])
  })

  test('a text that is no letter', () => {
    expect(readPlan({ text: 'xin chào' }).remarks.map(({ kind }) => kind)).toContain('type-missing')
  })
})

describe('numbers and letters', () => {
  test.each([
    ['list-letter', ['e) Một.', 'f) Hai.']],
    ['number-repeated', ['1. Một.', '2. Hai.', '2. Ba.']],
    ['number-skipped', ['1. Một.', '3. Ba.']],
  ])('%s', (kind, body) => expect(kinds({ body })).toEqual([kind]))

  test('the official order, and lists that begin again', () => {
    expect(
      kinds({ body: ['1. Một.', 'd) A.', 'đ) B.', 'e) C.', 'g) D.', '2. Hai.', 'a) A.', 'b) B.', 'a) A.'] }),
    ).toEqual([])
  })
})

describe('days', () => {
  const send = (when: string) => ({ duties: ['1. Phòng Kinh tế', `- Tổ chức trồng cây ${when}.`] })

  test('a limit on a Saturday, and on a holiday', () => {
    expect(remarks('deadline-on-day-off', send('trước ngày 15/6/2024'))).toMatchObject([
      {
        severity: 'warning',
        text: expect.stringContaining('thứ Sáu, ngày 14/06/2024'),
        evidence: [{ quote: 'trước ngày 15/6/2024' }],
      },
    ])
    expect(remarks('deadline-on-day-off', send('chậm nhất ngày 30/4/2024'))[0]?.text).toContain('Ngày Chiến thắng')
  })

  test('the last day in time falls on a Sunday', () => {
    expect(kinds(send('trước ngày 17/6/2024'))).toEqual(['last-day-off'])
  })

  test.each(['trước ngày 14/6/2024', 'chậm nhất ngày 17/6/2024', 'trước ngày 15 hằng tháng'])('%s is fine', (when) => {
    expect(kinds(send(when))).toEqual([])
  })

  test.each([
    ['impossible-day', 'Trồng cây ngày 31/6/2024.'],
    ['weekday-mismatch', 'Trồng cây thứ Sáu, ngày 10/6/2024.'],
  ])('%s', (kind, line) => expect(kinds({ body: [line] })).toEqual([kind]))

  test('a weekday that fits', () => expect(kinds({ body: ['Trồng cây thứ Hai, ngày 10/6/2024.'] })).toEqual([]))

  const conference = (meeting: string, report: string) => ({
    body: ['Tính đến ngày 01/5/2024 số liệu được chốt.'],
    duties: [
      '1. Phòng Kinh tế',
      `- Tổ chức hội nghị sơ kết trước ngày ${meeting}.`,
      `- Tổng hợp báo cáo sơ kết, báo cáo UBND huyện trước ngày ${report}.`,
    ],
  })

  test('a meeting that needs a report due after it', () => {
    const [found] = remarks('meeting-before-report', conference('13/6/2024', '20/6/2024'))
    expect(found?.evidence.map(({ quote }) => quote)).toEqual(['trước ngày 13/6/2024', 'trước ngày 20/6/2024'])
    expect(kinds(conference('20/6/2024', '13/6/2024'))).toEqual([])
    expect(kinds(conference('20/6/2024', '20/6/2024'))).toEqual([])
  })
})

describe('the programme', () => {
  const component = (words: string, body = 'Phòng Kinh tế') => ({
    duties: [`1. ${body}:`, `- Tổ chức thực hiện ${words}.`],
  })

  test('a component number that the programme has not', () => {
    const [found] = remarks(
      'component-contradicts-programme',
      component('Tiểu dự án 1 thuộc Dự án 1', 'Hạt Lâm nghiệp huyện'),
    )
    expect(found).toMatchObject({ severity: 'error', evidence: [{ quote: 'Tiểu dự án 1 thuộc Dự án 1' }] })
    expect(found?.text).toContain('không có tiểu dự án')
    expect(kinds(component('Tiểu dự án 3 thuộc Dự án 2'))).toEqual(['component-contradicts-programme'])
    expect(kinds(component('Tiểu dự án 1 - Dự án 9'))).toEqual(['component-contradicts-programme'])
  })

  test('the likely component is named when the body’s field tells it, else none is', () => {
    const likely = (body: string) =>
      remarks('component-contradicts-programme', component('Tiểu dự án 1 thuộc Dự án 1', body))[0]?.text
    expect(likely('Phòng Lâm nghiệp')).toContain('Tiểu dự án 1 - Dự án 2')
    expect(likely('Phòng Nội vụ')).not.toContain('Có thể')
  })

  test('a right number, another programme, another time', () => {
    expect(kinds(component('Tiểu dự án 1 thuộc Dự án 2'))).toEqual([])
    const later = [...HEAD.slice(0, 3), 'An Lạc, ngày 4 tháng 3 năm 2026']
    expect(kinds({ head: later, ...component('Tiểu dự án 1 thuộc Dự án 1') })).toEqual([])
    const paragraphs = ['KẾ HOẠCH', 'Đọc sách', 'I. NỘI DUNG', 'Tiểu dự án 1 thuộc Dự án 1.']
    expect(readPlan({ paragraphs }, CATALOGUE).remarks.map(({ kind }) => kind)).not.toContain(
      'component-contradicts-programme',
    )
  })

  test('a form made for another occasion', () => {
    const form = (words: string) => ({ body: [`Lập báo cáo ${words} ban hành kèm theo Thông tư số 7/2022/TT-BLN.`] })
    const [found] = remarks('form-contradicts-circular', form('giữa kỳ theo Mẫu số 01'))
    expect(found).toMatchObject({ severity: 'error', evidence: [{ quote: 'Mẫu số 01' }] })
    expect(found?.text).toContain('Mẫu số 02')
    expect(kinds(form('giữa kỳ theo Mẫu số 02'))).toEqual([])
    expect(kinds(form('hằng năm theo Mẫu số 01'))).toEqual(['report-without-day'])
    expect(kinds({ body: ['Lập báo cáo giữa kỳ theo Mẫu số 01 của Thông tư số 9/2022/TT-BTC.'] })).toEqual([])
  })

  test('projects that the title is about and the text never names', () => {
    const title = 'Tuyên truyền về trồng rừng năm 2024'
    expect(kinds({ title })).toEqual(['component-not-named'])
    expect(kinds({ title, body: ['Thực hiện Dự án 3.'] })).toEqual([])
  })
})

describe('who does what', () => {
  test.each([
    ['agency-without-duty', { duties: ['1. Phòng Nội vụ', '2. Phòng Kinh tế', '- Tổ chức trồng cây.'] }],
    ['duty-without-actor', { body: ['- Tổ chức lễ phát động trước ngày 14/6/2024.'] }],
    ['duty-without-actor', { body: ['+ Cấp huyện: Tổ chức lễ phát động trước ngày 14/6/2024.'] }],
    ['duty-without-actor', { body: ['1. Trồng cây', '- Cơ quan chủ trì:'] }],
    ['agency-not-listed', { body: ['1. Trồng cây', '- Cơ quan chủ trì: Hạt Kiểm lâm huyện.'] }],
  ] as [string, Parts][])('%s', (kind, parts) => expect(kinds(parts)).toEqual([kind]))

  test.each([
    [{ body: ['- Phòng Kinh tế tổ chức lễ phát động trước ngày 14/6/2024.'] }],
    [{ body: ['1. Trồng cây', '- Cơ quan chủ trì: Phòng Kinh tế.'] }],
    [{ body: ['- Thời gian: trước ngày 14/6/2024.'] }],
  ])('%j is fine', (parts) => expect(kinds(parts)).toEqual([]))
})

describe('reports', () => {
  const CUTOFF = 'Số liệu tính đến ngày 31/5/2024.'
  const chain = (first: string) => [
    `1. Các xã gửi báo cáo về ${first} trước ngày 13/6/2024.`,
    '2. Các ban, ngành (Hạt Kiểm lâm, Trung tâm Văn hóa) báo cáo Phòng Kinh tế trước ngày 20/6/2024.',
  ]

  test('a body that must report and is sent no data', () => {
    const [found] = remarks('missing-data-path', { body: [CUTOFF, ...chain('Hạt Kiểm lâm')] })
    expect(found?.text).toMatch(/^Trung tâm Văn hóa phải báo cáo Phòng Kinh tế/)
    expect(kinds({ body: [CUTOFF, ...chain('Hạt Kiểm lâm, Trung tâm Văn hóa')] })).not.toContain('missing-data-path')
  })

  test('a report without a day', () => {
    const duties = (more: string) => ['1. Phòng Kinh tế', `- Tổng hợp, báo cáo Sở Lâm nghiệp về kết quả${more}.`]
    expect(kinds({ duties: duties('') })).toEqual(['report-without-date'])
    expect(kinds({ body: [CUTOFF], duties: duties(' trước ngày 14/6/2024') })).toEqual([])
    expect(kinds({ duties: duties(' định kỳ hằng tháng') })).toEqual(['report-without-day'])
  })

  test('no day on which figures are closed', () => {
    const duties = ['1. Phòng Kinh tế', '- Báo cáo UBND huyện trước ngày 14/6/2024.']
    expect(kinds({ duties })).toEqual(['no-cutoff'])
    expect(kinds({ duties, body: ['Thời điểm chốt số liệu: ngày 31/5/2024.'] })).toEqual([])
  })

  test('bodies with work and without report', () => {
    const duties = [
      '1. Phòng Kinh tế',
      '- Báo cáo UBND huyện trước ngày 14/6/2024.',
      '2. Phòng Nội vụ; Phòng Y tế',
      '- Tổ chức trồng cây.',
    ]
    const [found] = remarks('no-report-duty', { body: [CUTOFF], duties })
    expect(found?.text).toContain('Phòng Nội vụ; Phòng Y tế')
    expect(kinds({ body: [CUTOFF], duties: [...duties, '- Báo cáo Phòng Kinh tế trước ngày 13/6/2024.'] })).toEqual([])
  })
})

describe('words', () => {
  test.each([
    ['managing-body', 'Gửi cơ quan chủ quản chương trình (Phòng Kinh tế) theo dõi.'],
    ['commune-level', 'Cấp xã, thị trấn trồng cây.'],
    ['misspelling', 'Mỗi tiêu dự án trồng cây.'],
    ['wrong-abbreviation', 'Theo Chương trình MTTQ trồng rừng.'],
    ['agency-spellings', 'Cây do phòng Kinh tế - Hạ tầng giữ, Phòng Kinh tế – Hạ tầng trồng.'],
  ])('%s', (kind, line) => {
    const duties = ['1. Phòng Kinh tế - Hạ tầng', '- Tổ chức trồng cây.']
    expect(kinds({ body: [line], duties })).toEqual([kind])
  })

  test.each([
    'Bộ Lâm nghiệp là cơ quan chủ quản chương trình.',
    'Cấp xã và các thị trấn trồng cây.',
    'Mục tiêu dự án là trồng cây.',
    'Ủy ban MTTQ huyện trồng cây.',
    'Cây do phòng Kinh tế giữ.',
  ])('%j is fine', (line) => expect(kinds({ body: [line] })).toEqual([]))
})

describe('times that are not read, and words that do not count', () => {
  const kinds = (sentence: string) => plan({ duties: ['1. UBND các xã', `- ${sentence}`] }).map(({ kind }) => kind)
  const ABOUT = ['limit-not-read', 'report-without-day', 'week-as-days', 'duty-of-some']

  test.each([
    ['Trồng cây trước ngày 25.', ['limit-not-read']],
    ['Tưới cây 02 lần/tuần.', ['limit-not-read']],
    ['Kiểm tra vườn ươm 6 tháng một lần.', ['limit-not-read']],
    ['Báo cáo UBND huyện đầu mỗi tháng.', ['limit-not-read']],
    ['Báo cáo UBND huyện hằng tháng.', ['report-without-day']],
    ['Họp giao ban vào tuần đầu hằng quý.', ['week-as-days']],
    ['Trồng cây. Riêng UBND xã An Hòa chăm sóc rừng điểm.', ['duty-of-some']],
    ['Trồng cây; riêng UBND xã An Hòa chăm sóc rừng điểm.', ['duty-of-some']],
    ['Riêng UBND xã An Hòa chăm sóc rừng điểm.', []],
    ['Báo cáo UBND huyện hằng tháng, trước ngày 25.', []],
    ['Trồng cây mỗi quý một lần.', []],
    ['Họp giao ban vào tuần cuối hằng tháng.', []],
    ['Trồng cây trước ngày 25 tháng 6.', []],
    ['Trồng cây thường xuyên.', []],
  ])('%s', (sentence, expected) => expect(kinds(sentence).filter((kind) => ABOUT.includes(kind))).toEqual(expected))

  test('struck, deleted and hidden words are told of, each kind once', () => {
    const { remarks } = readPlan({
      paragraphs: [...HEAD, 'KẾ HOẠCH', 'Trồng rừng', 'Trồng cây trong tháng 9/2024.'],
      leftOut: [
        { paragraph: 6, text: 'trong tháng 7/2024', how: 'struck' },
        { paragraph: 6, text: 'tháng 8', how: 'struck' },
        { paragraph: 6, text: 'ghi chú', how: 'hidden' },
      ],
    })
    const told = remarks.filter(({ kind }) => kind === 'text-left-out')
    expect(told.map(({ severity, evidence }) => [severity, evidence[0]?.quote])).toEqual([
      ['warning', 'Trồng cây trong tháng 9/2024.'],
      ['warning', 'Trồng cây trong tháng 9/2024.'],
    ])
    expect(told[0]?.text).toContain('“trong tháng 7/2024”; “tháng 8”')
  })

  test('a limit with an hour ends on its own day', () => {
    const of = (limit: string) =>
      plan({ duties: ['1. UBND các xã', `- Trồng cây ${limit}.`] }).filter(({ kind }) => kind.includes('day-off'))
    expect(of('trước ngày 01/5/2024').map(({ kind }) => kind)).toEqual(['last-day-off'])
    expect(of('trước 16 giờ 30 ngày 02/5/2024')).toEqual([])
  })
})
