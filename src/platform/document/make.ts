import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import { renderDocx } from './docx.ts'
import type { AdministrativeDocument } from './model.ts'
import { MAKING } from './texts.vi.ts'
import type { WorkbookModel } from './workbook.ts'
import { renderXlsx } from './xlsx.ts'

/** What a thread of its own is asked to make. */
export type Order = { kind: 'docx'; model: AdministrativeDocument } | { kind: 'xlsx'; model: WorkbookModel }

/**
 * Letters of a model as JSON from which on it is made in a thread of its own: below, some 500 lines of a document or 50 lines of
 * units, others wait a tenth of a second; above, they would wait for seconds.
 */
const LARGE = 50_000
const MEMORY_MB = 1024

/** As the sources lie and as they are built, the file of the thread is found by its name in package.json. */
const THREAD = createRequire(import.meta.url).resolve('#platform/document/make-thread.ts')

/**
 * The document as .docx (see `renderDocx`), without holding up other requests however long it is.
 * Throws the Problem `file-too-long` (413) where the memory of the thread is not enough.
 */
export const makeDocx = (model: AdministrativeDocument, memoryMb = MEMORY_MB): Promise<Uint8Array> =>
  isLarge(model) ? inTurn({ kind: 'docx', model }, memoryMb) : renderDocx(model)

/** The workbook as .xlsx (see `renderXlsx`), without holding up other requests however many rows it has. Throws as `makeDocx`. */
export const makeXlsx = (model: WorkbookModel, memoryMb = MEMORY_MB): Promise<Uint8Array> =>
  isLarge(model) ? inTurn({ kind: 'xlsx', model }, memoryMb) : renderXlsx(model)

const isLarge = (model: object): boolean => JSON.stringify(model).length > LARGE

let last: Promise<unknown> = Promise.resolve()

/** One large file at a time: several would take the memory of all. */
function inTurn(order: Order, memoryMb: number): Promise<Uint8Array> {
  const made = last.then(() => apart(order, memoryMb))
  last = made.catch(() => undefined)
  return made
}

function apart(order: Order, memoryMb: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    thread.once('message', resolve)
    thread.once('error', (error) => reject(isOutOfMemory(error) ? tooLong() : error))
    thread.once('exit', () => reject(new Error('the thread ended without a file')))
  })
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooLong = () => new Problem('file-too-long', 413, {}, MAKING.tooLong)
