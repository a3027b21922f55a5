import { foldEach } from '#platform/text/index.ts'
import { isClosing } from '../blocks/duties.ts'
import type { Block } from '../blocks/agencies.ts'
import type { Frame } from '../outline/frame.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Deadline, ReportObligation } from '../reading.ts'
import { firstAbove } from '../search.ts'
import { clausesOf } from './clauses.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { bodiesAt, subjectsOf } from './subject.ts'

const REPORTS = /(?<![a-z])(?:gui |trinh |tong hop,? |lap |nop )?(?:cac )?bao cao(?![a-z])/g
/** "báo cáo" as a thing among others, not as something to be done. */
const NOUN = /(?:cac mau|mau|che do|he thong|noi dung|de cuong|phu luc|bieu mau|trong|theo|xay dung|ky|cua|cac) $/
const TOWARDS = /\s(?:về|gửi|cho|đến|tới|lên|trình)\s+(?=\S)/giu
const THROUGH = /\s(?:thông )?qua\s+(?=\S)/giu
const OFTEN =
  /(?<![\d/])(?:dinh ky(?: (?:hang |moi )?(?:ngay|tuan|thang|quy|nam)| (?:0?6|sau) thang)?|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|(?:0?6|sau) thang(?: dau nam)?|thuong xuyen)(?![a-z])/
const NO_DUTY = /^(?:trong qua trinh|truong hop|neu|khi)\b/

type Spot = { paragraph: Paragraph; position: number; sentence: Sentence }

function firstBodies(text: string, way: RegExp): string[] {
  for (const found of text.matchAll(way)) {
    const bodies = bodiesAt(text.slice(found.index + found[0].length))
    if (bodies.length > 0) return bodies
  }
  return []
}

/** The last mentions of reporting in a sentence say to whom; more are not looked at. */
const MOST_MENTIONS = 6
const REACH = 400

function receiversIn({ paragraph, sentence }: Spot): string[] {
  const folded = paragraph.folded.slice(sentence.start, sentence.end)
  for (const found of [...folded.matchAll(REPORTS)].slice(-MOST_MENTIONS).toReversed()) {
    const from = sentence.start + found.index + found[0].length
    const after = paragraph.text.slice(from, Math.min(from + REACH, sentence.end))
    const readers = [
      () => bodiesAt(after.trimStart()),
      () => firstBodies(after, TOWARDS),
      () => firstBodies(after, THROUGH),
    ]
    for (const read of readers) {
      const bodies = read()
      if (bodies.length > 0) return bodies
    }
  }
  return []
}

function isObligation(folded: string, to: readonly string[]): boolean {
  return [...folded.matchAll(REPORTS)].slice(0, MOST_MENTIONS).some((found) => {
    const before = folded.slice(Math.max(0, found.index - 20), found.index)
    if (to.length === 0 && NOUN.test(before)) return false
    return !/(?:da|duoc) $/.test(before)
  })
}

/** The reports that a sentence asks for; the whole sentence tells of one that shares it with no other date. */
function obligationsIn(spot: Spot, owner: Block | undefined, deadlines: readonly Deadline[]): ReportObligation[] {
  const { paragraph, sentence } = spot
  const inside = refsInside(deadlines, spot).flatMap((ref) => deadlines[ref] ?? [])
  const clauses = clausesOf(paragraph, sentence, inside)
  const kept = worthKeeping(reportsIn(spot, clauses, { owner, deadlines }), clauses.length)
  const opening = openingOf(spot)
  const alone = kept.length === 1 && kept[0]?.deadlineRefs.length === inside.length
  const whole = { ...quoteOf(paragraph, sentence.start, sentence.end), what: sentence.text }
  return kept.map((one) => ({ ...one, ...(alone && whole), recurrence: one.recurrence ?? opening }))
}

const isPurpose = ({ text }: Sentence) => /^để\s/iu.test(text)

type Around = { owner: Block | undefined; deadlines: readonly Deadline[] }

/** The reports clause by clause; what the receiver of one does with it counts only with a date of its own. */
function reportsIn(spot: Spot, clauses: readonly Sentence[], { owner, deadlines }: Around): ReportObligation[] {
  const told = doersOf(spot.paragraph, spot.sentence, owner?.agency.members ?? [])
  const made: ReportObligation[] = []
  for (const clause of clauses) {
    const further = isPurpose(clause)
    const who = doersOf(spot.paragraph, clause, further ? receiversOf(made.at(-1)) : told)
    const report = reportIn({ ...spot, sentence: clause }, who, deadlines)
    if (report && (!further || report.deadlineRefs.length > 0)) made.push(report)
  }
  return made
}

const receiversOf = (report: ReportObligation | undefined) => report?.to ?? []

/** Who a clause or a sentence names itself, else those it is about. */
function doersOf(paragraph: Paragraph, clause: Sentence, told: string[]): string[] {
  const own = subjectsOf(paragraph, clause)
  return own.length > 0 ? own : told
}

/** Of several clauses that speak of a report, those that say to whom or when; one that says neither only where it stands alone. */
function worthKeeping(made: ReportObligation[], clauses: number): ReportObligation[] {
  if (clauses === 1) return made
  const telling = made.filter(({ to, ...one }) => to.length > 0 || isTimed(one))
  return telling.length > 0 ? telling : made.slice(0, 1)
}

const isTimed = ({ deadlineRefs, recurrence }: Pick<ReportObligation, 'deadlineRefs' | 'recurrence'>) =>
  deadlineRefs.length > 0 || recurrence !== null

/** How often the whole sentence is meant: the words it opens with. */
function openingOf({ paragraph, sentence }: Spot): string | null {
  const often = OFTEN.exec(paragraph.folded.slice(sentence.start, sentence.end))
  return often?.index === 0 ? paragraph.text.slice(sentence.start, sentence.start + often[0].length) : null
}

function reportIn(spot: Spot, who: string[], deadlines: readonly Deadline[]): ReportObligation | null {
  const { paragraph, sentence } = spot
  const to = receiversIn(spot)
  if (!isObligation(paragraph.folded.slice(sentence.start, sentence.end), to)) return null
  const deadlineRefs = refsInside(deadlines, spot)
  const recurrence = recurrenceIn(spot)
  if (who.length === 0 && !isTimed({ deadlineRefs, recurrence })) return null
  const place = quoteOf(paragraph, sentence.start, sentence.end)
  return { ...place, who, to, what: sentence.text, recurrence, deadlineRefs }
}

/** How often, in the words of the text. */
function recurrenceIn({ paragraph, sentence }: Spot): string | null {
  const often = OFTEN.exec(paragraph.folded.slice(sentence.start, sentence.end))
  return often ? paragraph.text.slice(sentence.start + often.index).slice(0, often[0].length) : null
}

/** The deadlines (in print order) that stand in the sentence, as positions. */
function refsInside(deadlines: readonly Deadline[], { paragraph, sentence }: Spot): number[] {
  const from = paragraph.map.starts[sentence.start] ?? 0
  const to = paragraph.map.ends[sentence.end - 1] ?? paragraph.raw.length
  const isAfter = ({ at }: Deadline, offset: number) =>
    at.paragraph > paragraph.index || (at.paragraph === paragraph.index && at.start >= offset)
  const first = firstAbove(deadlines, (deadline) => isAfter(deadline, from))
  const last = firstAbove(deadlines, (deadline) => isAfter(deadline, to))
  return Array.from({ length: last - first }, (_, i) => first + i)
}

/** Who owes which report to whom. A report itself owes none; the closing words of a letter ask for none. */
export function reportsOf(frame: Frame, blocks: readonly Block[], deadlines: readonly Deadline[]): ReportObligation[] {
  if (frame.kind?.name === 'BÁO CÁO') return []
  const owners = new Map(blocks.flatMap((block) => block.positions.map((position) => [position, block] as const)))
  return frame.paragraphs.slice(frame.bodyStart, frame.tailStart).flatMap((paragraph, i) => {
    const position = frame.bodyStart + i
    if (!paragraph.folded.includes('bao cao')) return []
    if (isClosing(paragraph) && !deadlines.some((deadline) => deadline.at.paragraph === paragraph.index)) return []
    return sentencesOf(paragraph)
      .filter((sentence) => !NO_DUTY.test(foldEach(sentence.text.slice(0, 20))))
      .flatMap((sentence) => obligationsIn({ paragraph, position, sentence }, owners.get(position), deadlines))
  })
}
