import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '#platform/problem.ts'
import { planInputOf } from '../plan-file.ts'
import { wrongField } from '../problems.ts'
import { readPlan, type PlanInput, type ReaderCatalogue } from '../reader/index.ts'
import { readingShape, type ReadingShape } from '../reading-shape.ts'
import { fileTexts as t } from '../texts.vi.ts'
import { loadReaderCatalogue } from './reader-catalogue.ts'

/** Named with what a reading is kept as; a later one may read an unconfirmed plan again. */
export const READER_VERSION = '1'

const MAX_LETTERS = 1_000_000

export type ReadSource = {
  source: { kind: 'file' | 'paste'; name: string | null; sha256: string }
  readerVersion: string
  reading: ReadingShape
}

/** Reads a plan's file. Throws a Problem (400) that marks the field `file` and says what to do. */
export function readPlanFile(bytes: Uint8Array, name: string): ReadSource {
  const input = taking('file', () => planInputOf(bytes))
  return { source: { kind: 'file', name, sha256: hashOf(bytes) }, ...readInput(input, 'file') }
}

/** Reads a pasted plan. As `readPlanFile`, with the field `text`. */
export function readPastedPlan(text: string): ReadSource {
  // PostgreSQL keeps neither U+0000 nor half letters.
  const kept = text.replaceAll('\u0000', '').toWellFormed()
  if (!kept.trim()) throw wrongField('text', t.empty)
  const sha256 = hashOf(new TextEncoder().encode(kept))
  return { source: { kind: 'paste', name: null, sha256 }, ...readInput({ text: kept }, 'text') }
}

/** Reads the kept paragraphs of a plan again; `leftOut` are the words of its file that did not count when it was taken in. */
export const readKeptPlan = (
  paragraphs: readonly string[],
  leftOut: ReadingShape['leftOut'],
): Omit<ReadSource, 'source'> => readInput({ paragraphs, leftOut }, 'text')

function readInput(input: PlanInput, field: string): Omit<ReadSource, 'source'> {
  const clean = cleaned(input)
  if (lettersOf(clean) > MAX_LETTERS) throw wrongField(field, t.tooLong)
  return { readerVersion: READER_VERSION, reading: readingShape.parse(readPlan(clean, readerCatalogue())) }
}

function cleaned(input: PlanInput): PlanInput {
  if ('text' in input) return { text: wellFormed(input.text) }
  const { paragraphs, leftOut = [] } = input
  return {
    paragraphs: paragraphs.map(wellFormed),
    leftOut: leftOut.map((one) => ({ ...one, text: wellFormed(one.text) })),
  }
}

const lettersOf = (input: PlanInput) =>
  'text' in input ? input.text.length : input.paragraphs.reduce((sum, one) => sum + one.length, 0)

const wellFormed = (text: string) => text.replaceAll('\u0000', ' ').toWellFormed()

/** A refusal of the file as one of the form's field. */
function taking<R>(field: string, read: () => R): R {
  try {
    return read()
  } catch (error) {
    if (error instanceof Problem) throw wrongField(field, error.message)
    throw error
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let known: ReaderCatalogue | null = null

/** The shipped catalogue, read once: it changes only with a new release. */
function readerCatalogue(): ReaderCatalogue {
  known ??= loadReaderCatalogue(rootFrom(import.meta.dirname))
  return known
}

/** The nearest folder above that holds the catalogue: this code runs from src and from build. */
function rootFrom(folder: string): string {
  if (existsSync(join(folder, 'catalogue/reader'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the catalogue is missing from the installation')
  return rootFrom(above)
}
