// Makes samples/tan-bien-2023/plan.docx out of plan.txt the way an office types it in Word: the letterhead in a table
// without borders, "I.", "1.", "-" and "+" as Word's automatic numbers (they stand in numbering.xml, not in the text).
// Letters stay typed: Word's own a), b), c) have no đ).
// Run `node samples/make-plan-docx.ts` after every change of plan.txt; test/house/catalogue.test.ts tells when it was forgotten.
import { readFile, writeFile } from 'node:fs/promises'
import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ILevelsOptions } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const FOLDER = new URL('tan-bien-2023/', import.meta.url)
const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const FIXED_TIME = '2023-04-25T00:00:00Z'
const AUTOMATIC: [RegExp, string, number][] = [
  [/^[IVX]+\. /, 'parts', 0],
  [/^\d+\. /, 'parts', 1],
  [/^- /, 'dash', 0],
  [/^\+ /, 'plus', 0],
]

/** The plan's Word file; the same text always gives the same bytes. `text` is plan.txt: one paragraph a line, blank lines between. */
export async function makePlanDocx(text: string): Promise<Uint8Array> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const letterhead = lines.indexOf('KẾ HOẠCH')
  const recipients = lines.indexOf('Nơi nhận:')
  const [mark, ...head] = lines.slice(0, letterhead)
  const document = new Document({
    creator: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: { config: [{ reference: 'parts', levels: [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.DECIMAL, '%2.')] }, bullet('dash', '-'), bullet('plus', '+')] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } },
        children: [
          paragraph(mark ?? '', { italics: true }),
          letterheadTable(head),
          ...lines.slice(letterhead, letterhead + 2).map((line) => paragraph(line, { bold: true, centred: true })),
          ...lines.slice(letterhead + 2, recipients).map(bodyParagraph),
          ...lines.slice(recipients).map((line) => paragraph(line)),
        ],
      },
    ],
  })
  return withFixedTime(await Packer.toBuffer(document))
}

function level(index: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  return { level: index, format, text, alignment: AlignmentType.START }
}

function bullet(reference: string, sign: string): { reference: string; levels: ILevelsOptions[] } {
  return { reference, levels: [level(0, LevelFormat.BULLET, sign)] }
}

function paragraph(text: string, look: { bold?: boolean; italics?: boolean; centred?: boolean } = {}): Paragraph {
  const run = new TextRun({ text, bold: look.bold ?? false, italics: look.italics ?? false })
  return new Paragraph({ children: [run], alignment: look.centred ? AlignmentType.CENTER : AlignmentType.LEFT })
}

function bodyParagraph(line: string): Paragraph {
  const automatic = AUTOMATIC.find(([label]) => label.test(line))
  if (!automatic) return new Paragraph({ text: line, alignment: AlignmentType.JUSTIFIED })
  const [label, reference, index] = automatic
  return new Paragraph({ text: line.replace(label, ''), numbering: { reference, level: index } })
}

function letterheadTable(lines: string[]): Table {
  const split = lines.indexOf(NATIONAL_TITLE)
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const cell = (texts: string[]): TableCell =>
    new TableCell({ children: texts.map((text) => paragraph(text, { bold: /^\p{Lu}+ /u.test(text), centred: true })) })
  const row = new TableRow({ children: [cell(lines.slice(0, split)), cell(lines.slice(split))] })
  return new Table({ rows: [row], borders, width: { size: 100, type: WidthType.PERCENTAGE } })
}

function withFixedTime(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const core = files['docProps/core.xml']
  if (core) files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED_TIME))
  // A zip entry's time is local time without a zone: a local date gives the same bytes everywhere.
  return zipSync(files, { mtime: new Date(2023, 3, 25) })
}

if (import.meta.main) {
  const text = await readFile(new URL('plan.txt', FOLDER), 'utf8')
  await writeFile(new URL('plan.docx', FOLDER), await makePlanDocx(text))
}
