import {
  AlignmentType,
  BorderStyle,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { runs } from './docx-text.ts'
import type { Orientation } from './model.ts'

/** Twips (1/20 pt) in a millimetre. */
const MM = 1440 / 25.4

/** Page measures in twips, inside the ranges of Nghị định 30/2020/NĐ-CP, Phụ lục I: top, bottom 20–25, left 30–35, right 15–20 mm. */
const PAGE = {
  short: Math.round(210 * MM),
  long: Math.round(297 * MM),
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
  left: Math.round(30 * MM),
  right: Math.round(20 * MM),
  /** The page number stands in the middle of the top margin. */
  header: Math.round(10 * MM),
}

/** Sizes in half points, as Word counts them. */
export const SIZE = {
  body: 28,
  nation: 24,
  agency: 24,
  motto: 26,
  number: 26,
  date: 26,
  page: 28,
  about: 24,
  recipientsTitle: 24,
  recipients: 22,
  note: 18,
}

export const FONT = 'Times New Roman'
const FIRST_LINE = Math.round(12.7 * MM)
/** 6 pt between paragraphs, 1.15 lines. */
export const BODY_SPACING = { after: 120, line: 276, lineRule: LineRuleType.AUTO }
/** Body text begins 1.27 cm in. */
export const BODY_INDENT = { firstLine: FIRST_LINE }

/** Width of the text between the margins, in twips. */
export function textWidth(orientation: Orientation): number {
  return (orientation === 'landscape' ? PAGE.long : PAGE.short) - PAGE.left - PAGE.right
}

/** A section of A4 whose pages are numbered from 1, the number being hidden on the first; there stand a draft's notes. */
export function section(
  orientation: Orientation,
  children: ISectionOptions['children'],
  notes: readonly string[] = [],
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: PAGE.short,
          height: PAGE.long,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: PAGE.header },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: numbered(),
      first: new Header({ children: notes.length === 0 ? [new Paragraph({})] : notes.map(noteLine) }),
    },
    children,
  }
}

const noteLine = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, children: runs(text, { italics: true, size: SIZE.note }) })

function numbered(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.page })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

/** A solid rule, `length` twips long, in the middle of a box `width` twips wide. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2))
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  })
}

/** An empty line `height` twips high. Tables need one between them, else they grow together and lose their borders. */
export function gap(height: number, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    children: [],
  })
}
