import type { Block } from '../blocks/agencies.ts'
import type { AssignmentBlock } from '../blocks/assignments.ts'
import type { Frame } from '../outline/frame.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import type { Agency, Deadline } from '../reading.ts'
import { sentenceAt } from './sentences.ts'
import { subjectsOf } from './subject.ts'

/** The bodies that open the sentence of a deadline outside the lists of duties. */
function subjectOf(paragraph: Paragraph, deadline: Deadline): string | null {
  const offset = paragraph.map.starts.indexOf(deadline.at.start)
  return subjectsOf(paragraph, sentenceAt(paragraph, Math.max(offset, 0))).join(', ') || null
}

/** Who has work, block by block. */
export type Doers = { blocks: readonly Block[]; assigned: readonly AssignmentBlock[] }

function ownerOf({ blocks, assigned }: Doers, position: number): string | null {
  const block = blocks.find((one) => one.positions.includes(position))
  if (block) return block.agency.name
  const task = assigned.findLast(({ from, to }) => position >= from && position < to)
  return task?.assignment.lead.join(', ') || null
}

/** Deadlines with who is bound, agencies with the deadlines of each duty. */
export function withOwners(
  frame: Frame,
  doers: Doers,
  deadlines: readonly Deadline[],
): { agencies: Agency[]; deadlines: Deadline[] } {
  const { blocks } = doers
  const positions = new Map(frame.paragraphs.map((paragraph, position) => [paragraph.index, { paragraph, position }]))
  const owned = deadlines.map((deadline) => {
    const place = positions.get(deadline.at.paragraph)
    if (!place) return deadline
    return { ...deadline, who: ownerOf(doers, place.position) ?? subjectOf(place.paragraph, deadline) }
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
