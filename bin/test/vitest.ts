// Unit, database and house tests: vitest shows its own lines, and its JSON report gives the numbers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type Tally } from './step.ts'

type Report = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

/** Runs the tests of these files (all when none is named). */
export async function vitest(files: readonly string[], env: Record<string, string> = {}): Promise<Tally> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-report-'))
  const report = join(dir, 'report.json')
  try {
    const { code } = await run(
      'vitest',
      [
        'run',
        '--allowOnly=false',
        '--slowTestThreshold=10000',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...files,
      ],
      { env },
    )
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')) as Report, code)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A file that could not be loaded, or an error outside any test, has no failed test of its own and still counts. */
function tallyOf({ numPassedTests, numFailedTests, numFailedTestSuites }: Report, code: number): Tally {
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? numFailedTestSuites : 0)
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}
