import Excel from 'exceljs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Problem } from '#platform/problem.ts'
import { readXlsx } from './read-xlsx.ts'

async function workbookOf(fill: (page: Excel.Worksheet, book: Excel.Workbook) => void): Promise<Uint8Array> {
  const book = new Excel.Workbook()
  fill(book.addWorksheet('Biểu 1'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The file with one part changed. */
function changed(file: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const entries = unzipSync(file)
  entries[path] = strToU8(change(new TextDecoder().decode(entries[path])))
  return zipSync(entries)
}

async function refusal(file: Uint8Array): Promise<{ code: string; status: number }> {
  const error: unknown = await readXlsx(file).then(
    () => 'it was read',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw new Error(`no Problem but ${String(error)}`)
  expect(error.message).toMatch(/^(Tệp|Đây) /)
  return { code: error.code, status: error.status }
}

const SHEET = 'xl/worksheets/sheet1.xml'
const simple = () => workbookOf((page) => page.addRow(['a', 1]))

describe('cells', () => {
  it('are read with their kinds', async () => {
    const file = await workbookOf((page) => {
      page.getCell('A1').value = 'Tiếng Việt'.normalize('NFD')
      page.getCell('B1').value = 1234.5
      page.getCell('C1').value = true
      page.getCell('D1').value = { richText: [{ text: 'đậm ' }, { text: 'thường' }] }
      page.getCell('E1').value = new Date('2023-07-01T00:00:00Z')
      page.getCell('F1').value = new Date('2023-07-01T10:30:00Z')
      page.getCell('G1').value = { formula: 'SUM(B1:B1)', result: 99 }
      page.getCell('H1').value = { error: '#DIV/0!' }
      page.getCell('I1').value = { text: 'liên kết', hyperlink: 'https://example.org' }
      page.getCell('J1').value = { formula: 'B1*2' } as Excel.CellFormulaValue
      page.getCell('C3').value = 0
    })
    const [page] = await readXlsx(file)
    expect(page!.cells.map(({ ref, value, formula, cached }) => [ref, value, formula, cached])).toEqual([
      ['A1', 'Tiếng Việt', null, null],
      ['B1', 1234.5, null, null],
      ['C1', true, null, null],
      ['D1', 'đậm thường', null, null],
      ['E1', '2023-07-01', null, null],
      ['F1', '2023-07-01T10:30', null, null],
      ['G1', null, 'SUM(B1:B1)', 99],
      ['I1', 'liên kết', null, null],
      ['J1', null, 'B1*2', null],
      ['C3', 0, null, null],
    ])
    expect(page!.cells.at(-1)).toMatchObject({ sheet: 'Biểu 1', row: 3, column: 3 })
  })

  it('of all sheets come in order, hidden ones marked', async () => {
    const file = await workbookOf((page, book) => {
      page.addRow(['một'])
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['hai'])
    })
    const sheets = await readXlsx(file)
    expect(sheets.map(({ name, hidden, cells }) => [name, hidden, cells.length])).toEqual([
      ['Biểu 1', false, 1],
      ['Ẩn', true, 1],
    ])
  })

  it('of a merged range are one', async () => {
    const file = await workbookOf((page) => {
      page.getCell('A1').value = 'gộp'
      page.mergeCells('A1:C2')
    })
    expect((await readXlsx(file))[0]!.cells.map(({ ref }) => ref)).toEqual(['A1'])
  })

  it('of a file whose elements carry a prefix are read', async () => {
    let file = await workbookOf((page) => page.addRow(['một', 2]))
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    for (const path of ['xl/workbook.xml', SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml'])
      file = changed(file, path, (text) =>
        text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${main}"`, `xmlns:x="${main}"`),
      )
    expect((await readXlsx(file))[0]!.cells.map(({ value }) => value)).toEqual(['một', 2])
  })
})

describe('what is no workbook is refused', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file_not_xlsx'],
    ['a text', strToU8('STT,Số hộ\n1,2'), 'file_not_xlsx'],
    ['a PDF', strToU8('%PDF-1.7'), 'file_not_xlsx'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'file_not_xlsx'],
    ['an old or locked file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file_locked'],
    ['a zip of rubbish', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5]), 'file_not_xlsx'],
    ['a workbook of rubbish', zipSync({ 'xl/workbook.xml': strToU8('rubbish') }), 'file_damaged'],
    ['a workbook without sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'file_damaged'],
  ])('%s', async (_, file, code) => expect(await refusal(file)).toEqual({ code, status: 400 }))

  it('a file cut off anywhere', async () => {
    const file = await simple()
    const cut = fc.integer({ min: 0, max: file.length - 1 })
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const result = await readXlsx(file.subarray(0, length)).catch((error: unknown) => error)
        // The directory at the end is not needed: what is whole before it may be read.
        if (!(result instanceof Problem)) expect(result).toMatchObject([{ name: 'Biểu 1' }])
      }),
      { numRuns: 40 },
    )
  })

  it('two parts of one name', async () => {
    const file = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/workbook.xmm': strToU8('<w/>') }))
    const twice = Buffer.from(file.toString('latin1').replaceAll('workbook.xmm', 'workbook.xml'), 'latin1')
    expect(await refusal(twice)).toMatchObject({ code: 'file_damaged' })
  })

  it('a sheet named but not there, and one without addresses', async () => {
    const file = await simple()
    const { [SHEET]: _, ...rest } = unzipSync(file)
    expect(await refusal(zipSync(rest))).toMatchObject({ code: 'file_damaged' })
    const bare = changed(file, SHEET, (text) => text.replace(/<(row|c) r="\w+"/g, '<$1'))
    expect(await refusal(bare)).toMatchObject({ code: 'file_damaged' })
  })

  it('a sheet that is no XML', async () => {
    const file = changed(await simple(), SHEET, () => '<worksheet><sheetData><row')
    expect(await refusal(file)).toMatchObject({ code: 'file_damaged' })
  })
})

describe('bombs', () => {
  it('that unpack without end are stopped', async () => {
    const file = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), [SHEET]: new Uint8Array(70_000_000) })
    expect(file.length).toBeLessThan(200_000)
    expect(await refusal(file)).toEqual({ code: 'file_too_large', status: 413 })
  })

  it('that lie about their size are stopped too', async () => {
    const file = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), [SHEET]: new Uint8Array(70_000_000) })
    const view = Buffer.from(file)
    for (let at = view.indexOf('504b0102', 0, 'hex'); at >= 0; at = view.indexOf('504b0102', at + 4, 'hex'))
      view.writeUInt32LE(10, at + 24)
    expect(await refusal(view)).toMatchObject({ code: 'file_too_large' })
  })

  it('of very many parts, cells or bytes are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`x${at}`, new Uint8Array()]))
    expect(await refusal(zipSync(parts, { level: 0 }))).toMatchObject({ code: 'file_too_large' })
    const cells = changed(await simple(), SHEET, () => `<worksheet>${'<c/>'.repeat(200_001)}</worksheet>`)
    expect(await refusal(cells)).toMatchObject({ code: 'file_too_large' })
    expect(await refusal(new Uint8Array(20_000_001))).toMatchObject({ code: 'file_too_large' })
  })

  const everyCell = 'A1:XFD1048576'
  it.each([
    ['merged cells', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      'checks',
      `<dataValidations><dataValidation type="list" sqref="${everyCell}"><formula1>1</formula1></dataValidation></dataValidations>`,
    ],
    ['columns', '<cols><col min="1" max="999999999" width="9"/></cols>'],
  ])('of %s over everything do no harm', async (name, xml) => {
    const before = name === 'columns'
    const file = changed(await simple(), SHEET, (text) =>
      text.replace(before ? '<sheetData>' : '</sheetData>', (tag) => (before ? xml + tag : tag + xml)),
    )
    expect((await readXlsx(file))[0]!.cells).toHaveLength(2)
  })

  it('of a name over everything do no harm', async () => {
    const names = `<definedNames><definedName name="x">'Biểu 1'!${everyCell}</definedName></definedNames>`
    const file = changed(await simple(), 'xl/workbook.xml', (text) => text.replace('</sheets>', `</sheets>${names}`))
    expect((await readXlsx(file))[0]!.cells).toHaveLength(2)
  })

  it.each(['999999999', '&#57;99999999'])('of a row numbered %s are refused', async (number) => {
    const file = changed(await simple(), SHEET, (text) => text.replace('<row r="1"', `<row r="${number}"`))
    expect(await refusal(file)).toMatchObject({ code: 'file_damaged' })
  })

  it('of entities are refused', async () => {
    const entity = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
    const file = changed(await simple(), 'xl/sharedStrings.xml', (text) =>
      text.replace('?>', `?>${entity}`).replace('<t>a</t>', '<t>&c;&d;</t>'),
    )
    const read = await readXlsx(file).catch((error: unknown) => error)
    const told = read instanceof Problem ? read.code : JSON.stringify(read)
    expect(told).not.toMatch(/bbbb|root:/)
  })
})
