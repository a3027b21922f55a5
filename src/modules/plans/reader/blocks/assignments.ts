import { fold } from '#platform/text/index.ts'
import type { Frame } from '../outline/frame.ts'
import type { Node } from '../outline/sections.ts'
import { readLabel } from '../paragraphs/labels.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Assignment } from '../reading.ts'
import { looksLikeBody, membersOf, predicateAt } from './names.ts'

const LEAD = /(?:don vi|co quan|bo phan)?\s?(?:duoc giao )?(?:chu tri|thuc hien)(?: thuc hien| tham muu)?\s?:\s*/
const COOPERATORS = /(?:don vi|co quan|bo phan)?\s?phoi hop(?: thuc hien| chinh)?\s?:\s*/
const TIME = /^thoi gian(?: thuc hien| hoan thanh)?\s?:\s*/
const INNER_COOPERATORS = /,?\s?phối hợp (?:với |cùng )?/iu

/** A heading that only says that the doers follow: the task is the heading above it. */
const WHO = /^(?:co quan|don vi|phan cong)(?: chu tri| phoi hop)?(?: to chuc)? thuc hien$/

type Line = { paragraph: Paragraph; start: number; folded: string }
type Doers = { lead: string[]; cooperators: string[] }
type Parts = Doers & { line: Line }

const wordsOf = (line: Line) => line.paragraph.text.slice(line.start)

function linesBetween(frame: Frame, from: number, to: number): Line[] {
  return frame.paragraphs.slice(from, to).map((paragraph) => {
    const start = readLabel(paragraph.text)?.start ?? 0
    return { paragraph, start, folded: paragraph.folded.slice(start) }
  })
}

const names = (text: string) => membersOf(text.split(/\.\s/u, 1)[0] ?? '')

/** "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành." */
function doersInSentence(text: string): Doers {
  const predicate = predicateAt(text)
  if (predicate < 0 || !looksLikeBody(text)) return { lead: names(text), cooperators: [] }
  const inner = INNER_COOPERATORS.exec(text)
  const rest = inner ? text.slice(inner.index + inner[0].length) : ''
  const verb = predicateAt(rest)
  const partners = (verb > 0 ? rest.slice(0, verb) : rest).split(/[.;]/u, 1)[0] ?? ''
  return { lead: membersOf(text.slice(0, predicate)), cooperators: inner ? membersOf(partners) : [] }
}

/** The words between the label of the lead and that of the cooperators. */
function ownWords(text: string, lead: RegExpExecArray, cooperators: RegExpExecArray | null): string {
  return text.slice(lead[0].length, cooperators?.index).replace(/[\s;,]+$/u, '')
}

function readLine(line: Line, below: readonly Line[]): Parts | null {
  const lead = LEAD.exec(line.folded)
  const cooperators = COOPERATORS.exec(line.folded)
  const text = wordsOf(line)
  const partners = cooperators ? names(text.slice(cooperators.index + cooperators[0].length)) : []
  if (cooperators?.index === 0) return { lead: [], cooperators: partners, line }
  if (lead?.index !== 0) return null
  const own = ownWords(text, lead, cooperators)
  const doers = own === '' ? doersBelow(below) : doersInSentence(own)
  return { lead: doers.lead, cooperators: cooperators ? partners : doers.cooperators, line }
}

/** "Cơ quan thực hiện:" with each body on a line of its own. */
function doersBelow(below: readonly Line[]): Doers {
  const all = below.filter((line) => line.paragraph.text.startsWith('+')).map((line) => doersInSentence(wordsOf(line)))
  return { lead: all.flatMap((one) => one.lead), cooperators: all.flatMap((one) => one.cooperators) }
}

function timeIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const label = TIME.exec(line.folded)
    if (label)
      return (
        wordsOf(line)
          .slice(label[0].length)
          .replace(/[\s.;]+$/u, '') || null
      )
  }
  return null
}

/** An assignment with the positions of its task: `from` included, `to` excluded. */
export type AssignmentBlock = { assignment: Assignment; from: number; to: number }

function assignmentOf(frame: Frame, node: Node, parent: Node | null): AssignmentBlock[] {
  const lines = linesBetween(frame, node.from + 1, node.children[0]?.from ?? node.to)
  const parts = lines.map((line, i) => readLine(line, lines.slice(i + 1))).filter((part) => part !== null)
  const [first] = parts
  if (!first) return []
  const task = parent && WHO.test(fold(node.title)) ? parent : node
  const { paragraph, start } = first.line
  const assignment = {
    ...quoteOf(paragraph, start, paragraph.text.length),
    label: task.label.label,
    title: task.title,
    lead: parts.flatMap((part) => part.lead),
    cooperators: parts.flatMap((part) => part.cooperators),
    time: timeIn(linesBetween(frame, task.from + 1, task.to)),
  }
  return [{ assignment, from: task.from, to: task.to }]
}

/** Tasks that name who leads and who cooperates on lines of their own, each with the heading it stands under. */
export function assignmentsOf(frame: Frame, outline: readonly Node[], parent: Node | null = null): AssignmentBlock[] {
  return outline.flatMap((node) => [...assignmentOf(frame, node, parent), ...assignmentsOf(frame, node.children, node)])
}
