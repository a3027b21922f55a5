import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openedByOffice } from '../../../../test/support/office.ts'
import { administrativeDocument, workbook, type WorkbookModel } from '#platform/document/index.ts'
import { renderDocx } from '#platform/document/docx.ts'
import { readXlsx, type ReadSheet } from '#platform/document/read-xlsx.ts'
import { renderXlsx } from '#platform/document/xlsx.ts'
import { formFile, type Form } from '../form.ts'
import type { ReportContent } from './report-content.ts'
import { reportDocument, type ReportHead } from './report-document.ts'
import { reportWorkbook } from './report-workbook.ts'

const file = (change: object): Form =>
  formFile.parse({
    code: 'von',
    title: 'Vốn thực hiện',
    kind: 'table',
    programme: 'p',
    draft: true,
    source: [],
    validFrom: '2022-01-01',
    validTo: null,
    columns: [],
    rows: [],
    checks: [],
    ...change,
  })

const money = file({
  columns: [
    { key: 'kh', label: 'Kế hoạch', unit: 'triệu đồng', type: 'money' },
    { key: 'gn', label: 'Giải ngân', unit: 'triệu đồng', type: 'money' },
    { key: 'tl', label: 'Tỷ lệ', unit: '%', type: 'number', computed: { rule: 'ratio', of: ['gn', 'kh'] } },
  ],
  rows: [
    { key: 'a', label: 'Dự án 2', component: null, unit: 'triệu đồng' },
    { key: 'b', label: 'Dự án 4', component: null, unit: 'triệu đồng' },
  ],
  total: { label: 'Tổng cộng', columns: ['kh', 'gn', 'tl'] },
})
const difficulties = file({
  code: 'kk',
  title: 'Khó khăn',
  kind: 'text',
  columns: [
    { key: 'k', label: 'Khó khăn', unit: null, type: 'text' },
    { key: 'n', label: 'Kiến nghị', unit: null, type: 'text' },
  ],
  rows: [{ key: 'a', label: 'Dự án 2', component: null }],
})
const outline = file({
  code: 'dc',
  title: 'Đề cương',
  kind: 'outline',
  columns: [{ key: 'nd', label: 'Nội dung', unit: null, type: 'text' }],
  rows: [
    { key: 'i', label: 'I. Chỉ đạo', component: null, counted: 'directives' },
    { key: 'ii', label: 'II. Vốn', component: null, insert: 'von' },
    { key: 'iii', label: 'III. Kết quả', component: null },
    { key: 'iii1', label: '1. Dự án 2', component: null, under: 'iii' },
    { key: 'iii2', label: '2. Dự án 4', component: null, under: 'iii' },
  ],
})
const forms = [
  { id: 'f1', form: money },
  { id: 'f2', form: difficulties },
  { id: 'f3', form: outline },
]

const head: ReportHead = {
  issuer: {
    fullName: 'Phòng Nông nghiệp và Phát triển nông thôn huyện Tân Biên',
    kind: 'department',
    symbol: 'PNN',
    unitId: 'p',
    shortName: 'Phòng NN&PTNT',
    parentName: 'Ủy ban nhân dân huyện Tân Biên',
    place: 'Huyện Tân Biên',
  },
  signer: { name: 'Nguyễn Đăng Khoa', position: 'Trưởng phòng' },
  title: 'Giữa kỳ',
  receivers: ['Phòng Lao động - Thương binh và Xã hội huyện Tân Biên'],
  year: 2023,
}

const figure = (key: string, number: number | null) => ({
  formId: 'f1',
  key,
  held: number === null ? undefined : { number },
})
const words = (formId: string, key: string, text?: string) => ({
  formId,
  key,
  held: text === undefined ? undefined : { text },
})

const content: ReportContent = {
  forms,
  cells: [
    figure('a.kh', 100),
    figure('a.gn', 48.65),
    figure('b.kh', 0),
    figure('b.gn', null),
    words('f2', 'a.k'),
    words('f2', 'a.n'),
    words('f3', 'i.nd'),
    words('f3', 'ii.nd', 'Đã giải ngân.\nKhông nợ đọng.'),
    words('f3', 'iii1.nd'),
    words('f3', 'iii2.nd', 'Có 12 người học nghề.'),
  ],
  collected: [{ formId: 'f2', key: 'a.k', unit: 'Ủy ban nhân dân xã Tân Lập', text: '=1+1 thiếu vốn' }],
}

const OPENING = 'Phòng Nông nghiệp và Phát triển nông thôn huyện Tân Biên báo cáo giữa kỳ như sau:'

describe('the report as a document', () => {
  it('begins by who reports on what, by which plan where there is one', () => {
    const plan = 'Kế hoạch số 12/KH-UBND ngày 25/04/2023 của Ủy ban nhân dân huyện A'
    expect(reportDocument({ ...head, plan }, content).body[0]).toEqual({
      kind: 'paragraph',
      text: `Thực hiện ${plan}, ${OPENING}`,
    })
    expect(reportDocument({ ...head, plan: null }, content).body[0]).toMatchObject({ text: OPENING })
  })
  const model = reportDocument(head, content)
  it('fits the form of administrative documents', () => expect(administrativeDocument.parse(model)).toEqual(model))
  const lines = ({ body }: typeof model) =>
    body.map((block) => {
      if (block.kind === 'heading') return `${block.label} ${block.text}`
      return block.kind === 'table' ? block.caption : 'text' in block ? block.text : block.kind
    })
  it('keeps every section under its number, with each form at the end of its own', () => {
    expect(lines(model)).toEqual([
      OPENING,
      'I. Chỉ đạo',
      'Không phát sinh.',
      'II. Vốn',
      'Đã giải ngân.',
      'Không nợ đọng.',
      'Vốn thực hiện',
      'III. Kết quả',
      '1. Dự án 2',
      'Không phát sinh.',
      '2. Dự án 4',
      'Có 12 người học nghề.',
      'IV. Biểu số liệu kèm theo',
      'Khó khăn',
    ])
  })
  it('leaves open what nobody has written yet, and sections that are not of the unit out', () => {
    const own = {
      ...content,
      cells: content.cells.filter(({ formId, key }) => formId !== 'f3' || key.startsWith('iii1')),
    }
    expect(lines(reportDocument({ ...head, unfinished: true }, own))).toEqual([
      OPENING,
      'I. Vốn',
      'Vốn thực hiện',
      'II. Kết quả',
      '1. Dự án 2',
      '…',
      'III. Biểu số liệu kèm theo',
      'Khó khăn',
    ])
  })
  it('reckons ratios from the figures, blank where there is nothing to divide by', () => {
    const table = model.body.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map((row) => row.at(-1))).toMatchObject([
      { number: '48.6' },
      { text: '' },
      { number: '48.6' },
    ])
    expect(table?.kind === 'table' && table.unitNote).toBe('(Đơn vị tính: triệu đồng)')
  })
  it('counts the directives of the period, marks made-up figures, names the replaced report', () => {
    const full = reportDocument(
      {
        ...head,
        directives: ['Văn bản số 05/KH'],
        mark: 'Số liệu minh họa',
        replaces: 'Thay thế Báo cáo số 01',
        notes: ['Thiếu một xã.'],
      },
      content,
    )
    expect(full.replaces).toBe('Thay thế Báo cáo số 01')
    expect(full.body[1]).toMatchObject({ text: '(Số liệu minh họa)' })
    expect(full.body[2]).toMatchObject({ label: 'I.', text: 'Chỉ đạo' })
    expect(full.body[3]).toMatchObject({ text: 'Đã ban hành 1 văn bản chỉ đạo:' })
    expect(full.body.at(-1)).toMatchObject({ text: 'Thiếu một xã.', italic: true })
  })
  it('puts the own text of the unit in place of what units said', () => {
    const own = {
      ...content,
      cells: [...content.cells.filter(({ key }) => key !== 'a.n'), words('f2', 'a.n', 'Đề nghị tăng vốn.')],
    }
    const table = reportDocument(head, own).body.findLast((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows).toEqual([
      [{ text: 'Dự án 2' }, { text: '' }, { text: '' }, { text: 'Đề nghị tăng vốn.' }],
    ])
  })
})

const units = [
  {
    name: 'Ủy ban nhân dân xã Tân Lập',
    figures: new Map([
      ['f1.a.kh', 60.1],
      ['f1.a.gn', 48.65],
    ]),
  },
  {
    name: '=HYPERLINK("x")',
    figures: new Map([
      ['f1.a.kh', 39.9],
      ['f1.b.kh', 0],
    ]),
  },
]
const bookHead = { issuer: head.issuer.fullName, title: 'Giữa kỳ' }

/** A cell of the form's sheet by its row's label and its column from A. */
function cellAt(sheets: ReadSheet[], sheet: number, label: string, column: number) {
  const { cells } = sheets[sheet]!
  const row = cells.find(({ value }) => value === label)?.row
  return cells.find((cell) => cell.row === row && cell.column === column)
}

describe('the report as a workbook', () => {
  const model = reportWorkbook(bookHead, { ...content, units })
  it('is a workbook: forms first, then a sheet of units for each table', () => {
    expect(workbook.parse(model)).toEqual(model)
    expect(model.sheets.map(({ name }) => name)).toEqual(['Vốn thực hiện', 'Khó khăn', 'Theo đơn vị - Vốn thực hiện'])
  })
  it('of one unit has figures without a sheet of units', () => {
    const own = reportWorkbook(bookHead, content)
    expect(own.sheets.map(({ name }) => name)).toEqual(['Vốn thực hiện', 'Khó khăn'])
    expect(own.sheets[0]!.rows[0]![3]).toEqual({ number: '100' })
  })
  it('keeps texts texts, whatever they begin with', async () => {
    const sheets = await readXlsx(await renderXlsx(model))
    const typed = sheets
      .flatMap(({ cells }) => cells)
      .filter(({ value }) => typeof value === 'string' && value.includes('HYPERLINK'))
    expect(typed).toMatchObject([{ formula: null }])
  })
  it('shows an overridden figure as typed, with the sum and the reason below', () => {
    const cells = content.cells.map((cell) => (cell.key === 'a.kh' ? figure('a.kh', 120) : cell))
    const changed = reportWorkbook(bookHead, {
      ...content,
      cells,
      units,
      replaced: [{ formId: 'f1', key: 'a.kh', sum: 100, reason: 'Xã báo thiếu' }],
    })
    expect(changed.sheets[0]!.rows[0]![3]).toEqual({ number: '120' })
    expect(changed.sheets[0]!.notes).toMatchObject([
      { text: 'Dự án 2 (Kế hoạch): tổng các đơn vị là 100; lý do: Xã báo thiếu' },
    ])
  })
  it('an office program reckons what is stored beside the formulas, and opens the document', async () => {
    const xlsx = await renderXlsx(model)
    const made = await openedByOffice({ 'a.xlsx': xlsx }, 'xlsx')
    const sheets = await readXlsx(made ? new Uint8Array(made['a.xlsx']!) : xlsx)
    expect(cellAt(sheets, 0, 'Dự án 2', 4)?.cached).toBeCloseTo(100, 6)
    expect(cellAt(sheets, 0, 'Dự án 2', 6)?.cached).toBeCloseTo(48.65, 6)
    expect(cellAt(sheets, 0, 'Tổng cộng', 5)?.cached).toBeCloseTo(48.65, 6)
    const text = await openedByOffice({ 'a.docx': await renderDocx(reportDocument(head, content)) }, 'text')
    if (text) expect(text['a.txt']!.toString('utf8')).toContain('Đã giải ngân.')
  })
})

describe('live sums', () => {
  it('are the sums of the lines above, however many units there are', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const total = Math.round(values.reduce((all, one) => all + one, 0) * 1e6) / 1e6
        const lines = values.map((one, n) => ({ name: `Xã ${n}`, figures: new Map([['f1.a.kh', one]]) }))
        const model: WorkbookModel = reportWorkbook(bookHead, {
          forms: [forms[0]!],
          cells: [figure('a.kh', total)],
          units: lines,
        })
        const sum = model.sheets[1]!.rows.at(-1)![2]!
        expect(sum).toMatchObject({ formula: 'SUM({0})', refs: [{ from: [0, 2], to: [values.length - 1, 2] }] })
        expect('cached' in sum && Number(sum.cached)).toBe(total)
        expect(model.sheets[0]!.rows[0]![3]).toMatchObject({ refs: [{ sheet: 1, from: [values.length, 2] }] })
      }),
      { numRuns: 60 },
    )
  })
})
