// All checks of the house, one after the other; the last line is `N passed, N failed`. `--only STEP` runs one (or several).
import { parseArgs } from 'node:util'
import { journeys } from './test/journeys.ts'
import { check, type Step, type Tally } from './test/step.ts'
import { onSystemPostgres } from './test/system-postgres.ts'
import { vitest } from './test/vitest.ts'

const steps: readonly Step[] = [
  { name: 'format', run: check(['oxfmt', '--check', '.']) },
  { name: 'lint', run: check(['oxlint', '--type-aware', 'src', 'test', 'bin']) },
  {
    name: 'types',
    run: check(['react-router', 'typegen'], ['node', 'node_modules/typescript-native/bin/tsc', '--noEmit']),
  },
  { name: 'laws', run: check(['node', 'bin/check-house.ts']) },
  { name: 'unused', run: check(['knip']) },
  { name: 'build', run: check(['node', 'bin/build.mjs']) },
  { name: 'tests', run: () => vitest([]) },
  { name: 'postgres-15', run: onSystemPostgres },
  { name: 'journeys', run: journeys },
]

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const wanted = values.only ?? steps.map(({ name }) => name)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`No step "${unknown.join(', ')}". Steps: ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const sum: Tally = { passed: 0, failed: 0 }
for (const { name, run } of steps.filter((step) => wanted.includes(step.name))) {
  const from = performance.now()
  const { passed, failed } = await run().catch(asFailure)
  sum.passed += passed
  sum.failed += failed
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${passed} passed, ${failed} failed, ${seconds} s)`)
}
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1

function asFailure(error: unknown): Tally {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  return { passed: 0, failed: 1 }
}
