import { fold } from '#platform/text/index.ts'
import { blocksOf } from './blocks/agencies.ts'
import { assignmentsOf } from './blocks/assignments.ts'
import { readTail } from './blocks/tail.ts'
import { EMPTY_CATALOGUE, type ReaderCatalogue } from './catalogue.ts'
import { citationsOf, mentionsOf } from './facts/citations.ts'
import { deadlinesOf } from './facts/deadlines/index.ts'
import { moneyOf } from './facts/money.ts'
import { withOwners, type Doers } from './facts/owners.ts'
import { reportsOf } from './facts/reports.ts'
import { readHead, type Head } from './head/index.ts'
import { frameOf, type Frame } from './outline/frame.ts'
import { outlineOf, sectionsOf } from './outline/sections.ts'
import { paragraphsOf, type PlanInput } from './paragraphs/index.ts'
import type { PlanReading } from './reading.ts'
import { remarksOf } from './remarks/index.ts'

export type * from './catalogue.ts'
export type { PlanInput } from './paragraphs/index.ts'
export type * from './reading.ts'

function planYear(title: string | null): number | null {
  const year = /\bnam (\d{4})\b/.exec(fold(title ?? ''))?.[1]
  return year ? Number(year) : null
}

function factsOf(frame: Frame, head: Head, { blocks, assigned }: Doers) {
  const mentions = mentionsOf(frame, head.documentNumber)
  const bearings = { issued: head.issueDate, issuedPartial: head.issueDatePartial, planYear: planYear(head.title) }
  const deadlines = deadlinesOf(frame, mentions, bearings)
  const owned = withOwners(frame, { blocks, assigned }, deadlines)
  return {
    citations: citationsOf(mentions),
    agencies: owned.agencies,
    deadlines: owned.deadlines,
    reportObligations: reportsOf(frame, blocks, deadlines),
    moneyAmounts: moneyOf(frame),
    assignments: assigned.map(({ assignment }) => assignment),
  }
}

/**
 * Reads an administrative plan (Nghị định 30/2020/NĐ-CP) into facts, each with the place it came from. Never throws and
 * never guesses: what is blank or unreadable is null with a remark. `catalogue` holds what the law says, for the remarks.
 */
export function readPlan(input: PlanInput, catalogue: ReaderCatalogue = EMPTY_CATALOGUE): PlanReading {
  const paragraphs = paragraphsOf(input)
  const frame = frameOf(paragraphs)
  const outline = outlineOf(frame)
  const head = readHead(frame)
  const blocks = blocksOf(frame, outline)
  const assigned = assignmentsOf(frame, outline)
  const reading = {
    ...headFacts(head),
    ...tailFacts(frame, head),
    ...factsOf(frame, head, { blocks, assigned }),
    sections: sectionsOf(frame, outline),
    leftOut: 'paragraphs' in input ? [...(input.leftOut ?? [])] : [],
    paragraphs: paragraphs.map((paragraph) => paragraph.raw),
  }
  return { ...reading, remarks: remarksOf({ reading, head, frame, outline, blocks, catalogue }) }
}

function headFacts(head: Head) {
  const { documentType, documentNumber, documentNumberPartial, issueDate, issueDatePartial, issuePlace } = head
  const { issuingBody, parentBody, title, addressees } = head
  return {
    documentType,
    documentNumber,
    documentNumberPartial,
    issueDate,
    issueDatePartial,
    issuePlace,
    issuingBody,
    parentBody,
    title,
    addressees,
  }
}

function tailFacts(frame: Frame, head: Head) {
  const { recipients, signer, signerAt } = readTail(frame)
  return { recipients, signer, origins: { ...head.origins, signer: signerAt } }
}
