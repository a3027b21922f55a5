import { AlignmentType, type Paragraph, type Table } from 'docx'
import { borderless } from './docx-letterhead.ts'
import { SIZE, textWidth } from './docx-page.ts'
import { plain } from './docx-text.ts'
import type { AdministrativeDocument } from './model.ts'
import { capitals, endedLines } from './printable.ts'
import { FORM } from './texts.vi.ts'

const LEFT_SHARE = 0.45
const BOLD = { bold: true, size: SIZE.body }
/** Room for signature and seal, in twips (3 cm). */
const SEAL_SPACE = 1701

/** Recipients on the left, level with the signature on the right; never broken across pages. */
export function signatureBlock(model: AdministrativeDocument): Table {
  const width = textWidth(model.orientation ?? 'portrait')
  const left = Math.round(width * LEFT_SHARE)
  return borderless([left, width - left], [[recipients(model.recipients), signature(model.signature)]])
}

function recipients(lines: string[]): Paragraph[] {
  const alignment = AlignmentType.LEFT
  if (lines.length === 0) return [plain('', {})]
  return [
    plain(FORM.recipients, { bold: true, italics: true, size: SIZE.recipientsTitle }, { alignment }),
    ...endedLines(lines).map((line) => plain(`- ${line}`, { size: SIZE.recipients }, { alignment })),
  ]
}

function signature({ form, position, name }: AdministrativeDocument['signature']): Paragraph[] {
  return [
    ...[...form, position].map((line) => plain(capitals(line), BOLD, { keepNext: true })),
    plain(name, BOLD, { spacing: { before: SEAL_SPACE } }),
  ]
}
