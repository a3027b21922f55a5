import type { Frame } from './frame.ts'
import { readLabel, type Label } from '../paragraphs/labels.ts'
import { spanOf, type Paragraph } from '../paragraphs/index.ts'
import { isUpper } from '../paragraphs/zones.ts'
import type { Section, Span } from '../reading.ts'

/** A part of the outline: its heading stands at position `from`, its text ends before `to`. */
export type Node = { label: Label; title: string; at: Span; from: number; to: number; rank: number; children: Node[] }

type Heading = { position: number; paragraph: Paragraph; label: Label; rank: number }

const MOST_SKIPPED = 2
const LONGEST_TITLE = 200
const LONGEST_HEADING = 300
const RANKS = { part: 0, roman: 1, arabic: 2, decimal: 3, letter: 6 } as const

function rankOf(label: Label): number | null {
  if (label.style === 'decimal') return RANKS.decimal + label.label.split('.').length - 2
  return label.style in RANKS ? RANKS[label.style as keyof typeof RANKS] : null
}

function headingsOf(frame: Frame): Heading[] {
  const headings: Heading[] = []
  for (let position = frame.bodyStart; position < frame.tailStart; position++) {
    const paragraph = frame.paragraphs[position]
    const label = paragraph ? readLabel(paragraph.text) : null
    const rank = label ? rankOf(label) : null
    if (paragraph && label && rank !== null) headings.push({ position, paragraph, label, rank })
  }
  return headings
}

/** The rank of the document's own parts: Roman where there are any, else Arabic. */
function topRank(headings: readonly Heading[]): number {
  const count = (rank: number) => headings.filter((heading) => heading.rank === rank).length
  if (count(RANKS.part) > 1) return RANKS.part
  return count(RANKS.roman) > 0 ? RANKS.roman : RANKS.arabic
}

/** Arabic parts count on from 1; a number out of turn belongs to a list inside. Roman ones may repeat or skip. */
function isTop(heading: Heading, last: number): boolean {
  const { order } = heading.label
  if (heading.rank === RANKS.arabic) return order === last + 1
  if (isUpper(heading.paragraph.text.slice(heading.label.start))) return true
  return last === 0 || (order >= last && order <= last + MOST_SKIPPED)
}

function keepTops(headings: readonly Heading[]): Heading[] {
  const top = topRank(headings)
  let last = 0
  return headings.filter((heading) => {
    if (heading.rank !== top) return heading.rank > top
    if (!isTop(heading, last)) return false
    last = heading.label.order
    return true
  })
}

/** Where a sentence that the heading carries after a colon begins; -1 when it is a heading all through. */
function colonBeforeSentence(text: string, start: number): number {
  const colon = text.indexOf(': ', start)
  const head = text.slice(start, colon)
  if (colon < 0 || head.length > LONGEST_TITLE) return -1
  const told = /[.;]$/.test(text) || text.length - start > LONGEST_TITLE / 2
  return isUpper(head) || told ? colon : -1
}

/** Where the title ends: before the sentence that some headings carry after a colon. */
function titleEnd({ text }: Paragraph, start: number): number {
  if (isUpper(text.slice(start))) return text.length
  const colon = colonBeforeSentence(text, start)
  if (colon > 0) return colon
  if (text.length - start <= LONGEST_HEADING) return text.length
  const sentence = text.slice(start, start + LONGEST_TITLE).search(/[.;](?=\s)/)
  return sentence > 0 ? start + sentence : start + text.slice(start, start + LONGEST_TITLE).lastIndexOf(' ')
}

const trimmed = (title: string) => title.replace(/[\s:]+$/, '').trim()

/** A heading in capitals that runs on in the next paragraph. */
function continuation(frame: Frame, heading: Heading): string {
  const next = frame.paragraphs[heading.position + 1]
  const own = heading.paragraph.text.slice(heading.label.start)
  if (!next || heading.position + 1 >= frame.tailStart || !isUpper(own) || !isUpper(next.text)) return ''
  return readLabel(next.text) || next.text.length > LONGEST_TITLE ? '' : ` ${next.text}`
}

function nodeOf(frame: Frame, heading: Heading): Node {
  const { paragraph, label, position, rank } = heading
  const end = titleEnd(paragraph, label.start)
  return {
    label,
    title: trimmed(`${trimmed(paragraph.text.slice(label.start, end))}${continuation(frame, heading)}`),
    at: spanOf(paragraph, 0, end),
    from: position,
    to: frame.tailStart,
    rank,
    children: [],
  }
}

/** The tree of numbered headings in the text of the letter (annexes left out). */
export function outlineOf(frame: Frame): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const node of keepTops(headingsOf(frame)).map((heading) => nodeOf(frame, heading))) {
    while ((open.at(-1)?.rank ?? -1) >= node.rank) closeLast(open, node.from)
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(node)
    open.push(node)
  }
  return roots
}

function closeLast(open: Node[], to: number): void {
  const closed = open.pop()
  if (closed) closed.to = to
}

const LONG_ITEM = 150

/** Numbered sentences ("1. Giao Phòng … báo cáo.") are items of a letter, not its parts. */
function areItems(frame: Frame, nodes: readonly Node[]): boolean {
  const sentences = nodes.filter((node) => {
    const text = frame.paragraphs[node.from]?.text ?? ''
    return text.length > LONG_ITEM || /[.;]$/.test(text)
  })
  return nodes[0]?.rank === RANKS.arabic && sentences.length > nodes.length / 2
}

const toSection = (node: Node): Section => ({
  label: node.label.label,
  title: node.title,
  at: node.at,
  children: node.children.map(toSection),
})

/** The outline as it is reported: the parts of the letter and what they hold. */
export function sectionsOf(frame: Frame, nodes: readonly Node[]): Section[] {
  return areItems(frame, nodes) ? [] : nodes.map(toSection)
}
