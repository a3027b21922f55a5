import type { Block } from '../blocks/agencies.ts'
import { looksLikeBody, predicateAt, tidyName } from '../blocks/names.ts'
import type { Frame } from '../outline/frame.ts'
import { readLabel } from '../paragraphs/labels.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import type { Agency, Deadline } from '../reading.ts'
import { sentenceAt } from './sentences.ts'

/** The body that opens the sentence of a deadline outside the lists of duties. */
function subjectOf(paragraph: Paragraph, deadline: Deadline): string | null {
  const offset = paragraph.map.starts.indexOf(deadline.at.start)
  const sentence = sentenceAt(paragraph, Math.max(offset, 0))
  const label = sentence.start === 0 ? (readLabel(paragraph.text)?.start ?? 0) : 0
  const text = paragraph.text.slice(sentence.start + label, sentence.end)
  if (!looksLikeBody(text.slice(0, 60))) return null
  const verb = predicateAt(text)
  return verb > 0 ? tidyName(text.slice(0, verb)) : null
}

function ownerOf(blocks: readonly Block[], position: number): Block | undefined {
  return blocks.find((block) => block.positions.includes(position))
}

/** Deadlines with who is bound, agencies with the deadlines of each duty. */
export function withOwners(
  frame: Frame,
  blocks: readonly Block[],
  deadlines: readonly Deadline[],
): { agencies: Agency[]; deadlines: Deadline[] } {
  const positions = new Map(frame.paragraphs.map((paragraph, position) => [paragraph.index, { paragraph, position }]))
  const owned = deadlines.map((deadline) => {
    const place = positions.get(deadline.at.paragraph)
    if (!place) return deadline
    const owner = ownerOf(blocks, place.position)
    return { ...deadline, who: owner?.agency.name ?? subjectOf(place.paragraph, deadline) }
  })
  const agencies = blocks.map(({ agency, dutyPositions }) => ({
    ...agency,
    duties: agency.duties.map((duty, i) => ({
      ...duty,
      deadlineRefs: deadlines.flatMap((deadline, ref) => {
        const position = positions.get(deadline.at.paragraph)?.position
        return position !== undefined && dutyPositions[i]?.includes(position) ? [ref] : []
      }),
    })),
  }))
  return { agencies, deadlines: owned }
}
