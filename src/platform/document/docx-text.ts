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

/** Capitals by Vietnamese rules. */
export function capitals(text: string): string {
  return printable(text).toLocaleUpperCase('vi')
}

/**
 * A name too long for one line broken into two of much the same length, best after a comma or dash, so that no single word is
 * left over. A name that fits, is broken already or needs three lines stays as it is. `lineLength` is in letters.
 */
export function inTwoLines(name: string, lineLength: number): string {
  if (name.includes('\n') || name.length <= lineLength) return name
  const words = name.split(' ')
  const breaks = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
  const fitting = breaks.filter((lines) => lines.every((line) => line.length <= lineLength))
  const [best] = fitting.toSorted((one, other) => unevenness(one) - unevenness(other))
  return best ? best.join('\n') : name
}

const AFTER_SIGN = 12

function unevenness([first, second]: readonly [string, string]): number {
  return Math.abs(first.length - second.length) - (/[,-]$/.test(first) ? AFTER_SIGN : 0)
}
