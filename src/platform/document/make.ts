import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { renderDocx } from './docx.ts'
import type { AdministrativeDocument } from './model.ts'
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

/** The document as .docx (see `renderDocx`), without holding up other requests however long it is. */
export const makeDocx = (model: AdministrativeDocument): Promise<Uint8Array> =>
  isLarge(model) ? inTurn({ kind: 'docx', model }) : renderDocx(model)

/** The workbook as .xlsx (see `renderXlsx`), without holding up other requests however many rows it has. */
export const makeXlsx = (model: WorkbookModel): Promise<Uint8Array> =>
  isLarge(model) ? inTurn({ kind: 'xlsx', model }) : renderXlsx(model)

const isLarge = (model: object): boolean => JSON.stringify(model).length > LARGE

let last: Promise<unknown> = Promise.resolve()

/** One large file at a time: several would take the memory of all. */
function inTurn(order: Order): Promise<Uint8Array> {
  const made = last.then(() => apart(order))
  last = made.catch(() => undefined)
  return made
}

function apart(order: Order): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread ended without a file')))
  })
}
