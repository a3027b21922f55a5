// The journeys in a real browser. Playwright shows its own lines, and its JSON report gives the numbers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { haveChromium } from './chromium.ts'
import { run, type Tally } from './step.ts'

type Report = { stats: { expected: number; unexpected: number; flaky: number } }

/** Finds or installs a Chromium, then runs test/e2e. */
export async function journeys(): Promise<Tally> {
  const chromium = await haveChromium()
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-report-'))
  const report = join(dir, 'report.json')
  try {
    const { code } = await run('playwright', ['test', '--reporter=list,json'], {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM_PATH: chromium },
    })
    const { expected, unexpected, flaky } = (JSON.parse(readFileSync(report, 'utf8')) as Report).stats
    const failed = unexpected + flaky
    return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
