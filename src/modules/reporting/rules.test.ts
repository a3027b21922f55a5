import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell, shownIn, type Held } from './cell-input.ts'
import { blankFinding, blocking, findingsOf } from './checks.ts'
import { differences } from './compare.ts'
import { computedValue, sum, totalsOf } from './computed.ts'
import { contentHash, type PlacedValue } from './content-hash.ts'
import { draftOfForm, questionsOfForm } from './entry-form.ts'
import { cellsOf, formFile, fullKey } from './form.ts'
import { cellsOfParts } from './part-cells.ts'
import { isLate, partState, type PartFacts } from './part-state.ts'
import { roundInput } from './round.ts'
import { sheetsOf } from './sheet.ts'

const form = formFile.parse({
  code: 'bieu-thu',
  title: 'Biểu thử',
  kind: 'table',
  programme: 'chuong-trinh',
  draft: true,
  source: ['thử'],
  validFrom: '2022-01-01',
  validTo: null,
  columns: [
    { key: 'giao', label: 'Giao', unit: null, type: 'money' },
    { key: 'lam', label: 'Làm', unit: null, type: 'money' },
    { key: 'dat', label: 'Đạt', unit: '%', type: 'number', computed: { rule: 'ratio', of: ['lam', 'giao'] } },
  ],
  rows: [
    { key: 'a', label: 'Dòng a', component: 'da2' },
    { key: 'b', label: 'Dòng b', component: 'da3' },
    { key: 'c', label: 'Dòng c', component: null, cells: ['lam'] },
  ],
  total: { label: 'Cộng', columns: ['giao', 'lam', 'dat'] },
  checks: [
    { left: 'lam', op: '<=', right: 'giao', severity: 'warning', needsReason: true, text: 'Làm lớn hơn giao.' },
    { left: 'b.lam', op: '<=', right: 'a.lam', severity: 'notice', needsReason: false, text: 'b lớn hơn a.' },
  ],
})
const keys = new Set(cellsOf(form).map(({ key }) => key))

test('a row that names its cells has no others, and a ratio only where both of its cells are', () => {
  expect([...keys]).toEqual(['a.giao', 'a.lam', 'a.dat', 'b.giao', 'b.lam', 'b.dat', 'c.lam'])
  expect(fullKey(form, 'a')).toBe('a.giao')
  expect(fullKey(form, 'a.lam')).toBe('a.lam')
})

describe('a figure below zero', () => {
  const counted = (change: object) =>
    formFile.parse({
      ...form,
      columns: [{ key: 'dem', label: 'Đếm', unit: null, type: 'number', ...change }],
      rows: [
        { key: 'a', label: 'Dòng a', component: null },
        { key: 'b', label: 'Chênh lệch', component: null, belowZero: true },
      ],
      total: undefined,
      checks: [],
    })
  test.each([
    ['is an error', {}, { 'a.dem': -1 }, ['bieu-thu#negative#a.dem']],
    ['by however little', {}, { 'a.dem': -0.000001 }, ['bieu-thu#negative#a.dem']],
    ['but not zero', {}, { 'a.dem': 0 }, []],
    ['nor where the row allows it', {}, { 'b.dem': -5 }, []],
    ['nor where the column does', { belowZero: true }, { 'a.dem': -5 }, []],
  ] as const)('%s', (_what, change, entries, found) => {
    const values = new Map(Object.entries(entries).map(([key, number]) => [key, { number }]))
    const findings = findingsOf(counted(change), new Set(values.keys()), values)
    expect(findings.map(({ key }) => key)).toEqual(found)
    expect(blocking(findings, new Map([['bieu-thu#negative#a.dem', 'Vì thế']])).length, 'no reason helps').toBe(
      found.length,
    )
  })
})

describe('what is typed into a cell', () => {
  const money = { type: 'money', whole: false } as const
  const count = { type: 'number', whole: true } as const
  const text = { type: 'text', whole: false } as const
  test.each([
    ['blank stays blank', money, undefined, { text: '  ' }, { kind: 'same' }],
    ['emptied', money, { number: 5 }, { text: '' }, { kind: 'blank' }],
    ['zero is a figure', money, undefined, { text: '0' }, { kind: 'number', value: '0' }],
    ['as shown is the same', money, { number: 1234 }, { text: '1.234' }, { kind: 'same' }],
    ['12 digits', money, undefined, { text: '999.999.999.999' }, { kind: 'number', value: '999999999999' }],
    ['13 digits', money, undefined, { text: '1.000.000.000.000' }, { kind: 'unread', value: '1.000.000.000.000' }],
    ['12 digits below zero', money, undefined, { text: '-999999999999' }, { kind: 'number', value: '-999999999999' }],
    ['13 digits below zero', money, undefined, { text: '-9999999999999' }, { kind: 'unread', value: '-9999999999999' }],
    ['21 nines', count, undefined, { text: '9'.repeat(21) }, { kind: 'unread', value: '9'.repeat(21) }],
    ['6 places', money, undefined, { text: '0,123456' }, { kind: 'number', value: '0.123456' }],
    ['7 places', money, undefined, { text: '0,1234567' }, { kind: 'unread', value: '0,1234567' }],
    ['15 digits in all', money, undefined, { text: '123456789,123456' }, { kind: 'number', value: '123456789.123456' }],
    [
      '16 digits in all',
      money,
      undefined,
      { text: '1234567891,123456' },
      { kind: 'unread', value: '1234567891,123456' },
    ],
    ['two readings', money, undefined, { text: '1.234' }, { kind: 'unread', value: '1.234' }],
    [
      'a reading chosen',
      money,
      { unread: '1.234' },
      { text: '1.234', choice: '1234' },
      { kind: 'number', value: '1234' },
    ],
    [
      'a choice that was not offered',
      money,
      undefined,
      { text: '1.234', choice: '9' },
      { kind: 'unread', value: '1.234' },
    ],
    [
      'the choice of a text since changed',
      money,
      undefined,
      { text: '7', choice: '1234' },
      { kind: 'number', value: '7' },
    ],
    ['a count has one reading', count, undefined, { text: '1.234' }, { kind: 'number', value: '1234' }],
    ['half a person', count, undefined, { text: '1,5' }, { kind: 'unread', value: '1,5' }],
    ['no number', money, { number: 3 }, { text: 'ba' }, { kind: 'unread', value: 'ba' }],
    ['still no number', money, { unread: 'ba' }, { text: 'ba' }, { kind: 'unread', value: 'ba' }],
    ['words', text, undefined, { text: 'Đã làm.' }, { kind: 'text', value: 'Đã làm.' }],
    ['words in two code points', text, undefined, { text: 'Đã' }, { kind: 'text', value: 'Đã' }],
  ] as const)('%s', (_name, cell, held, typed, entry) => {
    expect(readCell(cell, held as Held | undefined, typed)).toEqual(entry)
  })

  test('a figure shown and sent back unchanged is the same figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 3 }),
        (n, places) => {
          const held = { number: n / 10 ** places }
          expect(readCell(money, held, { text: shownIn(held) })).toEqual({ kind: 'same' })
        },
      ),
    )
  })
})

describe('checks', () => {
  const values = (entries: Record<string, Held>) => new Map(Object.entries(entries))
  const found = (entries: Record<string, Held>, wanted = keys) => findingsOf(form, wanted, values(entries))
  test('a check is made only where both cells have figures', () => {
    expect(found({ 'a.lam': { number: 5 } })).toEqual([])
    expect(found({ 'a.lam': { number: 5 }, 'a.giao': { number: 5 } })).toEqual([])
    expect(found({ 'a.lam': { number: 5.5 }, 'a.giao': { number: 5 } })).toMatchObject([
      { key: 'bieu-thu#0#a.lam', cell: 'a.lam', severity: 'warning' },
    ])
  })
  test('a part is told only of its own cells', () => {
    const entries = { 'a.lam': { number: 1 }, 'b.lam': { number: 2 } }
    expect(found(entries)).toMatchObject([{ cell: 'b.lam', severity: 'notice' }])
    expect(found(entries, new Set(['a.lam']))).toEqual([])
  })
  test('what was not understood blocks; a warning only until its reason is given; a notice never', () => {
    const all = [
      ...found({ 'a.giao': { unread: 'ba' }, 'b.lam': { number: 9 }, 'b.giao': { number: 1 }, 'a.lam': { number: 1 } }),
      ...blankFinding('phan', 1),
    ]
    expect(all.map(({ severity }) => severity)).toEqual(['error', 'warning', 'notice', 'warning'])
    expect(blocking(all, new Map())).toHaveLength(3)
    expect(blocking(all, new Map([['bieu-thu#0#b.lam', 'Vốn chuyển nguồn.']]))).toHaveLength(2)
    expect(blocking(all, new Map([['bieu-thu#unread#a.giao', 'Vì thế.']]))).toHaveLength(3)
    expect(blankFinding('phan', 0)).toEqual([])
  })
})

describe('a check that lets the left be several times the right', () => {
  const wide = formFile.parse({
    ...form,
    checks: [
      { left: 'lam', op: '<=', right: 'giao', severity: 'notice', needsReason: false, text: 'Lớn hơn.' },
      { left: 'lam', op: '<=', right: 'giao', times: 2, severity: 'warning', needsReason: true, text: 'Gấp hơn hai.' },
    ],
  })
  test.each([
    [10, []],
    [11, ['Lớn hơn.']],
    [20, ['Lớn hơn.']],
    [20.5, ['Gấp hơn hai.']],
    [1000, ['Gấp hơn hai.']],
  ])('%d of 10: %j', (done, said) => {
    const values = new Map([
      ['a.lam', { number: done }],
      ['a.giao', { number: 10 }],
    ])
    expect(findingsOf(wide, keys, values).map(({ text }) => text)).toEqual(said)
  })
})

describe('content', () => {
  const held = fc.oneof(fc.record({ number: fc.integer() }), fc.record({ text: fc.string({ minLength: 1 }) }))
  const content = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), held), {
    selector: ([place]) => place,
    maxLength: 20,
  })

  test('its hash does not depend on the order, and tells every change', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.nat(), async (values: PlacedValue[], at) => {
        const hash = await contentHash(values)
        expect(await contentHash(values.toReversed())).toBe(hash)
        if (values.length === 0) return
        const changed = values.map((one, n): PlacedValue =>
          n === at % values.length ? [one[0], { number: 0.5 }] : one,
        )
        expect(await contentHash(changed)).not.toBe(hash)
        expect(await contentHash(values.slice(1))).not.toBe(hash)
      }),
    )
  })
  test('zero, blank and the text 0 are three contents', async () => {
    const hashes = await Promise.all([
      contentHash([]),
      contentHash([['o', { number: 0 }]]),
      contentHash([['o', { text: '0' }]]),
    ])
    expect(new Set(hashes).size).toBe(3)
    expect(await contentHash([['o', { unread: 'x' }]])).toBe(hashes[0])
  })
  test('differences name what came, went and changed, and nothing else', () => {
    const before = new Map<string, Held>([
      ['giữ', { number: 1 }],
      ['bỏ', { number: 0 }],
      ['đổi', { text: 'cũ' }],
    ])
    const after = new Map<string, Held>([
      ['giữ', { number: 1 }],
      ['đổi', { text: 'mới' }],
      ['thêm', { number: 0 }],
    ])
    expect(differences(before, after).map(({ key }) => key)).toEqual(['đổi', 'thêm', 'bỏ'])
    expect(differences(after, after)).toEqual([])
  })
})

describe('the state of a part', () => {
  const facts: PartFacts = {
    inHand: 'none',
    sentVersion: null,
    accepted: false,
    sentBack: false,
    sentBackBefore: false,
  }
  test.each([
    [{}, 'none'],
    [{ inHand: 'untouched' }, 'none'],
    [{ inHand: 'edited' }, 'drafting'],
    [{ inHand: 'frozen' }, 'signing'],
    [{ sentVersion: 1 }, 'sent'],
    [{ sentVersion: 1, accepted: true }, 'confirmed'],
    [{ sentVersion: 1, accepted: true, inHand: 'edited' }, 'confirmed'],
    [{ sentVersion: 1, sentBack: true }, 'sentBack'],
    [{ sentVersion: 1, sentBack: true, inHand: 'edited' }, 'sentBack'],
    [{ sentVersion: 1, sentBack: true, inHand: 'frozen' }, 'signing'],
    [{ sentVersion: 1, sentBack: true, accepted: true }, 'confirmed'],
    [{ sentVersion: 2, sentBackBefore: true }, 'resent'],
    [{ sentVersion: 2, sentBackBefore: true, accepted: true }, 'confirmed'],
    [{ sentVersion: 2, sentBackBefore: true, sentBack: true }, 'sentBack'],
  ] as const)('%j is %s', (changed, state) => {
    expect(partState({ ...facts, ...changed })).toBe(state)
  })
  test.each([
    ['2023-06-30', null, '2023-06-30', false],
    ['2023-06-30', null, '2023-07-01', true],
    ['2023-06-30', '2023-06-30', '2023-08-01', false],
    ['2023-06-30', '2023-07-01', '2023-08-01', true],
    [null, null, '2099-01-01', false],
  ])('last day %s, signed %s, today %s: late is %s', (lastDay, signedOn, today, late) => {
    expect(isLate(lastDay, signedOn, today)).toBe(late)
  })
})

describe('sums', () => {
  test('a ratio needs both figures and a divisor; a total takes the ratio of the sums', () => {
    const [giao, lam, dat] = form.columns
    expect(computedValue(dat!, new Map([['lam', 1]]))).toBeNull()
    expect(
      computedValue(
        dat!,
        new Map([
          ['lam', 1],
          ['giao', 0],
        ]),
      ),
    ).toBeNull()
    const cell = (cellId: number, key: string, number?: number) => ({
      cellId,
      formId: 'f',
      key,
      partId: 'p',
      held: number === undefined ? undefined : { number },
      enteredBy: null,
      enteredAt: null,
    })
    const [sheet] = sheetsOf(
      [{ id: 'f', form }],
      [cell(1, 'a.giao', 100), cell(2, 'a.lam', 50), cell(3, 'b.giao', 300), cell(4, 'b.lam', 60), cell(5, 'c.lam')],
    )
    expect(sheet!.totals).toEqual([400, 110, 27.5])
    expect(totalsOf([giao!, lam!], [new Map(), new Map()])).toEqual(new Map())
  })
  test('decimals add up as people add them', () => {
    expect(sum([0.1, 0.2])).toBe(0.3)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 50 }), (cents) => {
        expect(Math.round(sum(cents.map((n) => n / 100)) * 100)).toBe(cents.reduce((total, n) => total + n, 0))
      }),
    )
  })
})

test('cells go to the part that names their component, the others to the one that takes the rest', () => {
  const places = [
    { code: 'da3', parentCode: null },
    { code: 'da3-tda1', parentCode: 'da3' },
  ]
  const cells = [
    { id: 1, component: 'da3-tda1' },
    { id: 2, component: 'da2' },
    { id: 3, component: null },
  ]
  const parts = [
    { components: ['da3'], rest: false },
    { components: [], rest: true },
  ]
  expect(cellsOfParts(places, cells, parts)).toEqual([[1], [2, 3]])
  expect(cellsOfParts(places, cells, [{ components: [], rest: true }])).toEqual([[1, 2, 3]])
  expect(cellsOfParts(places, cells, [{ components: ['da3'], rest: false }])).toEqual([[1]])
})

test('a posted grid becomes a draft; what is not a grid stays out', () => {
  const posted = {
    text: (name: string) => ({ filing: 'f', lam: 'khong-phat-sinh' })[name],
    texts: (name: string) => (name === 'trong' ? ['9', '10'] : []),
    group: (prefix: string): [string, string][] =>
      ({
        o: [['7', '1.234']],
        chon: [['7', '1234']],
        lan: [['p', '3']],
        hoi: [
          ['7', ''],
          ['8', 'Vì sao?'],
        ],
      })[prefix]?.map(([key, value]) => [key!, value!]) ?? [],
  }
  expect(draftOfForm(posted)).toMatchObject({
    filingId: 'f',
    seen: [{ partId: 'p', edits: 3 }],
    cells: [{ cellId: 7, text: '1.234', choice: '1234' }],
    nothingIn: [9, 10],
  })
  expect(questionsOfForm(posted)).toEqual([{ cellId: 8, text: 'Vì sao?' }])
})

describe('a chain that cannot be is refused with a sentence', () => {
  const unit = '01890000-0000-7000-8000-000000000001'
  const part = { key: 'p', title: 'P', receiverUnitId: unit, components: [], rest: true }
  const level = { level: 1, title: 'Cấp 1', due: null, parts: [part], members: [{ unitId: unit }] }
  const round = {
    code: 'dot',
    title: 'Đợt',
    unitId: unit,
    programme: 'p',
    purpose: 'monitoring',
    occasion: 'annual',
    period: { from: '2023-01-01', until: '2023-06-30' },
    cutoff: { on: null },
    forms: ['f'],
    levels: [level],
  }
  const messages = (changed: object) =>
    roundInput.safeParse({ ...round, ...changed }).error?.issues.map(({ message }) => message) ?? []
  test('a good one passes', () => expect(messages({})).toEqual([]))
  test.each([
    [{ levels: [level, level] }, 'Hai bước có cùng số thứ tự.'],
    [{ levels: [{ ...level, parts: [part, part] }] }, 'Bước 1 có hai phần trùng mã.'],
    [{ levels: [{ ...level, members: [] }] }, 'Bước 1 chưa có đơn vị nào.'],
    [{ levels: [{ ...level, members: [{ unitId: unit, parts: ['khac'] }] }] }, 'Bước 1 không có phần khac.'],
    [{ levels: [{ ...level, sameReportAs: 2 }] }, 'Bước 1 dẫn tới một báo cáo không có.'],
    [{ period: { from: '2023-07-01', until: '2023-06-30' } }, 'Kỳ báo cáo kết thúc trước khi bắt đầu.'],
  ])('%j', (changed, message) => expect(messages(changed)).toContain(message))
})
