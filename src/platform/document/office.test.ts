import { describe, expect, it } from 'vitest'
import { paragraphsOf, sampleReport } from '../../../test/support/documents.ts'
import { openedByOffice, pagesOf } from '../../../test/support/office.ts'
import { renderDocx } from './docx.ts'
import type { Block, DocumentTable } from './model.ts'
import { readXlsx } from './read-xlsx.ts'
import { sumCell, type WorkbookModel } from './workbook.ts'
import { renderXlsx } from './xlsx.ts'

const table: DocumentTable = {
  kind: 'table',
  columns: [{ width: 1 }, { width: 4 }, { width: 2 }],
  header: [[{ text: 'STT' }, { text: 'Đơn vị' }, { text: 'Số hộ' }]],
  rows: Array.from({ length: 60 }, (_, at) => [
    { text: String(at + 1) },
    { text: `Xã số ${at + 1}` },
    { number: '1234.5' },
  ]),
}
const paragraph = {
  kind: 'paragraph',
  text: 'Các xã, thị trấn đã phân công người theo dõi từng hộ. '.repeat(4),
} as const

const textsOf = (file: Uint8Array) =>
  paragraphsOf(file)
    .map((one) => one.text)
    .join('\n')

/** The words of a .docx as LibreOffice shows them, else as the library's reading gives them. */
async function shownText(file: Uint8Array): Promise<string> {
  const made = await openedByOffice({ 'a.docx': file }, 'text')
  const text = made?.['a.txt']?.toString('utf8') ?? textsOf(file)
  return text.replace(/\s+/g, ' ')
}

describe('an office program', () => {
  it('shows every text of a report in its order', async () => {
    const model = sampleReport({
      number: 7,
      date: '2023-07-05',
      body: [{ kind: 'heading', level: 'part', label: 'I.', text: 'KẾT QUẢ' }, table, table],
      annexes: [{ label: 'Phụ lục I', title: 'Ẵ Ợ Ử', reference: null, orientation: 'landscape', body: [table] }],
    })
    const text = await shownText(await renderDocx(model))
    const expected = [
      'ỦY BAN NHÂN DÂN HUYỆN TÂN BIÊN',
      'PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 07/BC-LĐTBXH',
      'Tân Biên, ngày 05 tháng 7 năm 2023',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân huyện Tân Biên',
      'I. KẾT QUẢ',
      'Xã số 60 1.234,5',
      './.',
      'Nơi nhận:',
      'PHÓ TRƯỞNG PHÒNG',
      'Nguyễn Thị Bưởi',
      'Phụ lục I',
      'Ẵ Ợ Ử',
    ]
    const places = expected.map((words) => text.indexOf(words))
    expect(expected.filter((_, at) => places[at] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('never leaves a signature without the end of the text', async () => {
    const texts = [5, 6, 7, 8, 9].map((count): [string, Block[], './.'] => [
      'Dòng cuối',
      [...Array.from({ length: count }, () => paragraph), { kind: 'paragraph', text: 'Dòng cuối' }],
      './.',
    ])
    const tables = [20, 21, 22, 23, 24, 25, 26].map((count): [string, Block[], './.' | null] => [
      `Xã số ${count}`,
      [{ ...table, rows: table.rows.slice(0, count) }],
      count % 2 === 0 ? './.' : null,
    ])
    const cases = [...texts, ...tables].map(([end, body, closing], at) => ({ end, body, closing, name: `case-${at}` }))
    const files: Record<string, Uint8Array> = {}
    for (const { body, closing, name } of cases)
      files[`${name}.docx`] = await renderDocx(sampleReport({ body, closing }))
    const pdfs = await openedByOffice(files, 'pdf')
    for (const { end, name } of cases) {
      const pages = pdfs && (await pagesOf(pdfs[`${name}.pdf`]!))
      const all = pages ?? [textsOf(files[`${name}.docx`]!)]
      expect(all.find((page) => page.includes('Nguyễn Thị Bưởi'))).toContain(end)
    }
  })

  it('repeats the head of a long table and numbers pages from the second', async () => {
    const file = await renderDocx(sampleReport({ body: [table, table] }))
    const pdf = (await openedByOffice({ 'a.docx': file }, 'pdf'))?.['a.pdf']
    const pages = pdf && (await pagesOf(pdf))
    if (pages) {
      expect(pages.length).toBeGreaterThan(3)
      expect(pages.map((page) => /^\s*(\d+)\s*$/m.exec(page.split('\n').slice(0, 3).join('\n'))?.[1])).toEqual(
        pages.map((_, at) => (at === 0 ? undefined : String(at + 1))),
      )
      expect(pages.slice(0, 4).every((page) => /STT\s+Đơn vị\s+Số hộ/.test(page))).toBe(true)
    }
    expect(paragraphsOf(file).filter(({ text }) => text === 'STT')).toHaveLength(2)
  })

  it('reckons the sums of a workbook to the results stored beside them', async () => {
    const head = {
      title: [{ text: 'BIỂU 1' }],
      columns: [{ width: 20 }, { width: 10 }],
      header: [[{ text: 'Xã' }, { text: 'Số' }]],
    }
    const model: WorkbookModel = {
      sheets: [
        {
          ...head,
          name: 'Tổng hợp',
          rows: [
            [
              { text: 'Cộng' },
              sumCell(
                [
                  { sheet: 1, from: [0, 1], to: [1, 1] },
                  { sheet: 2, from: [0, 1] },
                ],
                '60.5',
              ),
            ],
          ],
        },
        {
          ...head,
          name: 'Xã [A]',
          rows: [
            [{ text: 'a' }, { number: '10.5' }],
            [{ text: '=1+1' }, { number: '20' }],
          ],
        },
        { ...head, name: "Xã D'", rows: [[{ text: 'c' }, { number: '30' }]] },
      ],
    }
    const file = await renderXlsx(model)
    const made = await openedByOffice({ 'a.xlsx': file }, 'csv')
    const sum = made
      ? Number(/^Cộng,"?([\d.]+)"?$/m.exec(made['a-Tổng hợp.csv']!.toString('utf8'))?.[1])
      : (await readXlsx(file))[0]!.cells.find((cell) => cell.formula !== null)?.cached
    expect(sum).toBe(60.5)
    if (made) expect(made['a-Xã A.csv']!.toString('utf8')).toMatch(/^=1\+1,"?20"?$/m)
  })

  it('gives back a workbook that reads the same', async () => {
    const rows = [
      [{ text: 'Việt' }, { number: '1234.5' }],
      [{ text: '=1+1' }, { number: '2' }],
    ]
    const columns = [{ width: 20 }, { width: 10 }]
    const sheet = {
      name: 'Biểu 1',
      title: [],
      columns,
      header: [],
      rows: [...rows, [{ text: 'Cộng' }, sumCell([{ from: [0, 1], to: [1, 1] }], '1236.5')]],
    }
    const file = await renderXlsx({ sheets: [sheet] })
    const saved = (await openedByOffice({ 'a.xlsx': file }, 'xlsx'))?.['a.xlsx'] ?? file
    const cells = (await readXlsx(saved)).flatMap((page) => page.cells)
    expect(cells.map(({ ref, value, formula, cached }) => [ref, value ?? formula, cached])).toEqual([
      ['A1', 'Việt', null],
      ['B1', 1234.5, null],
      ['A2', '=1+1', null],
      ['B2', 2, null],
      ['A3', 'Cộng', null],
      ['B3', 'SUM(B1:B2)', 1236.5],
    ])
  })
})
