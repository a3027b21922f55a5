import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import type { Align } from './model.ts'
import { printable } from './printable.ts'

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} satisfies Record<Align, string>

/** The text as runs of one style; its line feeds become line breaks. */
export function runs(text: string, style: IRunOptions): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }))
}

/** A paragraph without space around it, centred unless told otherwise: letterhead, titles, signature. */
export function plain(text: string, style: IRunOptions, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    // The paragraph's mark too: an empty line is as high as its mark.
    run: style,
    ...options,
    children: runs(text, style),
  })
}
