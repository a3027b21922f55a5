import Excel from 'exceljs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { partOf } from '../../../test/support/documents.ts'
import { readXlsx } from './read-xlsx.ts'
import { sumCell, type SheetCell, type SheetModel, type WorkbookModel } from './workbook.ts'
import { renderXlsx } from './xlsx.ts'

afterEach(() => void vi.useRealTimers())

const header = [
  [
    { text: 'STT', rows: 2 },
    { text: 'Kết quả', span: 2 },
  ],
  [{ text: 'Đơn vị' }, { text: 'Số hộ' }],
]

function sheet(name: string, rows: SheetCell[][], change: Partial<SheetModel> = {}): SheetModel {
  return {
    name,
    title: [
      { text: 'BIỂU TỔNG HỢP', bold: true },
      { text: '(Số liệu minh họa)', italic: true },
    ],
    columns: [{ width: 6, align: 'center' }, { width: 30 }, { width: 14 }],
    header,
    rows,
    ...change,
  }
}

const row = (index: string, name: string, number: string): SheetCell[] => [{ text: index }, { text: name }, { number }]

/** The workbook as the library reads it back, with formats and print settings. */
async function opened(model: WorkbookModel): Promise<Excel.Workbook> {
  const book = new Excel.Workbook()
  await book.xlsx.load(Buffer.from(await renderXlsx(model)) as unknown as Excel.Buffer)
  return book
}

describe('a rendered workbook', () => {
  const model: WorkbookModel = {
    sheets: [
      sheet(
        'Tổng hợp',
        [
          [
            { text: '1' },
            { text: 'Số hộ' },
            sumCell(
              [
                { sheet: 1, from: [0, 2] },
                { sheet: 2, from: [0, 2] },
              ],
              '46',
            ),
          ],
          [
            { text: '2' },
            { text: 'Số lượt' },
            sumCell(
              [
                { sheet: 1, from: [1, 2] },
                { sheet: 2, from: [1, 2] },
              ],
              '4.5',
            ),
          ],
          [
            { text: 'Cộng', span: 2, bold: true },
            { ...sumCell([{ from: [0, 2], to: [1, 2] }], '50.5'), bold: true, decimals: 2 },
          ],
        ],
        { frozenColumns: 2, notes: [{ text: 'Ghi chú: số liệu minh họa.' }] },
      ),
      sheet('Xã A/B', [row('1', 'Số hộ', '12'), row('2', 'Số lượt', '1.5')]),
      sheet("Xã D'", [row('1', 'Số hộ', '34'), row('2', 'Số lượt', '3')]),
    ],
  }

  it('has formulas that point at the right cells, with their results beside', async () => {
    const [total] = await readXlsx(await renderXlsx(model))
    const formulas = total!.cells.filter((cell) => cell.formula !== null)
    expect(formulas.map(({ ref, formula, cached }) => [ref, formula, cached])).toEqual([
      ['C6', "SUM('Xã A B'!C6,'Xã D’'!C6)", 46],
      ['C7', "SUM('Xã A B'!C7,'Xã D’'!C7)", 4.5],
      ['C8', 'SUM(C6:C7)', 50.5],
    ])
  })

  it('tells the height of a row with formulas, for its wrapped name', async () => {
    const long = { text: 'Hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo tham gia mô hình, dự án '.repeat(3) }
    const wide: WorkbookModel = {
      sheets: [
        {
          name: 'A',
          title: [],
          columns: [{ width: 20 }, { width: 10 }],
          header: [],
          rows: [
            [long, sumCell([{ from: [1, 1] }], '1')],
            [long, { number: '1' }],
            [{ text: 'ngắn' }, sumCell([{ from: [1, 1] }], '1')],
          ],
        },
      ],
    }
    const book = new Excel.Workbook()
    await book.xlsx.load(Buffer.from(await renderXlsx(wide)) as never)
    const heights = [1, 2, 3].map((row) => book.worksheets[0]!.getRow(row).height as number | undefined)
    expect(heights[0]).toBeGreaterThan(17 * 10)
    expect(heights[1]).toBeUndefined()
    expect(heights[2]).toBe(17)
  })

  it('puts titles, head, rows and notes in their places', async () => {
    const [total] = await readXlsx(await renderXlsx(model))
    expect(Object.fromEntries(total!.cells.map(({ ref, value }) => [ref, value]))).toMatchObject({
      A1: 'BIỂU TỔNG HỢP',
      A2: '(Số liệu minh họa)',
      A4: 'STT',
      B4: 'Kết quả',
      B5: 'Đơn vị',
      C5: 'Số hộ',
      A6: '1',
      A8: 'Cộng',
      A10: 'Ghi chú: số liệu minh họa.',
    })
  })

  it('merges, freezes, formats and prints as asked', async () => {
    const page = (await opened(model)).worksheets[0]!
    expect(page.model.merges.toSorted()).toEqual(['A10:C10', 'A1:C1', 'A2:C2', 'A4:A5', 'A8:B8', 'B4:C4'])
    expect(page.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 })
    expect(page.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:5',
    })
    expect(page.getCell('C6').numFmt).toBe('#,##0')
    expect(page.getCell('C7').numFmt).toBe('#,##0.0')
    expect(page.getCell('C8').numFmt).toBe('#,##0.00')
    expect(page.getCell('C8').font).toMatchObject({ name: 'Times New Roman', bold: true })
    expect(page.getCell('C6').border.left).toEqual({ style: 'thin' })
    expect(page.getCell('A6').alignment.horizontal).toBe('center')
    expect(page.getColumn(2).width).toBe(30)
  })

  it('reckons again when opened', async () => {
    expect(partOf(await renderXlsx(model), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('is the same bytes for the same model', async () => {
    const first = await renderXlsx(model)
    vi.setSystemTime('2031-05-06T07:08:09Z')
    expect(Buffer.compare(first, await renderXlsx(structuredClone(model)))).toBe(0)
  })

  it('may have neither titles nor head', async () => {
    const bare = { sheets: [sheet('Một', [row('1', 'a', '1')], { title: [], header: [] })] }
    const page = (await opened(bare)).worksheets[0]!
    expect(page.getCell('C1').value).toBe(1)
    expect(page.views[0]?.state).toBe('normal')
  })

  it.each([
    ['a place without a range', { formula: 'SUM({1})', refs: [{ from: [0, 0] }], cached: null }],
    ['a sheet that is not there', { formula: 'SUM({0})', refs: [{ sheet: 9, from: [0, 0] }], cached: null }],
  ] as [string, SheetCell][])('a formula with %s is refused', async (_, cell) => {
    const broken = { sheets: [sheet('Một', [[{ text: '' }, { text: '' }, cell]])] }
    await expect(renderXlsx(broken)).rejects.toThrow(RangeError)
  })
})

describe('texts in cells', () => {
  const written = async (text: string) => {
    const file = await renderXlsx({ sheets: [sheet('Một', [[{ text: '' }, { text }, { number: '1' }]])] })
    const [page] = await readXlsx(file)
    return { cell: page!.cells.find(({ ref }) => ref === 'B6'), xml: partOf(file, 'xl/worksheets/sheet1.xml') }
  }

  it.each(['=1+1', '+84912345678', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', ' =1', '\r=1'])(
    '%j stays text',
    async (text) => {
      const { cell, xml } = await written(text)
      expect(cell).toMatchObject({ formula: null, value: text.replace('\r', '\n') })
      expect(xml).not.toContain('<f>')
    },
  )

  it.each([
    ['a\u0000b\u0008c', 'abc'],
    ['<c r="A1"/> & "x"', '<c r="A1"/> & "x"'],
    ['một\nhai', 'một\nhai'],
    ['😀 x\ud800', '😀 x\ufffd'],
    ['Việt'.normalize('NFD'), 'Việt'],
    ['  hai đầu  ', '  hai đầu  '],
    ['_x0041_', '_x0041_'],
  ])('%j is read back as %j', async (text, expected) => expect((await written(text)).cell?.value).toBe(expected))

  it('longer than a cell can hold are cut visibly', async () => {
    const value = String((await written('dài '.repeat(12_500))).cell?.value)
    expect(value).toHaveLength(32_767)
    expect(value).toMatch(/… \(đã cắt bớt\)$/)
  })

  it('that are empty leave the cell empty', async () => expect((await written('')).cell).toBeUndefined())
})
