// How Lighthouse judges a page, in a Chromium of its own.
import { createServer, type AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig } from 'lighthouse'
import { findChromium } from './chromium.ts'

export const devices = ['mobile', 'desktop'] as const
export type Device = (typeof devices)[number]

/** Pages that stand for their kinds: the first page, one with tables of figures, one with a long form. */
export const judgedPages = ['/', '/ket-qua', '/gioi-thieu'] as const

/** What depends on the page alone, not on how busy the machine is. */
export const steadyCategories = ['accessibility', 'best-practices', 'seo'] as const

export type Judge = (url: string, device: Device, categories: readonly string[]) => Promise<Record<string, number>>

/** Opens a browser, lets `work` ask for scores (0 to 100, by category), and closes it. */
export async function withLighthouse<T>(work: (judge: Judge) => Promise<T>): Promise<T> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  try {
    return await work((url, device, categories) => scoresOf(url, device, categories, port))
  } finally {
    await browser.close()
  }
}

async function scoresOf(url: string, device: Device, onlyCategories: readonly string[], port: number) {
  const flags = { port, onlyCategories: [...onlyCategories], logLevel: 'error' as const }
  const judged = () => lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined)
  const first = await judged()
  // Now and then its recorder misses the start of a page, and asks to be run again.
  const run = first?.lhr.runtimeError?.code === 'NO_NAVSTART' ? await judged() : first
  if (!run || run.lhr.runtimeError) throw new Error(run?.lhr.runtimeError?.message ?? 'Lighthouse gave no answer')
  return Object.fromEntries(
    Object.values(run.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  )
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
