import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { paragraphsOf, partOf, sampleReport } from '../../../test/support/documents.ts'
import { renderDocx } from './docx.ts'
import type { AdministrativeDocument, DocumentTable } from './model.ts'

afterEach(() => void vi.useRealTimers())

const LONG = 'Trung tâm Văn hóa, Thể thao và Truyền thanh'

async function rendered(change: Partial<AdministrativeDocument> = {}) {
  const file = await renderDocx(sampleReport(change))
  const paragraphs = paragraphsOf(file)
  const find = (text: string) => {
    const found = paragraphs.find((paragraph) => paragraph.text === text)
    if (!found) throw new Error(`no paragraph "${text}" among ${JSON.stringify(paragraphs.map((one) => one.text))}`)
    return found.xml
  }
  return { file, xml: partOf(file, 'word/document.xml'), texts: paragraphs.map(({ text }) => text), find }
}

/** The facts of a paragraph that the decree prescribes. */
function form(xml: string) {
  return {
    size: Number(/<w:sz w:val="(\d+)"/.exec(xml.replace(/<w:pPr>.*?<\/w:pPr>/s, ''))?.[1] ?? 28) / 2,
    bold: /<w:b\/>/.test(xml),
    italic: /<w:i\/>/.test(xml),
    align: /<w:jc w:val="(\w+)"/.exec(xml)?.[1],
  }
}

const table: DocumentTable = {
  kind: 'table',
  caption: 'Bảng 1',
  unitNote: '(Đơn vị tính: hộ)',
  columns: [{ width: 1, align: 'center' }, { width: 3 }, { width: 2 }],
  header: [
    [
      { text: 'STT', rows: 2 },
      { text: 'Kết quả', span: 2 },
    ],
    [{ text: 'Đơn vị' }, { text: 'Số hộ' }],
  ],
  rows: [
    [{ text: '1' }, { text: 'Xã A' }, { number: '1234567.89' }],
    [
      { text: 'Cộng', span: 2, bold: true },
      { number: '5', decimals: 2, bold: true },
    ],
  ],
}

describe('the page', () => {
  it('is A4 with the prescribed margins, numbered in the top margin from page 2', async () => {
    const { file, xml } = await rendered()
    // Twips: 210 × 297 mm; top and bottom 20, left 30, right 20 mm; the number 10 mm from the edge.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/)
    expect(xml).toContain('<w:titlePg/>')
    expect(xml).toContain('<w:pgNumType w:start="1"/>')
    const headers = ['word/header1.xml', 'word/header2.xml'].map((path) => partOf(file, path))
    const numbered = headers.filter((header) => header.includes('PAGE'))
    expect(numbered).toHaveLength(1)
    expect(form(numbered[0]!)).toMatchObject({ size: 14, align: 'center', bold: false })
  })

  it('is set in Times New Roman 14, Vietnamese', async () => {
    const styles = partOf((await rendered()).file, 'word/styles.xml')
    expect(styles).toMatch(/<w:rFonts w:ascii="Times New Roman"[^>]*w:hAnsi="Times New Roman"/)
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="28"\/>.*<w:lang w:val="vi-VN"/s)
  })

  it('turns for an annex, whose pages begin again at 1', async () => {
    const annexes = [
      { label: 'Phụ lục I', title: 'Biểu tổng hợp', reference: null, orientation: 'landscape' as const, body: [] },
    ]
    const { xml, find } = await rendered({ annexes })
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2)
    expect(form(find('Phụ lục I'))).toEqual({ size: 14, bold: true, italic: false, align: 'center' })
    expect(form(find('BIỂU TỔNG HỢP'))).toMatchObject({ size: 14, bold: true })
  })
})

describe('the form of each component', () => {
  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, true, false, 'center'],
    ['Độc lập - Tự do - Hạnh phúc', 13, true, false, 'center'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN TÂN BIÊN', 12, false, false, 'center'],
    ['PHÒNG LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI', 12, true, false, 'center'],
    ['Số: 05/BC-LĐTBXH', 13, false, false, 'center'],
    ['Tân Biên, ngày 01 tháng 7 năm 2023', 13, false, true, 'center'],
    ['BÁO CÁO', 14, true, false, 'center'],
    ['Kết quả giữa kỳ công tác giảm nghèo giai đoạn 2021-2025', 14, true, false, 'center'],
    ['(Thay thế Báo cáo số 04/BC-LĐTBXH ngày 30 tháng 6 năm 2023)', 14, false, true, 'center'],
    ['Kính gửi: Ủy ban nhân dân huyện Tân Biên', 14, false, false, 'center'],
    ['Căn cứ Kế hoạch số 15/KH-UBND;', 14, false, true, 'both'],
    ['Thực hiện Công văn số 7/UBND-LĐTBXH.', 14, false, true, 'both'],
    ['I. KẾT QUẢ', 14, true, false, 'both'],
    ['1. Về chỉ đạo', 14, true, false, 'both'],
    ['đ) Các xã đã triển khai', 14, false, false, 'both'],
    ['- Cấp huyện', 14, false, false, 'both'],
    ['Trân trọng báo cáo./.', 14, false, false, 'both'],
    ['Nơi nhận:', 12, true, true, 'left'],
    ['- Như trên;', 11, false, false, 'left'],
    ['- Lưu: VT, LĐTBXH.', 11, false, false, 'left'],
    ['KT. TRƯỞNG PHÒNG', 14, true, false, 'center'],
    ['PHÓ TRƯỞNG PHÒNG', 14, true, false, 'center'],
    ['Nguyễn Thị Bưởi', 14, true, false, 'center'],
  ])('%j', async (text, size, bold, italic, align) => {
    const { find } = await rendered({
      number: 5,
      date: '2023-07-01',
      replaces: 'Thay thế Báo cáo số 04/BC-LĐTBXH ngày 30 tháng 6 năm 2023',
      body: [
        { kind: 'heading', level: 'part', label: 'I.', text: 'KẾT QUẢ' },
        { kind: 'heading', level: 'item', label: '1.', text: 'Về chỉ đạo' },
        { kind: 'heading', level: 'point', label: 'đ)', text: 'Các xã đã triển khai' },
        { kind: 'bullet', text: 'Cấp huyện' },
        { kind: 'paragraph', text: 'Trân trọng báo cáo.' },
      ],
    })
    expect(form(find(text))).toEqual({ size, bold, italic, align })
  })

  it('body text begins 1.27 cm in, with 6 pt after and 1.15 lines', async () => {
    const xml = (await rendered()).find('Phòng báo cáo kết quả như sau./.')
    expect(xml).toContain('<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>')
    expect(xml).toContain('<w:ind w:firstLine="720"/>')
  })

  it('solid rules stand under the motto, the issuing body and the subject', async () => {
    const { xml } = await rendered()
    const rules = xml.match(/<w:pBdr><w:top w:val="single"[^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="\1"\/>/gs)
    expect(rules).toHaveLength(3)
  })
})

describe('blank and given number and date', () => {
  it('leaves room for number, day and month', async () => {
    const { find } = await rendered()
    expect(find('Số:       /BC-LĐTBXH')).toBeTruthy()
    expect(find('Tân Biên, ngày      tháng      năm 2023')).toBeTruthy()
  })

  it.each([
    [1, '2023-02-09', 'Số: 01/BC-LĐTBXH', 'Tân Biên, ngày 09 tháng 02 năm 2023'],
    [123, '2023-12-31', 'Số: 123/BC-LĐTBXH', 'Tân Biên, ngày 31 tháng 12 năm 2023'],
  ])('prints %i and %s', async (number, date, numberLine, dateLine) => {
    const { find } = await rendered({ number, date })
    expect(find(numberLine)).toBeTruthy()
    expect(find(dateLine)).toBeTruthy()
  })

  it('an annex names the document as it stands', async () => {
    const reference = { kind: 'Báo cáo', issuer: LONG }
    const annexes = [{ label: 'Phụ lục', title: 'Danh mục', reference, orientation: 'portrait' as const, body: [] }]
    const issued = await rendered({ annexes, number: 7, date: '2023-07-05' })
    const text = `(Kèm theo Báo cáo số 07/BC-LĐTBXH ngày 05 tháng 7 năm 2023 của ${LONG})`
    expect(form(issued.find(text))).toEqual({ size: 14, bold: false, italic: true, align: 'center' })
    const draft = await rendered({ annexes })
    expect(draft.texts).toContain(`(Kèm theo Báo cáo số       /BC-LĐTBXH ngày      tháng      năm 2023 của ${LONG})`)
  })
})

describe('a công văn', () => {
  it('has no kind, and its subject under the number', async () => {
    const { find, texts } = await rendered({
      kindTitle: null,
      symbol: 'UBND-LĐTBXH',
      subject: 'đôn đốc gửi báo cáo',
      number: 8,
    })
    expect(form(find('V/v đôn đốc gửi báo cáo'))).toEqual({ size: 12, bold: false, italic: false, align: 'center' })
    expect(texts.indexOf('V/v đôn đốc gửi báo cáo')).toBe(texts.indexOf('Số: 08/UBND-LĐTBXH') + 1)
    expect(texts).not.toContain('BÁO CÁO')
  })

  it('lists several addressees', async () => {
    const { texts } = await rendered({ addressees: ['Phòng Y tế;', 'Ủy ban nhân dân các xã, thị trấn'] })
    const at = texts.indexOf('Kính gửi:')
    expect(texts.slice(at, at + 3)).toEqual(['Kính gửi:', '- Phòng Y tế;', '- Ủy ban nhân dân các xã, thị trấn.'])
  })
})

describe('the closing sign', () => {
  it.each([
    ['after the last word', [{ kind: 'paragraph', text: 'Hết.' }], 'Hết./.'],
    ['only once', [{ kind: 'bullet', text: 'Hết./.' }], '- Hết./.'],
    ['on its own line after a table', [table], './.'],
    ['on its own line of an empty text', [], './.'],
  ] as [string, AdministrativeDocument['body'], string][])(
    'stands %s and holds to the signature',
    async (_, body, text) => {
      expect((await rendered({ body })).find(text)).toContain('<w:keepNext/>')
    },
  )

  it('is left out where the form has none', async () => {
    const { texts } = await rendered({ closing: null })
    expect(texts.some((text) => text.includes('./.'))).toBe(false)
  })
})

describe('a table', () => {
  it('repeats its head, keeps its rows whole and merges head cells', async () => {
    const { xml, find } = await rendered({ body: [table] })
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)!.filter((row) => !row.includes('w:vAlign w:val="top"'))
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows[0]).toContain('<w:gridSpan w:val="2"/>')
    expect(rows[0]).toContain('<w:vMerge w:val="restart"/>')
    expect(rows[1]).toContain('<w:vMerge w:val="continue"/>')
    expect(form(find('Bảng 1'))).toMatchObject({ bold: true, align: 'center' })
    expect(form(find('(Đơn vị tính: hộ)'))).toMatchObject({ italic: true, align: 'right' })
  })

  it('has columns that share the width of the text exactly', async () => {
    const { xml } = await rendered({ body: [table] })
    const grid = xml.match(/<w:tblGrid>.*?<\/w:tblGrid>/gs)![1]!
    const widths = Array.from(grid.matchAll(/w:w="(\d+)"/g), (match) => Number(match[1]))
    expect(widths).toEqual([1512, 4535, 3024])
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1701 - 1134)
  })

  it('prints numbers the Vietnamese way on the right', async () => {
    const { find } = await rendered({ body: [table] })
    expect(form(find('1.234.567,89'))).toEqual({ size: 12, bold: false, italic: false, align: 'right' })
    expect(form(find('5,00'))).toMatchObject({ bold: true, align: 'right' })
    expect(form(find('Xã A'))).toMatchObject({ align: 'left' })
    expect(form(find('1'))).toMatchObject({ align: 'center' })
  })

  it('lets a row break that would not fit on a page', async () => {
    const rows = [[{ text: '1' }, { text: 'rất dài '.repeat(6_250) }, { number: '1' }]]
    const { xml, texts } = await rendered({ body: [{ ...table, rows }] })
    const row = xml.match(/<w:tr>.*?<\/w:tr>/gs)!.find((one) => one.includes('rất dài'))!
    expect(row).not.toMatch(/<w:cantSplit\/>/)
    expect(texts.some((text) => text.length === 50_000)).toBe(true)
  })

  it('at the end holds its last row to the signature', async () => {
    for (const closing of ['./.', null] as const) {
      const { find } = await rendered({ body: [table], closing })
      expect(find('5,00')).toContain('<w:keepNext/>')
      expect(find('1.234.567,89')).not.toContain('<w:keepNext/>')
    }
  })

  it('is kept apart from the next table', async () => {
    const { xml } = await rendered({ body: [table, { ...table, caption: '', unitNote: '' }] })
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/)
  })
})

describe('hostile texts', () => {
  it('keep what XML can hold and lose the rest', async () => {
    const text = `<w:p> & "dấu" 😀 \u0000\u0008\u001f\ud800${'é'.normalize('NFD')}\r\nhai`
    const { xml, texts } = await rendered({ body: [{ kind: 'paragraph', text }], subject: 'a\u0007 & b' })
    expect(texts).toContain('<w:p> & "dấu" 😀 �é\nhai./.')
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
  })
})

describe('rendering again', () => {
  it('gives the same bytes', async () => {
    const model = sampleReport({ body: [table, { kind: 'pageBreak' }, table], number: 1, date: '2023-07-01' })
    const first = await renderDocx(model)
    vi.setSystemTime('2031-05-06T07:08:09Z')
    const again = await renderDocx(structuredClone(model))
    expect(Object.keys(unzipSync(first))).toContain('word/document.xml')
    expect(Buffer.compare(first, again)).toBe(0)
  })
})
