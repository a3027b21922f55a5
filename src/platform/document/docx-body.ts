import { PageBreak, Paragraph, type Table } from 'docx'
import { BODY_INDENT, BODY_SPACING } from './docx-page.ts'
import { tableBlocks } from './docx-table.ts'
import { ALIGNMENT, plain, runs } from './docx-text.ts'
import type { Block } from './model.ts'

type TextBlock = Exclude<Block, { kind: 'table' | 'pageBreak' }>

const CLOSING = './.'
const OUTLINE = { part: 0, item: 1, point: 2 } as const

/**
 * The blocks as paragraphs and tables of a text `width` twips wide. `keepLast` holds the last paragraph or row to what follows,
 * so that a signature never stands alone; a closing sign on a line of its own takes the row before it along.
 */
export function bodyBlocks(blocks: Block[], width: number, keepLast: boolean): (Paragraph | Table)[] {
  const last = blocks.at(-1)
  const signAlone = last?.kind === 'paragraph' && last.text === CLOSING
  const kept = blocks.length - (signAlone ? 2 : 1)
  return blocks.flatMap((block, index) => render(block, width, keepLast && index >= kept))
}

function render(block: Block, width: number, keepNext: boolean): (Paragraph | Table)[] {
  if (block.kind === 'table') return tableBlocks(block, width, keepNext)
  if (block.kind === 'pageBreak') return [new Paragraph({ children: [new PageBreak()] })]
  return [textParagraph(block, keepNext)]
}

function textParagraph(block: TextBlock, keepNext: boolean): Paragraph {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({
        ...body(true),
        outlineLevel: OUTLINE[block.level],
        children: runs(`${block.label} ${block.text}`.trim(), { bold: block.level !== 'point' }),
      })
    case 'bullet':
      return new Paragraph({ ...body(keepNext), children: runs(`- ${block.text}`, {}) })
    case 'paragraph':
      return freeParagraph(block, keepNext)
  }
}

function freeParagraph(block: Extract<Block, { kind: 'paragraph' }>, keepNext: boolean): Paragraph {
  const style = { bold: block.bold ?? false, italics: block.italic ?? false }
  if (block.align === undefined || block.align === 'justify')
    return new Paragraph({ ...body(keepNext), children: runs(block.text, style) })
  return plain(block.text, style, { alignment: ALIGNMENT[block.align], keepNext, spacing: BODY_SPACING })
}

function body(keepNext: boolean) {
  return { alignment: ALIGNMENT.justify, indent: BODY_INDENT, spacing: BODY_SPACING, keepNext }
}
