import { Problem } from '#platform/problem.ts'
import { damaged, tooLarge, unpack } from './archive.ts'
import { readNumbering, type Numbering } from './docx-numbering.ts'
import { readStyles, type NumberedBy } from './docx-styles.ts'
import { readVisibility, type LeftOut, type Visibility } from './docx-visibility.ts'
import { child, parseXml, type Xml } from './docx-xml.ts'
import { READING } from './texts.vi.ts'

/** One line of a Word file as printed: `number` is its automatic number or bullet ("I.", "a)", "-"), not part of `text`. */
export type ReadParagraph = { number: string | null; text: string; leftOut: LeftOut[] }

const MAX_FILE = 20_000_000
const MAX_UNPACKED = 30_000_000
const MAX_PARAGRAPHS = 50_000
const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
const PARTS = new Set([DOCUMENT, NUMBERING, STYLES])

/** What describes, and the second copy of a drawing for old programs. */
const UNREAD = new Set(['pPr', 'rPr', 'Fallback', 'instrText', 'delInstrText', 'sectPr', 'tblPr', 'tcPr', 'trPr'])
const SIGNS: Record<string, string> = { tab: '\t', noBreakHyphen: '-', cr: '\n' }

/** The words of a paragraph as they are gathered: lines that count, words that do not, frames for later. */
type Gathering = { text: string; leftOut: { text: string; how: LeftOut['how'] }[]; inner: Xml[] }

class Reader {
  readonly paragraphs: ReadParagraph[] = []
  private readonly numbering: Numbering
  private readonly numberedBy: NumberedBy
  private readonly visibility: Visibility

  constructor(numbering: Numbering, numberedBy: NumberedBy, visibility: Visibility) {
    this.numbering = numbering
    this.numberedBy = numberedBy
    this.visibility = visibility
  }

  /** Walks through everything but the words: tables cell by cell, frames, content controls. */
  block(element: Xml): void {
    for (const one of element.children) {
      if (one.name === 'p') this.paragraph(one)
      else if (!UNREAD.has(one.name) && this.visibility.of(one) === null) this.block(one)
    }
  }

  private paragraph(element: Xml): void {
    const properties = child(element, 'pPr')
    const all: Gathering = { text: '', leftOut: [], inner: [] }
    this.gather(element, all, this.visibility.ofParagraph(properties))
    if (all.text === '' && this.visibility.markDeleted(properties)) return this.deleted(all)
    const numbered = this.numberedBy(properties)
    const number = numbered ? this.numbering.next(numbered) : null
    const lines = all.text.split('\n')
    const leftOut = joined(all.leftOut)
    lines.forEach((text, i) =>
      this.paragraphs.push({ number: i === 0 ? number : null, text, leftOut: i === 0 ? leftOut : [] }),
    )
    if (this.paragraphs.length > MAX_PARAGRAPHS) throw tooLarge()
    for (const frame of all.inner) this.block(frame)
  }

  /** A paragraph that is deleted as a whole is not counted; what it said is told of beside the one before it. */
  private deleted({ leftOut }: Gathering): void {
    const above = this.paragraphs.at(-1)
    if (above) above.leftOut.push(...joined(leftOut))
    else this.paragraphs.push({ number: null, text: '', leftOut: joined(leftOut) })
  }

  /** The words of a run or paragraph; `how` is why the words here do not count, null for words that do. */
  private gather(element: Xml, into: Gathering, how: LeftOut['how'] | null): void {
    for (const one of element.children) {
      const word = wordOf(one)
      if (word !== null) put(into, word, how)
      else if (one.name === 'txbxContent') into.inner.push(one)
      else if (!UNREAD.has(one.name)) this.gather(one, into, how ?? this.visibility.of(one))
    }
  }
}

function put(into: Gathering, word: string, how: LeftOut['how'] | null): void {
  if (how === null) into.text += word
  else into.leftOut.push({ text: word, how })
}

/** What one element stands for in print; null when it stands for nothing by itself. */
function wordOf(element: Xml): string | null {
  if (element.name === 't' || element.name === 'delText') return element.children.map((node) => node.text).join('')
  if (element.name === 'br') return element.attributes['type'] === undefined ? '\n' : ' '
  return SIGNS[element.name] ?? null
}

/** Pieces that stand side by side and are left out for one reason as one; blank ones are not worth telling. */
function joined(pieces: Gathering['leftOut']): LeftOut[] {
  const all: LeftOut[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.how === piece.how) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all.filter(({ text }) => text.trim() !== '')
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
 * new line, a table gives its cells row by row. What is struck through, hidden or deleted under tracked changes is no text
 * but stands in `leftOut`; what is inserted is text. Throws the Problems `not_docx`, `file_too_large`, `file_damaged`.
 */
export function readDocx(bytes: Uint8Array): ReadParagraph[] {
  const parts = partsOf(bytes)
  const part = (path: string) => (parts[path] ? parseXml(parts[path]) : undefined)
  const body = child(child(part(DOCUMENT), 'document'), 'body')
  if (!body) throw damaged()
  const numbering = readNumbering(part(NUMBERING))
  const styles = part(STYLES)
  const reader = new Reader(numbering, readStyles(styles, numbering), readVisibility(styles))
  reader.block(body)
  return reader.paragraphs
}

/** The paragraphs with their numbers written before the words, as they look on paper. */
export function printedLines(paragraphs: readonly ReadParagraph[]): string[] {
  return paragraphs.map(({ number, text }) => (number === null || text.trim() === '' ? text : `${number} ${text}`))
}
