// `npm run screenshots`: takes the README's pictures of the real app with its sample, into docs/images.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { root, startApp, temporaryFolder } from '../support/app.ts'
import { findChromium } from '../support/chromium.ts'
import { signIn } from './support.ts'

const SIZE = { width: 1280, height: 800 }
const folder = join(root, 'docs/images')

/** Opens the first link of a page whose address has this shape. */
async function openFirst(page: Page, list: string, shape: RegExp): Promise<void> {
  await page.goto(list)
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  await page.goto(links.find((href) => shape.test(href)) ?? list)
}

const pictures: Record<string, (page: Page) => Promise<unknown>> = {
  'viec-cua-toi': (page) => page.goto('/lam-viec'),
  'ke-hoach': (page) => openFirst(page, '/lam-viec/ke-hoach', /\/ke-hoach\/[0-9a-f-]{36}$/),
  'dot-bao-cao': (page) => openFirst(page, '/lam-viec/bao-cao', /\/bao-cao\/[0-9a-f-]{36}$/),
}

mkdirSync(folder, { recursive: true })
const data = temporaryFolder()
const app = await startApp({ dataDir: data.dir, env: { SAMPLE: 'tan-bien-2023' } })
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ baseURL: app.url, viewport: SIZE, locale: 'vi-VN' })
  await signIn(page, 'hanh.ldtbxh')
  for (const [name, open] of Object.entries(pictures)) {
    await open(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }
} finally {
  await browser.close()
  await app.end()
  data.remove()
}
