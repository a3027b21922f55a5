import { fold } from '#platform/text/index.ts'
import { readLabel } from '../paragraphs/labels.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import { isUpper, kindOfLine, opensAnnex, opensRecipients } from '../paragraphs/zones.ts'
import { TITLE_KINDS } from '../words.vi.ts'

/** A range of one paragraph, in normalised offsets. */
export type Piece = { paragraph: Paragraph; start: number; end: number }

/**
 * Where the parts of a letter stand, as positions in the list of paragraphs: letterhead before `textStart`, text up to
 * `tailStart`, recipients and signature up to `annexStart`.
 */
export type Frame = {
  paragraphs: readonly Paragraph[]
  kind: { name: string; piece: Piece } | null
  title: Piece[]
  headEnd: number
  textStart: number
  bodyStart: number
  tailStart: number
  annexStart: number
}

const LETTER = 'CÔNG VĂN'
const HEAD_PARAGRAPHS = 40
const LETTER_HEAD = 16
const TITLE_PARAGRAPHS = 8
const LONG_TITLE = 400
const SHORT_LINE = 150
const KINDS = TITLE_KINDS.map((kind) => ({ name: kind.toUpperCase(), folded: fold(kind) }))

const whole = (paragraph: Paragraph): Piece => ({ paragraph, start: 0, end: paragraph.text.length })

type Named = { at: number; name: string; piece: Piece; titleFrom: number }

function nameOnItsLine(paragraph: Paragraph, at: number): Named | null {
  const kind = kindOfLine(paragraph.text, paragraph.folded)
  if (!kind) return null
  return { at, name: kind.toUpperCase(), piece: whole(paragraph), titleFrom: paragraph.text.length }
}

/** "KẾ HOẠCH Truyền thông …": name and title were run together. */
function nameBeforeTitle(paragraph: Paragraph, at: number): Named | null {
  const kind = KINDS.find(({ folded }) => paragraph.folded.startsWith(`${folded} `))
  if (!kind || !isUpper(paragraph.text.slice(0, kind.folded.length))) return null
  return { at, name: kind.name, piece: { paragraph, start: 0, end: kind.folded.length }, titleFrom: kind.folded.length }
}

/** A letter has no name: its subject stands under the number ("V/v …"). */
function subjectOfLetter(paragraph: Paragraph, at: number): Named | null {
  const subject = /(?:^|\s)(?:v\/v|ve viec)\s*:?\s*/.exec(paragraph.folded)
  if (!subject || paragraph.text.length > LONG_TITLE) return null
  return { at, name: LETTER, piece: { paragraph, start: 0, end: 0 }, titleFrom: subject.index + subject[0].length }
}

function findName(paragraphs: readonly Paragraph[]): Named | null {
  const head = paragraphs.slice(0, HEAD_PARAGRAPHS)
  const first = (read: (paragraph: Paragraph, at: number) => Named | null, within: number) => {
    for (const [at, paragraph] of head.slice(0, within).entries()) {
      const named = read(paragraph, at)
      if (named) return named
    }
    return null
  }
  return (
    first(nameOnItsLine, HEAD_PARAGRAPHS) ?? first(nameBeforeTitle, LETTER_HEAD) ?? first(subjectOfLetter, LETTER_HEAD)
  )
}

const OPENS_TEXT =
  /^(?:can cu|kinh gui|\(|ban hanh kem|thi hanh|thuc hien (?:theo|luat|nghi|quyet|chi thi|ke hoach|cong|van ban|thong|chuong trinh|y kien|su chi dao|ket luan|de an so)|trien khai thuc hien (?:luat|nghi|quyet|chi thi|ke hoach|cong|thong)|nham |de )/

const isSentence = (text: string) => /[.;:]$/.test(text) || text.length > SHORT_LINE

/** Whether a paragraph can't be the first one of a title. */
const opensNoTitle = ({ text, folded }: Paragraph) =>
  readLabel(text) !== null || text.length > LONG_TITLE || /^(?:can cu|kinh gui|\()|[;:]$/.test(folded)

/** Whether a paragraph goes on with the title above it: in capitals as it is, or with a small letter. */
function continuesTitle(paragraph: Paragraph, above: Paragraph): boolean {
  const { text, folded } = paragraph
  if (readLabel(text) || text.length > LONG_TITLE || folded.startsWith('kinh gui')) return false
  if (isUpper(text) && isUpper(above.text)) return true
  return isUpper(above.text) ? /^\p{Ll}/u.test(text) : continuesSentence(paragraph)
}

function continuesSentence({ text, folded }: Paragraph): boolean {
  if (OPENS_TEXT.test(folded) || /[.;:]$/.test(text)) return false
  return /^\p{Ll}/u.test(text) || (!isUpper(text) && !isSentence(text))
}

function endsTitle(paragraph: Paragraph, above: Piece | undefined): boolean {
  return above ? !continuesTitle(paragraph, above.paragraph) : opensNoTitle(paragraph)
}

/** Without the note of attachment that some titles carry in brackets. */
function titlePiece(paragraph: Paragraph, start: number): Piece {
  const note = paragraph.folded.slice(start).search(/\s*\((?:ban hanh )?kem theo/)
  return { paragraph, start, end: note < 0 ? paragraph.text.length : start + note }
}

function readTitle(paragraphs: readonly Paragraph[], named: Named): { pieces: Piece[]; next: number } {
  const own = named.piece.paragraph
  const pieces = named.titleFrom < own.text.length ? [titlePiece(own, skipBlank(own, named.titleFrom))] : []
  let next = named.at + 1
  for (const paragraph of paragraphs.slice(next, next + TITLE_PARAGRAPHS)) {
    if (endsTitle(paragraph, pieces.at(-1)) || (named.name === LETTER && !/^\p{Ll}/u.test(paragraph.text))) break
    pieces.push(titlePiece(paragraph, 0))
    next++
  }
  return { pieces: pieces.filter((piece) => piece.end > piece.start), next }
}

function skipBlank(paragraph: Paragraph, at: number): number {
  let start = at
  while (/[\s:.-]/.test(paragraph.text.charAt(start))) start++
  return start
}

const SIGNATURE = /^(?:tm|t\/m|kt|tl|tuq)\s?\./
const CLOSED = /\.\/\.?\W{0,8}\w{0,6}\W{0,4}$/

function findTail(paragraphs: readonly Paragraph[], from: number): number {
  const recipients = paragraphs.findIndex((paragraph, i) => i >= from && opensRecipients(paragraph.folded))
  if (recipients >= 0) return recipients
  const signature = paragraphs.findIndex(
    (paragraph, i) => i >= from && SIGNATURE.test(paragraph.folded) && isUpper(paragraph.text),
  )
  if (signature >= 0) return signature
  const closed = paragraphs.findIndex((paragraph, i) => i >= from && CLOSED.test(paragraph.text))
  return closed >= 0 ? closed + 1 : paragraphs.length
}

function findAnnex(paragraphs: readonly Paragraph[], from: number): number {
  const annex = paragraphs.findIndex((paragraph, i) => i >= from && opensAnnex(paragraph.text, paragraph.folded))
  return annex >= 0 ? annex : paragraphs.length
}

function findBody(paragraphs: readonly Paragraph[], from: number, to: number): number {
  const first = paragraphs.findIndex((paragraph, i) => {
    const label = i >= from && i < to ? readLabel(paragraph.text) : null
    return label !== null && ['part', 'roman', 'arabic'].includes(label.style)
  })
  return first >= 0 ? first : from
}

/** Finds the parts of the letter. A text with no letterhead and no name is all body. */
export function frameOf(paragraphs: readonly Paragraph[]): Frame {
  const named = findName(paragraphs)
  const title = named ? readTitle(paragraphs, named) : { pieces: [], next: 0 }
  const tailStart = findTail(paragraphs, title.next)
  return {
    paragraphs,
    kind: named ? { name: named.name, piece: named.piece } : null,
    title: title.pieces,
    headEnd: named ? named.at + (named.name === LETTER ? 1 : 0) : Math.min(LETTER_HEAD, tailStart),
    textStart: title.next,
    bodyStart: findBody(paragraphs, title.next, tailStart),
    tailStart,
    annexStart: findAnnex(paragraphs, tailStart),
  }
}
