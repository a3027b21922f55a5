import { Problem } from '#platform/problem.ts'
import { damaged, tooLarge, unpack } from './archive.ts'
import { readNumbering, type Numbering } from './docx-numbering.ts'
import { readStyles, type NumberedBy } from './docx-styles.ts'
import { child, parseXml, type Xml } from './docx-xml.ts'
import { READING } from './texts.vi.ts'

/** One line of a Word file as printed: `number` is its automatic number or bullet ("I.", "a)", "-"), not part of `text`. */
export type ReadParagraph = { number: string | null; text: string }

const MAX_FILE = 20_000_000
const MAX_UNPACKED = 30_000_000
const MAX_PARAGRAPHS = 50_000
const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
const PARTS = new Set([DOCUMENT, NUMBERING, STYLES])

/** What was deleted under tracked changes, what describes, and the second copy of a drawing for old programs. */
const UNREAD = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'Fallback',
  'instrText',
  'delText',
  'sectPr',
  'tblPr',
  'tcPr',
  'trPr',
])
const SIGNS: Record<string, string> = { tab: '\t', noBreakHyphen: '-', cr: '\n' }

class Reader {
  readonly paragraphs: ReadParagraph[] = []
  private readonly numbering: Numbering
  private readonly numberedBy: NumberedBy

  constructor(numbering: Numbering, numberedBy: NumberedBy) {
    this.numbering = numbering
    this.numberedBy = numberedBy
  }

  /** Walks through everything but the words: tables cell by cell, frames, content controls. */
  block(element: Xml): void {
    for (const one of element.children) {
      if (one.name === 'p') this.paragraph(one)
      else if (!UNREAD.has(one.name)) this.block(one)
    }
  }

  private paragraph(element: Xml): void {
    const numbered = this.numberedBy(child(element, 'pPr'))
    const number = numbered ? this.numbering.next(numbered) : null
    const inner: Xml[] = []
    const lines = words(element, inner).split('\n')
    lines.forEach((text, i) => this.paragraphs.push({ number: i === 0 ? number : null, text }))
    if (this.paragraphs.length > MAX_PARAGRAPHS) throw tooLarge()
    for (const frame of inner) this.block(frame)
  }
}

/** The words of a run or paragraph; paragraphs in a frame inside it go to `inner`. */
function words(element: Xml, inner: Xml[]): string {
  let text = ''
  for (const one of element.children) {
    if (one.name === 't') text += one.children.map((node) => node.text).join('')
    else if (one.name === 'br') text += one.attributes['type'] === undefined ? '\n' : ' '
    else if (one.name in SIGNS) text += SIGNS[one.name]
    else if (one.name === 'txbxContent') inner.push(one)
    else if (!UNREAD.has(one.name)) text += words(one, inner)
  }
  return text
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length > MAX_FILE) throw tooLarge()
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Problem('not_docx', 400, {}, READING.notDocx)
  const parts = unpack(bytes, (path) => PARTS.has(path), MAX_UNPACKED)
  if (!parts[DOCUMENT]) throw new Problem('not_docx', 400, {}, READING.notDocx)
  return parts
}

/**
 * The paragraphs of a .docx in reading order, Word's automatic numbers rebuilt; a line break inside a paragraph begins a
 * new line, a table gives its cells row by row. Throws the Problems `not_docx`, `file_too_large`, `file_damaged`.
 */
export function readDocx(bytes: Uint8Array): ReadParagraph[] {
  const parts = partsOf(bytes)
  const part = (path: string) => (parts[path] ? parseXml(parts[path]) : undefined)
  const body = child(child(part(DOCUMENT), 'document'), 'body')
  if (!body) throw damaged()
  const numbering = readNumbering(part(NUMBERING))
  const reader = new Reader(numbering, readStyles(part(STYLES), numbering))
  reader.block(body)
  return reader.paragraphs
}

/** The paragraphs with their numbers written before the words, as they look on paper. */
export function printedLines(paragraphs: readonly ReadParagraph[]): string[] {
  return paragraphs.map(({ number, text }) => (number === null || text.trim() === '' ? text : `${number} ${text}`))
}
