// `npm run bench`: times the few things whose speed was promised, each beside a floor measured in the same run, into docs/benchmarks.md.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchConsolidation } from './consolidation.ts'
import { benchFiles } from './files.ts'
import { benchFiling } from './filing.ts'
import type { Finding } from './measure.ts'
import { benchPetition } from './petition.ts'
import { benchPortal } from './portal.ts'
import { benchReading } from './reading.ts'
import { benchStart } from './start.ts'

const root = join(import.meta.dirname, '../..')
const findings: Finding[] = []
for (const bench of [benchStart, benchReading, benchFiling, benchPetition, benchPortal, benchConsolidation, benchFiles])
  for (const finding of [await bench(root)].flat()) tell(finding)
writeFileSync(join(root, 'docs/benchmarks.md'), page(findings))
process.exitCode = findings.every(({ reached }) => reached) ? 0 : 1

function tell(finding: Finding): void {
  findings.push(finding)
  console.log(`${finding.reached ? 'reached' : 'MISSED '} ${finding.title}: ${finding.ratio} (goal ${finding.goal})`)
  for (const [what, value] of finding.rows) console.log(`          ${what}: ${value}`)
}

function page(all: readonly Finding[]): string {
  const cores = cpus()
  const machine = `${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const head = [
    '# Benchmarks',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, embedded PostgreSQL with its usual durability. Times of one machine on one day; the ratios are what to look at: thing and floor were timed in turn in the same run.`,
  ]
  return `${[...head, ...all.map(section)].join('\n\n')}\n`
}

function section({ title, about, rows, ratio, goal, reached }: Finding): string {
  const lines = rows.map(([what, value]) => `| ${what} | ${value} |`)
  const table = ['| | Figure |', '| --- | ---: |', ...lines, `| **ratio** | **${ratio}** |`].join('\n')
  return `## ${title}\n\n${about}\n\n${table}\n\nGoal: ${goal} — ${reached ? 'reached' : 'missed'}.`
}
