import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode, pack } from './archive.ts'
import { printedLines, readDocx } from './read-docx.ts'

const level = (level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level,
  format,
  text,
  alignment: AlignmentType.START,
})
const numbered = (text: string, at: number, reference = 'outline', instance = 0) =>
  new Paragraph({ text, numbering: { reference, level: at, instance } })

async function made(children: (Paragraph | Table)[]): Promise<string[]> {
  const levels = [
    level(0, LevelFormat.UPPER_ROMAN, '%1.'),
    level(1, LevelFormat.DECIMAL, '%2.'),
    level(2, LevelFormat.LOWER_LETTER, '%3)'),
    level(3, LevelFormat.DECIMAL, '%2.%4.'),
  ]
  const bullets = [level(0, LevelFormat.BULLET, '\uf0b7')]
  const config = [
    { reference: 'outline', levels },
    { reference: 'bullets', levels: bullets },
  ]
  return printedLines(
    readDocx(await Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] }))),
  )
}

describe('a file made by a word processor', () => {
  test('automatic numbers are rebuilt and begin again under the next heading', async () => {
    const lines = await made([
      numbered('MỤC ĐÍCH', 0),
      numbered('Chung', 1),
      numbered('Riêng', 1),
      numbered('đọc', 2),
      numbered('viết', 2),
      numbered('sâu', 3),
      numbered('TỔ CHỨC', 0),
      numbered('Sở Y tế', 1),
      numbered('đọc to', 0, 'bullets'),
    ])
    expect(lines).toEqual([
      'I. MỤC ĐÍCH',
      '1. Chung',
      '2. Riêng',
      'a) đọc',
      'b) viết',
      '2.1. sâu',
      'II. TỔ CHỨC',
      '1. Sở Y tế',
      '- đọc to',
    ])
  })

  test('another instance of a list counts by itself', async () => {
    expect(
      await made([
        numbered('một', 1, 'outline', 1),
        numbered('hai', 1, 'outline', 1),
        numbered('lại', 1, 'outline', 2),
      ]),
    ).toEqual(['1. một', '2. hai', '1. lại'])
  })

  test('cells one after another, breaks as lines, tabs kept', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const lines = await made([
      new Table({ rows: [new TableRow({ children: [cell('UBND HUYỆN'), cell('CỘNG HÒA')] })] }),
      new Paragraph({ children: [new TextRun('KẾ HOẠCH'), new TextRun({ text: 'Đọc sách', break: 1 })] }),
      new Paragraph({ children: [new TextRun('Số:'), new TextRun('\t/KH')] }),
    ])
    expect(lines).toEqual(['UBND HUYỆN', 'CỘNG HÒA', 'KẾ HOẠCH', 'Đọc sách', 'Số:\t/KH'])
  })
})

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const file = (body: string, parts: Record<string, string> = {}) =>
  pack(
    Object.fromEntries(
      Object.entries({ 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts }).map(
        ([path, text]) => [path, encode(text)],
      ),
    ),
    6,
  )
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const inList = (list: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`
const lvl = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (abstract: string, nums: string) =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${abstract}</w:abstractNum>${nums}</w:numbering>`
const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`
const lines = (body: string, parts?: Record<string, string>) => printedLines(readDocx(file(body, parts)))

describe('what files hold', () => {
  test('lists of one shape count on, one that restarts does not', () => {
    const shape = numbering(
      lvl(0, 'decimal', '%1.'),
      num(1) + num(2) + num(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    )
    const body = p('a', inList(1)) + p('b', inList(2)) + p('c', inList(3))
    expect(lines(body, { 'word/numbering.xml': shape })).toEqual(['1. a', '2. b', '5. c'])
  })

  test('a number that comes with the style, inherited or bound to a level', () => {
    const shape = numbering(lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.', '<w:pStyle w:val="Muc"/>'), num(1))
    const styles = `<w:styles ${W}>
      <w:style w:type="paragraph" w:styleId="Phan"><w:pPr>${inList(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="PhanCon"><w:basedOn w:val="Phan"/></w:style>
      <w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const styled = (name: string, more = '') => `<w:pStyle w:val="${name}"/>${more}`
    const body =
      p('A', styled('Phan')) + p('B', styled('Muc')) + p('C', styled('PhanCon')) + p('D', styled('Phan', inList(0)))
    expect(lines(body, { 'word/numbering.xml': shape, 'word/styles.xml': styles })).toEqual([
      'I. A',
      '1. B',
      'II. C',
      'D',
    ])
  })

  test.each([
    ['lowerRoman', 'i'],
    ['upperLetter', 'A'],
    ['decimalZero', '01'],
    ['none', ''],
    ['ordinal', '1'],
  ])('numbers of the form %s', (format, printed) => {
    const parts = { 'word/numbering.xml': numbering(lvl(0, format, '%1/'), num(1)) }
    expect(lines(p('a', inList(1)), parts)).toEqual([`${printed}/ a`])
  })

  test('tracked deletions are gone, insertions and controls stay, a frame stands once', () => {
    const body = `<w:p><w:r><w:t>một </w:t></w:r><w:del><w:r><w:delText>hai</w:delText><w:t>hai</w:t></w:r></w:del><w:ins><w:r><w:t>ba</w:t></w:r></w:ins></w:p>
      <w:sdt><w:sdtContent>${p('bốn &amp; &#7885;')}</w:sdtContent></w:sdt>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('năm')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('năm')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(lines(body).filter((line) => line !== '')).toEqual(['một ba', 'bốn & ọ', 'năm'])
  })

  const run = (text: string, properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const withRuns = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
  const STYLES = `<w:styles ${W}>
    <w:style w:type="character" w:styleId="Bo"><w:rPr><w:strike/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="BoCon"><w:basedOn w:val="Bo"/></w:style>
    <w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`

  test.each([
    ['struck through', run('cũ', '<w:strike/>'), 'struck'],
    ['struck twice', run('cũ', '<w:dstrike w:val="true"/>'), 'struck'],
    ['struck by its style', run('cũ', '<w:rStyle w:val="Bo"/>'), 'struck'],
    ['struck by the style of its style', run('cũ', '<w:rStyle w:val="BoCon"/>'), 'struck'],
    ['hidden', run('cũ', '<w:vanish/>'), 'hidden'],
    ['deleted under tracked changes', '<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>', 'deleted'],
    ['moved away', `<w:moveFrom>${run('cũ', '')}</w:moveFrom>`, 'deleted'],
  ])('words that are %s are left out and told of', (_, gone, how) => {
    const body = withRuns(run('trong tháng 7 ', ''), gone, run(' tháng 9', ''))
    const [read] = readDocx(file(body, { 'word/styles.xml': STYLES }))
    expect(read).toEqual({ number: null, text: 'trong tháng 7  tháng 9', leftOut: [{ text: 'cũ', how }] })
  })

  test.each([
    ['a strike that is switched off', run('mới', '<w:strike w:val="0"/>')],
    ['a style’s strike that the run switches off', run('mới', '<w:rStyle w:val="Bo"/><w:strike w:val="false"/>')],
    ['inserted words', `<w:ins>${run('mới', '')}</w:ins>`],
    ['words moved here', `<w:moveTo>${run('mới', '')}</w:moveTo>`],
    ['words hidden only on the web', run('mới', '<w:webHidden/>')],
  ])('%s are text', (_, kept) => {
    expect(readDocx(file(withRuns(kept), { 'word/styles.xml': STYLES }))).toEqual([
      { number: null, text: 'mới', leftOut: [] },
    ])
  })

  test('pieces side by side are one, blank ones none; a hidden paragraph says why', () => {
    const body =
      withRuns(
        run('bỏ', '<w:strike/>'),
        run(' hết', '<w:strike/>'),
        run('ẩn', '<w:vanish/>'),
        run(' ', '<w:strike/>'),
      ) + p('ẩn cả đoạn', '<w:pStyle w:val="An"/>')
    expect(readDocx(file(body, { 'word/styles.xml': STYLES })).map(({ leftOut }) => leftOut)).toEqual([
      [
        { text: 'bỏ hết', how: 'struck' },
        { text: 'ẩn', how: 'hidden' },
      ],
      [{ text: 'ẩn cả đoạn', how: 'hidden' }],
    ])
  })

  test('a paragraph deleted as a whole takes no number', () => {
    const parts = { 'word/numbering.xml': numbering(lvl(0, 'decimal', '%1.'), num(1)) }
    const deleted = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`
    expect(lines(p('a', inList(1)) + deleted + p('b', inList(1)), parts)).toEqual(['1. a', '2. b'])
    expect(readDocx(file(p('a') + deleted))[0]?.leftOut).toEqual([{ text: 'bỏ', how: 'deleted' }])
  })

  test('a list that is nowhere numbers nothing', () => expect(lines(p('a', inList(9, 3)))).toEqual(['a']))
})

describe('files that are refused', () => {
  const code = (bytes: Uint8Array) => {
    try {
      readDocx(bytes)
      return 'read'
    } catch (error) {
      return (error as { code?: string }).code
    }
  }

  test.each([
    ['no archive', encode('xin chào'), 'not_docx'],
    ['nothing', new Uint8Array(), 'not_docx'],
    ['an archive of something else', pack({ 'a.txt': encode('a') }, 6), 'not_docx'],
    ['no body', pack({ 'word/document.xml': encode('<a/>') }, 6), 'file_damaged'],
    ['cut off', file(p('a'.repeat(500))).subarray(0, 150), 'file_damaged'],
    [
      'entities',
      file('', {
        'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]><w:document ${W}><w:body>&b;</w:body></w:document>`,
      }),
      'file_damaged',
    ],
    ['broken marks', file('<w:p></w:q>'), 'file_damaged'],
    ['a bomb', pack({ 'word/document.xml': new Uint8Array(40_000_000) }, 6), 'file_too_large'],
    ['too many paragraphs', file('<w:p/>'.repeat(50_001)), 'file_too_large'],
  ])('%s', (_, bytes, expected) => expect(code(bytes)).toBe(expected))

  test('any bytes are read or refused with a reason', () => {
    const whole = file(p('Đọc sách', inList(1)), { 'word/numbering.xml': numbering(lvl(0, 'decimal', '%1.'), num(1)) })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(whole)
        changed[at] = byte
        expect(['read', 'not_docx', 'file_damaged', 'file_too_large']).toContain(code(changed))
      }),
    )
  })
})
