import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleReport } from '../../../test/support/documents.ts'
import { administrativeDocument, sumCell, workbook } from './index.ts'
import { endedLines, printable, withoutEnd } from './printable.ts'
import { sheetNames } from './sheet-names.ts'
import { placeHeader } from './table-grid.ts'

describe('the document model', () => {
  it('comes back out of JSON unchanged', () => {
    const model = sampleReport({ number: 5, date: '2023-07-01', replaces: 'Thay thế Báo cáo số 4/BC-LĐTBXH' })
    expect(administrativeDocument.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
  })

  it.each([
    ['a number of 0', { number: 0 }],
    ['half a number', { number: 1.5 }],
    ['a slash in the symbol', { symbol: 'KH/UBND' }],
    ['a space in the symbol', { symbol: 'KH UBND' }],
    ['no such day', { date: '2023-02-30' }],
    ['an unknown key', { stamp: true }],
    ['another closing', { closing: '.' }],
    ['an unknown block', { body: [{ kind: 'video', text: '' }] }],
    ['a number that is none', { body: [tableOf([[{ number: '1,5' }, { text: '' }]])] }],
    ['a row too short', { body: [tableOf([[{ text: 'a' }]])] }],
    ['a row too long', { body: [tableOf([[{ text: 'a', span: 2 }, { text: 'b' }]])] }],
  ])('refuses %s', (_, change) => {
    expect(administrativeDocument.safeParse({ ...sampleReport(), ...change }).success).toBe(false)
  })

  it('takes rows that fill the columns by spans', () => {
    const body = [tableOf([[{ text: 'a', span: 2 }]])]
    expect(administrativeDocument.safeParse({ ...sampleReport(), body }).success).toBe(true)
  })

  function tableOf(rows: unknown[][]) {
    return { kind: 'table', columns: [{ width: 1 }, { width: 1 }], header: [[{ text: 'A' }, { text: 'B' }]], rows }
  }
})

describe('the head of a table', () => {
  type Head = { text: string; span?: number; rows?: number }
  const a: Head = { text: 'a' }
  it('is placed around cells that reach down', () => {
    const header = [
      [
        { ...a, rows: 2 },
        { ...a, span: 2 },
        { ...a, rows: 2 },
      ],
      [a, a],
    ]
    const places = placeHeader(header, 4)?.map(({ row, column, span, rows }) => [row, column, span, rows])
    expect(places).toEqual([
      [0, 0, 1, 2],
      [0, 1, 2, 1],
      [0, 3, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ])
  })

  it.each<[string, Head[][], number]>([
    ['an open place', [[a]], 2],
    ['a cell too many', [[a, a, a]], 2],
    ['a cell wider than the rest', [[a, { ...a, span: 2 }]], 2],
    ['a cell reaching below the head', [[{ ...a, rows: 2 }, a]], 2],
    ['a hole in the second row', [[{ ...a, rows: 2 }, a], []], 2],
    ['a cell over a taken place', [[a, { ...a, rows: 2 }, a], [{ ...a, span: 3 }]], 3],
  ])('is refused with %s', (_, header, columns) => expect(placeHeader(header, columns)).toBeNull())

  it('may be missing', () => expect(placeHeader([], 3)).toEqual([]))
})

describe('texts for Office files', () => {
  it.each([
    ['a\u0000b\u0007\u000bc\u007f\u0085', 'abc'],
    ['a\tb\r\nc\rd', 'a\tb\nc\nd'],
    ['x\ud800y', 'x\ufffdy'],
    ['😀\ufffe\uffff', '😀'],
    ['Tiếng Việt'.normalize('NFD'), 'Tiếng Việt'],
  ])('%j is printed as %j', (text, expected) => expect(printable(text)).toBe(expected))

  it('holds nothing that XML cannot', () => {
    const legal = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => legal.test(printable(text))))
  })

  it.each([
    ['Như trên;', 'Như trên'],
    ['kết quả./.', 'kết quả'],
    ['kết quả . ', 'kết quả'],
    ['', ''],
  ])('%j without its end is %j', (text, expected) => expect(withoutEnd(text)).toBe(expected))

  it('lines of a list end by signs set once', () => {
    expect(endedLines(['a;', 'b.', 'c'])).toEqual(['a;', 'b;', 'c.'])
    expect(endedLines([])).toEqual([])
  })
})

describe('names of sheets', () => {
  it.each([
    [['Xã A/B [1]:*?\\'], ['Xã A B 1']],
    [
      ['', '  '],
      ['Sheet1', 'Sheet2'],
    ],
    [
      ['Tổng hợp', 'TỔNG HỢP', 'tổng hợp'],
      ['Tổng hợp', 'TỔNG HỢP (2)', 'tổng hợp (3)'],
    ],
    [['History'], ['History_']],
    [["Xã 'Mới'"], ['Xã ’Mới’']],
    [
      ['a'.repeat(40), 'a'.repeat(35)],
      ['a'.repeat(31), `${'a'.repeat(27)} (2)`],
    ],
    [[`${'a'.repeat(30)}😀`], ['a'.repeat(30)]],
    [['Xã'.normalize('NFD')], ['Xã']],
  ])('%j become %j', (names, expected) => expect(sheetNames(names)).toEqual(expected))

  it('always fit and differ', () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 20 })
    fc.assert(
      fc.property(names, (all) => {
        const made = sheetNames(all)
        const differ = new Set(made.map((name) => name.toLocaleLowerCase('vi'))).size === made.length
        return differ && made.every((name) => /^[^[\]:*?/\\']{1,31}$/.test(name) && name.isWellFormed())
      }),
    )
  })
})

describe('the workbook model', () => {
  it('names ranges of a sum in order', () => {
    const refs = [{ from: [0, 1] as [number, number] }, { from: [2, 1] as [number, number] }]
    expect(sumCell(refs, '3')).toEqual({ formula: 'SUM({0},{1})', refs, cached: '3' })
  })

  it('refuses a workbook without sheets', () => expect(workbook.safeParse({ sheets: [] }).success).toBe(false))
})
