import { AlignmentType, Paragraph } from 'docx'
import { ruleUnder } from './docx-letterhead.ts'
import { BODY_INDENT, BODY_SPACING, rule, SIZE, textWidth } from './docx-page.ts'
import { plain, runs } from './docx-text.ts'
import type { AdministrativeDocument } from './model.ts'
import { capitals, endedLines, withoutEnd } from './printable.ts'
import { FORM } from './texts.vi.ts'

const BOLD = { bold: true, size: SIZE.body }
/** One small bold letter on average, in ems. */
const LETTER_EMS = 0.47
const ADDRESSEES = { first: 1418, list: 2552 }

/** What stands between the letterhead and the body: title and subject, addressees, bases. */
export function opening(model: AdministrativeDocument): Paragraph[] {
  return [...title(model), ...addressees(model.addressees), ...bases(model.bases)]
}

function title(model: AdministrativeDocument): Paragraph[] {
  const { kindTitle, subject, replaces, orientation } = model
  if (kindTitle === null) return []
  const width = textWidth(orientation ?? 'portrait')
  return [
    plain(capitals(kindTitle), BOLD, { spacing: { before: 240 }, keepNext: true }),
    plain(subject, BOLD, { keepNext: true }),
    ...(replaces ? [plain(`(${replaces})`, { italics: true, size: SIZE.body }, { keepNext: true })] : []),
    rule(ruleUnder(subject, SIZE.body, width, LETTER_EMS), width),
    plain('', { size: SIZE.body }),
  ]
}

function addressees(names: string[]): Paragraph[] {
  const [only] = names
  if (only === undefined) return []
  const size = SIZE.body
  const spacing = { before: 200, after: 200 }
  if (names.length === 1) return [plain(`${FORM.addressees} ${withoutEnd(only)}`, { size }, { spacing })]
  return [
    listed(FORM.addressees, ADDRESSEES.first, true),
    ...endedLines(names).map((name) => listed(`- ${name}`, ADDRESSEES.list, false)),
    plain('', { size }),
  ]
}

function listed(text: string, left: number, keepNext: boolean): Paragraph {
  return plain(text, { size: SIZE.body }, { alignment: AlignmentType.LEFT, indent: { left }, keepNext })
}

function bases(lines: string[]): Paragraph[] {
  return endedLines(lines).map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: BODY_INDENT,
        spacing: BODY_SPACING,
        children: runs(line, { italics: true }),
      }),
  )
}
