// What a run writes into docs/benchmarks.md: the machine, the day and the table. The words around them are written by hand and stay.
import { cpus, totalmem } from 'node:os'
import type { Finding, Line } from './measure.ts'

const [FROM, UNTIL] = ['<!-- figures: written by npm run bench -->', '<!-- /figures -->']

/** The page with its figures replaced; throws where their place is not marked. */
export function renewed(page: string, figures: string): string {
  const [from, until] = [page.indexOf(FROM), page.indexOf(UNTIL)]
  if (from < 0 || until < from) throw new Error(`bench: the page has no place between "${FROM}" and "${UNTIL}"`)
  return `${page.slice(0, from + FROM.length)}\n\n${figures}\n\n${page.slice(until)}`
}

/** The machine, the day, and one line of the table for each piece. */
export function figuresOf(findings: readonly Finding[], now: Date): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const node = process.version.slice(1).split('.').slice(0, 2).join('.')
  const machine = `${cpus().length} cores, ${memory}, Linux ${process.arch}, Node ${node}, embedded PostgreSQL`
  const head: Line = ['What', 'Figure', 'Floor in the same run', 'Ratio', 'Goal']
  const rows = [head, head.map(() => '---'), ...findings.flatMap(({ lines }) => lines)]
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return `Machine: ${machine}. Date: ${now.toISOString().slice(0, 10)}.\n\n${table}`
}
