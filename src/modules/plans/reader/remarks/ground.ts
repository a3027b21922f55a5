import type { ReaderCatalogue } from '../catalogue.ts'
import type { Block } from '../blocks/agencies.ts'
import type { Head } from '../head/index.ts'
import { normalise } from '../normalise.ts'
import type { Frame } from '../outline/frame.ts'
import type { Node } from '../outline/sections.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import type { PlanReading, Quoted, Remark, RemarkSeverity } from '../reading.ts'

/** Everything a check may look at. */
export type Ground = {
  reading: Omit<PlanReading, 'remarks'>
  head: Head
  frame: Frame
  outline: readonly Node[]
  blocks: readonly Block[]
  catalogue: ReaderCatalogue
}

/** One thing that an attentive officer would check; gives its remarks in print order. */
export type Check = (ground: Ground) => Remark[]

/** A remark with the words it rests on. */
export function remark(kind: string, severity: RemarkSeverity, text: string, evidence: readonly Quoted[] = []): Remark {
  return { kind, severity, text, evidence: [...evidence] }
}

/** A quote as it is shown inside a sentence: normalised, on one line. */
export function shown(quote: string): string {
  return normalise(quote).text.replaceAll('\t', ' ')
}

/** The paragraphs between the title and the recipients. */
export function bodyOf({ frame }: Ground): readonly Paragraph[] {
  return frame.paragraphs.slice(frame.textStart, frame.tailStart)
}
