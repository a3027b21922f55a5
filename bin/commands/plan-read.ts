import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#platform/problem.ts'
import { loadReaderCatalogue } from '#modules/plans/loading/reader-catalogue.ts'
import { planInputOf } from '#modules/plans/plan-file.ts'
import { readPlan, type PlanReading } from '#modules/plans/reader/index.ts'
import type { Command } from './command.ts'
import { summaryOf } from './plan-summary.ts'
import { commandTexts as t } from './texts.vi.ts'

const ROOT = join(import.meta.dirname, '../..')
const REFUSED = 2

function fileBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Problem('no_file', 404, {}, t.noFile(path))
  }
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`)
  return REFUSED
}

/** Waits until everything is written: a pipe takes a long JSON in pieces. */
function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()))
}

const read = (path: string): PlanReading => readPlan(planInputOf(fileBytes(path)), loadReaderCatalogue(ROOT))

/** `plan read [--json] FILE`: what the reader understands of a plan, as a summary or as JSON. */
export const planRead: Command = async (args) => {
  const options = args.filter((arg) => arg.startsWith('--'))
  const [path, ...more] = args.filter((arg) => !arg.startsWith('--'))
  if (path === undefined || more.length > 0 || options.some((option) => option !== '--json'))
    return refuse(t.planReadUsage)
  try {
    const reading = read(path)
    await print(options.length > 0 ? `${JSON.stringify(reading, null, 2)}\n` : summaryOf(reading))
    return 0
  } catch (error) {
    if (error instanceof Problem) return refuse(error.message)
    throw error
  }
}
