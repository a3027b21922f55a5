// A Chromium for the journeys: one that is there, else Playwright's own, else Debian's.
import { existsSync } from 'node:fs'
import { findChromium } from '../../test/support/chromium.ts'
import { run } from './step.ts'

const INSTALL_LIMIT_MS = 240_000

/** The path of a Chromium; installs one where none is found; throws a plain Error when that fails. */
export async function haveChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: installing one for the journeys.')
  for (const install of [fromPlaywright, fromDebian]) {
    await install()
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error('No Chromium to run the journeys with: install one, or set CHROMIUM_PATH.')
}

async function fromPlaywright(): Promise<void> {
  await run('playwright', ['install', 'chromium'], { timeoutMs: INSTALL_LIMIT_MS }).catch(() => undefined)
}

/** Debian's brings the system libraries too; only root may. */
async function fromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { quiet: true, timeoutMs: INSTALL_LIMIT_MS, env }).catch(() => undefined)
  const args = ['install', '-y', '--no-install-recommends', 'chromium']
  await run('apt-get', args, { timeoutMs: INSTALL_LIMIT_MS, env }).catch(() => undefined)
}
