import { fold } from '#platform/text/index.ts'
import { readLabel, type LabelStyle } from '../paragraphs/labels.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Duty, DutyRole, Task } from '../reading.ts'
import { singledOut, subjectsOf } from '../facts/subject.ts'
import { sentencesOf } from '../facts/sentences.ts'
import { membersOf, predicateAt } from './names.ts'

/** A printed duty with the paragraphs it fills; the first one carries it, the others are its sub-items. */
export type Printed = { paragraph: Paragraph; start: number; positions: number[] }

/** Who the heading above an item names. */
type Heads = { name: string; members: readonly string[] }

type Style = LabelStyle | 'plain'
type Line = { paragraph: Paragraph; position: number; style: Style; start: number }

const DEPTH: Record<Style, number> = {
  part: 0,
  roman: 0,
  arabic: 1,
  decimal: 2,
  letter: 3,
  paren: 4,
  dash: 5,
  plus: 6,
  plain: 5,
}
const SHORT_INTRO = 80

const CLOSING =
  /^(?:tren day la|trong qua trinh (?:to chuc |trien khai |thuc hien)|trong qua trinh.{0,40}vuong mac|yeu cau (?:cac|thu truong|cap|giam doc|chu tich)|de nghi cac|can cu (?:ke hoach|noi dung|cac noi dung)[^.;]{0,40}(?:yeu cau|de nghi)|nhan duoc (?:ke hoach|van ban|cong van)|(?:uy ban nhan dan|ubnd|ban thuong truc|so|ban chi dao|chu tich)[^.;]{0,70} (?:yeu cau|de nghi) (?:cac|thu truong|giam doc)|ke hoach nay (?:co hieu luc|thay the))/

/** Whether a paragraph closes the letter and gives nobody work of its own. */
export function isClosing(paragraph: Paragraph): boolean {
  return readLabel(paragraph.text) === null && CLOSING.test(paragraph.folded)
}

function lineOf(paragraph: Paragraph, position: number): Line {
  const label = readLabel(paragraph.text)
  return { paragraph, position, style: label?.style ?? 'plain', start: label?.start ?? 0 }
}

const endsOpen = (printed: Printed | undefined) => printed?.paragraph.text.trimEnd().endsWith(':') ?? false

/** Whether a line belongs under the duty above it rather than beside it. */
function isSub(line: Line, main: Style, above: Printed | undefined): boolean {
  if (!above) return false
  if (line.style === 'plain') return main !== 'plain' && (/^\p{Ll}/u.test(line.paragraph.text) || endsOpen(above))
  if (main === 'plain') return endsOpen(above)
  return DEPTH[line.style] > DEPTH[main]
}

/** A sentence cut off before a dash that belongs to a name: "… trật tự xã hội / - Cơ quan thường trực …". */
function isCutOff(line: Line, heading: Printed | undefined, first: boolean): boolean {
  return first && line.style === 'dash' && heading !== undefined && !/[.;:,]\s*$/.test(heading.paragraph.text)
}

/** "Có trách nhiệm:" above a list is no duty. */
const isIntro = (printed: Printed) => endsOpen(printed) && printed.paragraph.text.length - printed.start <= SHORT_INTRO

/** The list being read; `main` is the style of its items, null before the first. */
type List = { duties: Printed[]; main: Style | null; heading: Printed | undefined }

function addLine(list: List, line: Line, first: boolean): void {
  const { duties, main, heading } = list
  const above = duties.at(-1)
  if (isCutOff(line, heading, first) || (main !== null && isSub(line, main, above))) {
    above?.positions.push(line.position)
    return
  }
  list.main = main === null || main === 'plain' || DEPTH[line.style] < DEPTH[main] ? line.style : main
  duties.push({ paragraph: line.paragraph, start: line.start, positions: [line.position] })
}

/** A short line that only introduces the list below it: what stands under it are the duties. */
function introducedBy(below: readonly Line[]): boolean {
  const [first, second] = below
  if (!first || !second || first.style !== 'plain' || second.style === 'plain') return false
  return isIntro({ paragraph: first.paragraph, start: first.start, positions: [] })
}

/** The duties below a heading, in print order; `heading` is the one that the heading's own paragraph tells. */
export function printedDuties(
  below: readonly { paragraph: Paragraph; position: number }[],
  heading?: Printed,
): Printed[] {
  const all = below.map((one) => lineOf(one.paragraph, one.position))
  const lines = introducedBy(all) ? all.slice(1) : all
  const list: List = { duties: heading ? [heading] : [], main: null, heading }
  for (const [i, line] of lines.entries()) addLine(list, line, i === 0)
  const introduced = heading !== undefined && list.duties.length > 1 && endsOpen(heading)
  return introduced ? list.duties.slice(1) : list.duties
}

function roleOf(folded: string): DutyRole {
  if (/^.{0,60}?\bchu tri\b/.test(folded) && !/^phoi hop\b/.test(folded)) return 'lead'
  return /^(?:chu dong |tich cuc |tham gia |chu dong, )?phoi hop\b/.test(folded) ? 'cooperate' : 'perform'
}

const COOPERATES = /phối hợp(?: chặt chẽ)?(?: với| cùng)?\s+/iu

/** The bodies after "phối hợp với", up to the next verb. */
function partnersOf(text: string): string[] {
  const found = COOPERATES.exec(text)
  if (!found) return []
  const after = text.slice(found.index + found[0].length).split(/[.;:]/u, 1)[0] ?? ''
  const verb = predicateAt(after)
  return verb === 0 || after === '' ? [] : membersOf(after.slice(0, verb < 0 ? 120 : verb))
}

/** Acts inside one printed item: a semicolon before a capital letter parts them, outside brackets. */
function tasksOf(paragraph: Paragraph, start: number): Task[] {
  const tasks: Task[] = []
  const push = (from: number, to: number) => {
    const words = paragraph.text.slice(from, to)
    const at = from + (words.length - words.trimStart().length)
    if (words.trim() !== '')
      tasks.push({ ...quoteOf(paragraph, at, from + words.trimEnd().length), text: words.trim() })
  }
  let from = start
  let depth = 0
  for (let i = start; i < paragraph.text.length; i++) {
    const unit = paragraph.text.charAt(i)
    if (unit === '(') depth++
    if (unit === ')') depth = Math.max(0, depth - 1)
    if (unit !== ';' || depth > 0 || !/^;\s+\p{Lu}/u.test(paragraph.text.slice(i, i + 4))) continue
    push(from, i)
    from = i + 1
  }
  push(from, paragraph.text.length)
  return tasks
}

const kindOf = (name: string) =>
  fold(name)
    .replace(/^(?:ubnd|uy ban nhan dan) /, '')
    .split(' ', 1)[0] ?? ''

const wordsOf = (name: string) => fold(name).split(/[^a-z]+/)

/** Whether a name is one of those that a heading means: a member, or one of "các xã", "các phòng, ban". */
function isAmong(name: string, { name: all, members }: Heads): boolean {
  const among = members.length > 1 && members.some((member) => fold(member) === fold(name))
  const words = wordsOf(all)
  const narrower = wordsOf(name).some((word) => !words.includes(word)) && kindOf(name) !== 'cac'
  return among || (narrower && /^\p{Lu}/u.test(name) && words.includes('cac') && words.includes(kindOf(name)))
}

/** The bodies that an item names for itself out of those of its heading: "Riêng UBND xã A …" under "UBND các xã". */
function ownDoers({ paragraph, start }: Printed, heads: Heads): string[] {
  const first = sentencesOf(paragraph).find((sentence) => sentence.end > start)
  if (!first) return []
  const apart = singledOut(paragraph.text.slice(Math.max(start, first.start), first.end))
  if (apart.length > 0) return apart
  const named = first.start >= start ? subjectsOf(paragraph, first) : []
  return named.every((name) => isAmong(name, heads)) ? named : []
}

/** The duty as it is reported, under a heading. */
export function dutyOf(printed: Printed, heads: Heads): Duty {
  const { paragraph, start } = printed
  const text = paragraph.text.slice(start)
  return {
    ...quoteOf(paragraph, start, paragraph.text.length),
    who: ownDoers(printed, heads),
    role: roleOf(paragraph.folded.slice(start)),
    text,
    withWhom: partnersOf(text),
    tasks: tasksOf(paragraph, start),
    deadlineRefs: [],
  }
}
