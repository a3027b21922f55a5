import { fold } from '#platform/text/index.ts'
import type { Frame } from '../outline/frame.ts'
import type { Node } from '../outline/sections.ts'
import { readLabel } from '../paragraphs/labels.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Agency } from '../reading.ts'
import { dutyOf, isClosing, printedDuties } from './duties.ts'
import { readHeading, type Heading } from './heading.ts'
import { membersOf } from './names.ts'

/** An agency with the positions of all its paragraphs and, duty by duty, of those that tell it. */
export type Block = { agency: Agency; positions: number[]; dutyPositions: number[][] }

type Placed = { paragraph: Paragraph; position: number }

const CARRYING_OUT = /to chuc (?:va )?(?:trien khai )?thuc hien|to chuc trien khai/
const RESPONSIBILITY =
  /trach nhiem (?:cua|thuc hien|to chuc)|phan cong|nhiem vu cua cac (?:co quan|don vi)|trien khai thuc hien$/

function placed(frame: Frame, from: number, to: number): Placed[] {
  return frame.paragraphs.slice(from, to).map((paragraph, i) => ({ paragraph, position: from + i }))
}

/** The outermost parts whose title speaks of it. */
function sectionsAbout(nodes: readonly Node[], subject: RegExp): Node[] {
  const found = nodes.filter((node) => subject.test(fold(node.title)))
  if (found.length > 0) return found
  return nodes.flatMap((node) => sectionsAbout(node.children, subject))
}

function blockOf(head: Placed, heading: Heading, below: readonly Placed[]): Block {
  const own =
    heading.dutyStart === null
      ? undefined
      : { paragraph: head.paragraph, start: heading.dutyStart, positions: [head.position] }
  const duties = printedDuties(below, own)
  const members = membersOf(heading.name)
  return {
    agency: {
      ...quoteOf(head.paragraph, heading.nameStart, heading.nameEnd),
      label: heading.label,
      name: heading.name,
      members,
      request: heading.request,
      duties: duties.map((duty) => dutyOf(duty, { name: heading.name, members })),
    },
    positions: [head.position, ...below.map((line) => line.position)],
    dutyPositions: duties.map((duty) => duty.positions),
  }
}

/** An unnumbered "Đề nghị Văn phòng … phối hợp …" after the list asks one more body. */
function asksAnother({ paragraph }: Placed): Heading | null {
  if (readLabel(paragraph.text)) return null
  const heading = readHeading(paragraph, false)
  return heading?.assigned && heading.dutyStart !== null && /^\p{Lu}/u.test(heading.name) ? heading : null
}

/** One numbered body and what stands below it, up to the closing words; bodies asked after it come apart. */
function blocksUnder(head: Placed, heading: Heading, lines: readonly Placed[]): Block[] {
  const below: Placed[] = []
  const further: Block[] = []
  for (const line of lines) {
    if (isClosing(line.paragraph)) break
    const another = below.length > 0 || heading.dutyStart !== null ? asksAnother(line) : null
    if (another) further.push(blockOf(line, another, []))
    else if (further.length === 0) below.push(line)
  }
  return [blockOf(head, heading, below), ...further]
}

function blocksOfNode(frame: Frame, node: Node): Block[] {
  const paragraph = frame.paragraphs[node.from]
  if (!paragraph) return []
  const lines = placed(frame, node.from + 1, node.to)
  const heading = readHeading(paragraph, lines.length > 0 && !isClosing(lines[0]?.paragraph ?? paragraph))
  if (heading) return blocksUnder({ paragraph, position: node.from }, heading, lines)
  return blocksOfSection(frame, node)
}

/** Bodies that open a bullet or a paragraph of their own, where the part numbers none. */
function unnumbered(frame: Frame, node: Node): Block[] {
  const all = placed(frame, node.from + 1, node.children[0]?.from ?? node.to)
  const closing = all.findIndex((line) => isClosing(line.paragraph))
  const lines = closing < 0 ? all : all.slice(0, closing)
  const blocks = lines.flatMap((line) => {
    const heading = readHeading(line.paragraph, false)
    return heading ? [blockOf(line, heading, [])] : []
  })
  return blocks.filter((block) => block.agency.duties.length > 0)
}

function blocksOfSection(frame: Frame, node: Node): Block[] {
  const numbered = node.children.flatMap((child) => blocksOfNode(frame, child))
  return numbered.length > 0 ? numbered : unnumbered(frame, node)
}

type Wanted = (heading: Heading, paragraph: Paragraph) => boolean

function addressed(frame: Frame, nodes: readonly Node[], wanted: Wanted): Block[] {
  return nodes.flatMap((node) => {
    const paragraph = frame.paragraphs[node.from]
    const heading = paragraph ? readHeading(paragraph, node.to > node.from + 1) : null
    if (paragraph && heading && wanted(heading, paragraph))
      return blocksUnder({ paragraph, position: node.from }, heading, placed(frame, node.from + 1, node.to))
    return addressed(frame, node.children, wanted)
  })
}

const givesWork: Wanted = ({ dutyStart }, { text }) => dutyStart !== null || text.trimEnd().endsWith(':')

/**
 * Without a part on carrying out: numbered items that address a body ("Giao Phòng …"); beside these, items that only
 * name one. A letter may consist of nothing but such items.
 */
function addressedBlocks(frame: Frame, outline: readonly Node[]): Block[] {
  const told = addressed(frame, outline, ({ assigned }) => assigned)
  if (told.length > 0)
    return addressed(frame, outline, (heading, paragraph) => heading.assigned || givesWork(heading, paragraph))
  return addressed(frame, outline, ({ dutyStart, label }) => dutyStart !== null && /^\d+$/.test(label ?? ''))
}

/** Who has work in the plan, in print order. A report gives nobody work. */
export function blocksOf(frame: Frame, outline: readonly Node[]): Block[] {
  for (const subject of [CARRYING_OUT, RESPONSIBILITY]) {
    const blocks = sectionsAbout(outline, subject).flatMap((section) => blocksOfSection(frame, section))
    if (blocks.length > 0) return blocks
  }
  return frame.kind?.name === 'BÁO CÁO' ? [] : addressedBlocks(frame, outline)
}
