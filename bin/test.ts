// All checks of the house; the last line is `N passed, N failed`. `--only STEP` runs one (or several).
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { journeys } from './test/journeys.ts'
import { check, run, type Step, type Tally } from './test/step.ts'
import { onSystemPostgres } from './test/system-postgres.ts'
import { vitest } from './test/vitest.ts'

/** Without a clock or a browser in them: as many at once as there are processors for. */
const still: readonly Step[] = [
  { name: 'format', run: check(['oxfmt', '--check', '.']) },
  { name: 'lint', run: check(['oxlint', '--type-aware', 'src', 'test', 'bin']) },
  { name: 'types', run: check(['node', 'node_modules/typescript-native/bin/tsc', '--noEmit']) },
  { name: 'laws', run: check(['node', 'bin/check-house.ts']) },
  { name: 'unused', run: check(['knip']) },
  { name: 'build', run: check(['node', 'bin/build.mjs']) },
]
/** One after the other: they start the app and look at the time. */
const busy: readonly Step[] = [
  { name: 'tests', run: () => vitest([]) },
  { name: 'postgres-15', run: onSystemPostgres },
  { name: 'journeys', run: journeys },
]

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const steps = [...still, ...busy]
const wanted = values.only ?? steps.map(({ name }) => name)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`No step "${unknown.join(', ')}". Steps: ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const sum: Tally = { passed: 0, failed: 0 }
const chosen = (some: readonly Step[]) => some.filter(({ name }) => wanted.includes(name))
// Types of the pages' addresses: several steps read them.
await run('react-router', ['typegen'], { quiet: true })
await inLanes(chosen(still), Math.min(2, availableParallelism()))
await inLanes(chosen(busy), 1)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1

/** Takes the steps in their order, so many at a time. */
async function inLanes(some: readonly Step[], lanes: number): Promise<void> {
  const waiting = [...some]
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function take({ name, run: work }: Step): Promise<void> {
  const from = performance.now()
  const { passed, failed } = await work().catch(asFailure)
  sum.passed += passed
  sum.failed += failed
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${passed} passed, ${failed} failed, ${seconds} s)`)
}

function asFailure(error: unknown): Tally {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  return { passed: 0, failed: 1 }
}
