import type { Block } from '../blocks/agencies.ts'
import type { AssignmentBlock } from '../blocks/assignments.ts'
import type { Frame } from '../outline/frame.ts'
import { offsetOf, type Paragraph } from '../paragraphs/index.ts'
import type { Agency, Deadline } from '../reading.ts'
import { sentenceAt } from './sentences.ts'
import { subjectsOf } from './subject.ts'

/** The bodies that open the sentence of a deadline outside the lists of duties. */
function subjectOf(paragraph: Paragraph, deadline: Deadline): string | null {
  const sentence = sentenceAt(paragraph, offsetOf(paragraph, deadline.at.start))
  return subjectsOf(paragraph, sentence).join(', ') || null
}

/** Who has work, block by block. */
export type Doers = { blocks: readonly Block[]; assigned: readonly AssignmentBlock[] }

function ownersOf({ blocks, assigned }: Doers): (position: number) => string | null {
  const names = new Map<number, string>()
  for (const { agency, positions, dutyPositions } of blocks) {
    for (const position of positions) names.set(position, agency.name)
    for (const [i, { who }] of agency.duties.entries())
      if (who.length > 0) for (const position of dutyPositions[i] ?? []) names.set(position, who.join(', '))
  }
  return (position) => {
    const task = names.has(position) ? undefined : assigned.findLast((one) => position >= one.from && position < one.to)
    return names.get(position) ?? (task?.assignment.lead.join(', ') || null)
  }
}

/** Deadlines with who is bound, agencies with the deadlines of each duty. */
export function withOwners(
  frame: Frame,
  doers: Doers,
  deadlines: readonly Deadline[],
): { agencies: Agency[]; deadlines: Deadline[] } {
  const ownerAt = ownersOf(doers)
  const owned = deadlines.map((deadline) => {
    const paragraph = frame.paragraphs[deadline.at.paragraph]
    if (!paragraph) return deadline
    return { ...deadline, who: ownerAt(paragraph.index) ?? subjectOf(paragraph, deadline) }
  })
  const refs = Map.groupBy(deadlines.keys(), (ref) => deadlines[ref]?.at.paragraph)
  const agencies = doers.blocks.map(({ agency, dutyPositions }) => ({
    ...agency,
    duties: agency.duties.map((duty, i) => {
      const deadlineRefs = (dutyPositions[i] ?? []).flatMap((position) => refs.get(position) ?? [])
      return { ...duty, deadlineRefs }
    }),
  }))
  return { agencies, deadlines: owned }
}
