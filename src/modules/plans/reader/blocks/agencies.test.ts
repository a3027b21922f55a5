import { readPlan } from '../index.ts'
import { describe, expect, test } from 'vitest'
import { frameOf } from '../outline/frame.ts'
import { outlineOf } from '../outline/sections.ts'
import { paragraphsOf } from '../paragraphs/index.ts'
import { blocksOf } from './agencies.ts'
import { assignmentsOf } from './assignments.ts'
import { looksLikeBody, membersOf, predicateAt } from './names.ts'

function frame(lines: string[], kind = 'KẾ HOẠCH') {
  return frameOf(
    paragraphsOf({ paragraphs: [kind, 'Đọc sách', 'I. MỤC ĐÍCH', 'Đọc.', ...lines, 'Nơi nhận:', '- Lưu: VT.'] }),
  )
}
const agencies = (lines: string[], kind?: string) => {
  const made = frame(lines, kind)
  return blocksOf(made, outlineOf(made)).map(({ agency }) => agency)
}
const short = (lines: string[], kind?: string) =>
  agencies(lines, kind).map(({ label, name, request, duties }) => [label, name, request, duties.length])
const PART = 'V. TỔ CHỨC THỰC HIỆN'

describe('headings', () => {
  test.each([
    [['1. Sở Y tế', '- Chủ trì đọc sách.', '- Tổng hợp.'], [['1', 'Sở Y tế', false, 2]]],
    [['1. Phòng Y tế:', 'a) Đọc.', '- Đọc to.', '- Đọc nhỏ.', 'b) Viết.'], [['1', 'Phòng Y tế', false, 2]]],
    [['1. Phòng Y tế: Là đầu mối tổng hợp.'], [['1', 'Phòng Y tế', false, 1]]],
    [['1. Văn phòng chủ trì, phối hợp với các phòng đọc sách.'], [['1', 'Văn phòng', false, 1]]],
    [['1. Đề nghị Trung tâm Y tế:', 'Tổ chức đọc sách.'], [['1', 'Trung tâm Y tế', true, 1]]],
    [
      ['1. Đề nghị: Hội Nông dân tỉnh, Hội Phụ nữ tỉnh', 'a) Đọc.'],
      [['1', 'Hội Nông dân tỉnh, Hội Phụ nữ tỉnh', true, 1]],
    ],
    [
      ['1. Giao Phòng Nông nghiệp và PTNT tham mưu UBND huyện đọc sách.'],
      [['1', 'Phòng Nông nghiệp và PTNT', false, 1]],
    ],
    [['1. Sở Nội vụ (Cơ quan thường trực Ban Chỉ đạo):', '- Đọc.'], [['1', 'Sở Nội vụ', false, 1]]],
    [['1. Các tổ chức cung cấp dịch vụ chi trả', 'a) Đọc.'], [['1', 'Các tổ chức cung cấp dịch vụ chi trả', false, 1]]],
    [
      ['1. Các cơ quan, đơn vị được giao chủ trì có trách nhiệm hoàn thành.'],
      [['1', 'Các cơ quan, đơn vị được giao chủ trì', false, 1]],
    ],
    [['1. Sở Y tế', 'Có trách nhiệm:', '- Đọc.', '- Viết.'], [['1', 'Sở Y tế', false, 2]]],
    [['1. Sở Y tế chủ trì, phối hợp với các xã:', '- Đọc.', '- Viết.'], [['1', 'Sở Y tế', false, 2]]],
    [
      ['1. Các trường tổ chức đọc sách; tặng sách trong năm 2024.', '- Giới thiệu sách.'],
      [['1', 'Các trường', false, 2]],
    ],
  ])('%j', (lines, found) => {
    const [first] = short([PART, ...lines])
    expect([first?.[0], first?.[2], first?.[3]]).toEqual([found[0]?.[0], found[0]?.[2], found[0]?.[3]])
  })

  test('a body without work keeps its place', () => {
    expect(short([PART, '1. Sở Y tế', '2. Sở Nội vụ', '- Đọc.'])).toEqual([
      ['1', 'Sở Y tế', false, 0],
      ['2', 'Sở Nội vụ', false, 1],
    ])
  })

  test('closing words are nobody’s work, a body asked at the end is one more', () => {
    const lines = [
      '1. Sở Y tế',
      '- Đọc sách.',
      'Đề nghị Văn phòng Huyện ủy phối hợp chuẩn bị.',
      'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế.',
    ]
    expect(short([PART, ...lines])).toEqual([
      ['1', 'Sở Y tế', false, 1],
      [null, 'Văn phòng Huyện ủy', true, 1],
    ])
  })

  test('bodies in bullets, and items that are no bodies', () => {
    expect(
      short([PART, '- Sở Y tế chủ trì đọc sách.', '- Các trường phối hợp thực hiện.']).map(([, name]) => name),
    ).toEqual(['Sở Y tế', 'Các trường'])
    expect(short([PART, '1. Thời gian', '- Cả năm.', '2. Phân công', '2.1. Sở Y tế', '- Đọc.'])).toEqual([
      ['2.1', 'Sở Y tế', false, 1],
    ])
  })

  test('without a part on carrying out, only those who are addressed; a report gives no work', () => {
    expect(
      short([
        '1. Giao Phòng Y tế tổ chức đọc sách.',
        '2. Lĩnh vực khác',
        '2.1. Yêu cầu Công an huyện hướng dẫn viết bài.',
      ]),
    ).toEqual([
      ['1', 'Phòng Y tế', false, 1],
      ['2.1', 'Công an huyện', false, 1],
    ])
    expect(short(['1. Giao Phòng Y tế tổ chức đọc sách.'], 'BÁO CÁO')).toEqual([])
  })
})

describe('duties', () => {
  const duty = (text: string) => agencies([PART, '1. Sở Y tế', `- ${text}`])[0]?.duties[0]

  test.each([
    ['Chủ trì, phối hợp với Sở Nội vụ và Công an tỉnh tổ chức đọc sách.', 'lead', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Phối hợp với Sở Giáo dục và Đào tạo tổ chức đọc sách.', 'cooperate', ['Sở Giáo dục và Đào tạo']],
    ['Đọc sách.', 'perform', []],
  ])('%j', (text, role, withWhom) => expect(duty(text)).toMatchObject({ role, withWhom }))

  test('acts of one item are parted where a new sentence begins', () => {
    expect(duty('Đọc sách (gồm: truyện; Thơ); Tổng hợp kết quả; gửi báo cáo.')?.tasks.map(({ text }) => text)).toEqual([
      'Đọc sách (gồm: truyện; Thơ)',
      'Tổng hợp kết quả; gửi báo cáo.',
    ])
  })
})

test.each([
  ['Sở Giáo dục và Đào tạo và Sở Y tế', ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
  [
    'Các sở, ban, ngành, UBND xã, phường và các cơ quan có liên quan',
    ['Các sở, ban, ngành', 'UBND xã, phường', 'các cơ quan có liên quan'],
  ],
  ['Phòng Lao động - Thương binh và Xã hội', ['Phòng Lao động - Thương binh và Xã hội']],
  ['Sở Tài nguyên và Môi trường', ['Sở Tài nguyên và Môi trường']],
  ['Sở Văn hóa, Thể thao và Du lịch; Đài Truyền hình', ['Sở Văn hóa, Thể thao và Du lịch', 'Đài Truyền hình']],
])('%j', (name, members) => expect(membersOf(name)).toEqual(members))

test.each(['Bảo đảm an toàn', 'Tổ chức thực hiện', 'Ban hành kế hoạch', 'Xã hội hóa', 'Hội nghị', 'Thời gian', ''])(
  '%j is no body',
  (text) => expect(looksLikeBody(text)).toBe(false),
)

test.each(['Bộ Y tế', 'Tổ dân phố 3', 'Báo Tây Ninh', 'các tổ chức chính trị', 'UBND xã', 'Ủy ban Kiểm tra'])(
  '%j is a body',
  (text) => expect(looksLikeBody(text)).toBe(true),
)

test('the predicate is found behind the name, not in it', () => {
  const before = (text: string) => text.slice(0, predicateAt(text)).trim()
  expect(before('Ban Tổ chức Tỉnh ủy chủ trì đọc sách')).toBe('Ban Tổ chức Tỉnh ủy')
  expect(before('các tổ chức xã hội phối hợp')).toBe('các tổ chức xã hội')
  expect(predicateAt('Sở Y tế')).toBe(-1)
})

test('tasks that name their lead on lines of their own', () => {
  const made = frame([
    'II. NHIỆM VỤ',
    '1. Mở thư viện',
    'a) Nhiệm vụ: Đọc sách.',
    'b) Cơ quan thực hiện:',
    '- Đơn vị chủ trì: Sở Y tế.',
    '- Đơn vị phối hợp: Sở Nội vụ, UBND xã, phường.',
    'c) Thời gian thực hiện: Hoàn thành trong năm 2024.',
    '2. Tặng sách',
    'Đơn vị chủ trì: Phòng A; Đơn vị phối hợp: Phòng B, Phòng C.',
    '3. Viết bài',
    '- Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với các trường và Sở Nội vụ.',
    '4. Kể chuyện',
    '- Cơ quan chủ trì:',
  ])
  const found = assignmentsOf(made, outlineOf(made)).map(({ assignment }) => assignment)
  expect(found).toMatchObject([
    {
      label: '1',
      title: 'Mở thư viện',
      lead: ['Sở Y tế'],
      cooperators: ['Sở Nội vụ', 'UBND xã, phường'],
      time: 'Hoàn thành trong năm 2024',
    },
    { label: '2', lead: ['Phòng A'], cooperators: ['Phòng B', 'Phòng C'], time: null },
    { label: '3', lead: ['Sở Y tế'], cooperators: ['các trường', 'Sở Nội vụ'] },
    { label: '4', lead: [] },
  ])
})

describe('an item that names some of its heading', () => {
  const own = (heading: string, item: string) =>
    readPlan({ paragraphs: ['KẾ HOẠCH', 'Đọc sách', 'II. TỔ CHỨC THỰC HIỆN', `1. ${heading}`, `- ${item}`] })
      .agencies[0]?.duties[0]?.who

  test.each([
    ['UBND các xã', 'Riêng UBND xã An Hòa và UBND xã An Bình tổ chức hội sách.', ['UBND xã An Hòa', 'UBND xã An Bình']],
    ['UBND các xã', 'Riêng các xã An Hòa, An Bình: tổ chức hội sách.', ['các xã An Hòa, An Bình']],
    ['UBND các xã', 'Đối với UBND xã An Hòa, xây dựng thư viện điểm.', ['UBND xã An Hòa']],
    ['UBND các xã', 'UBND xã An Hòa báo cáo kết quả về Phòng Văn hóa.', ['UBND xã An Hòa']],
    ['Các phòng, ban chuyên môn', 'Phòng Y tế chủ trì khám mắt cho học sinh.', ['Phòng Y tế']],
    ['Phòng Y tế; Trung tâm Y tế', 'Trung tâm Y tế tổ chức khám mắt.', ['Trung tâm Y tế']],
    ['Phòng Y tế', 'Riêng Trung tâm Y tế tổ chức khám mắt.', ['Trung tâm Y tế']],
    ['UBND các xã', 'Các xã tổ chức hội sách.', []],
    ['UBND các xã', 'Tổ chức hội sách.', []],
    ['UBND các xã', 'Đối với học sinh: tổ chức hội sách.', []],
    ['UBND các xã', 'Đối với cán bộ thư viện: tổ chức tập huấn.', []],
    ['Các phòng, ban chuyên môn', 'Phòng chống mối mọt cho sách.', []],
    ['Phòng Y tế', 'Trung tâm Y tế phối hợp khám mắt.', []],
  ])('under %j: %s', (heading, item, who) => expect(own(heading, item)).toEqual(who))
})
