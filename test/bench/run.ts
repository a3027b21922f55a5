// `npm run bench`: times the few things whose speed was promised, each beside a floor measured in the same run, into docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchConsolidation } from './consolidation.ts'
import { benchFiles } from './files.ts'
import { benchFiling } from './filing.ts'
import type { Finding } from './measure.ts'
import { figuresOf, renewed } from './page.ts'
import { benchPetition } from './petition.ts'
import { benchPortal } from './portal.ts'
import { benchReading } from './reading.ts'
import { benchStart } from './start.ts'

const root = join(import.meta.dirname, '../..')
const findings: Finding[] = []
for (const bench of [benchStart, benchReading, benchFiling, benchPetition, benchPortal, benchConsolidation, benchFiles])
  for (const finding of [await bench(root)].flat()) tell(finding)
const path = join(root, 'docs/benchmarks.md')
writeFileSync(path, renewed(readFileSync(path, 'utf8'), figuresOf(findings, new Date())))
process.exitCode = findings.every(({ reached }) => reached) ? 0 : 1

function tell(finding: Finding): void {
  findings.push(finding)
  console.log(`${finding.reached ? 'reached' : 'MISSED '} ${finding.title}: ${finding.ratio} (goal ${finding.goal})`)
  console.log(`          ${finding.about}`)
  for (const [what, value] of finding.rows) console.log(`          ${what}: ${value}`)
}
