// The inspection of pages that journeys come by: rules of accessibility wide and narrow, one heading, a title, nothing wider than a
// phone. Pages are looked at in a window of its own, with scripts, which the rules' checker needs.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import axe from 'axe-core'

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 360, height: 740 }

/** The one looking window of a browser. */
const windows = new WeakMap<Browser, Page>()

/** The looking window, with the session of a journey's context. */
async function windowFor(context: BrowserContext): Promise<Page> {
  const browser = context.browser()!
  const window = windows.get(browser) ?? (await openWindow(browser))
  windows.set(browser, window)
  await window.context().clearCookies()
  await window.context().addCookies(await context.cookies())
  return window
}

const openWindow = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ locale: 'vi-VN', javaScriptEnabled: true })).newPage()

/** Inspects a page as it stands, as the answer to a form is nowhere to be fetched again. */
export async function inspect(page: Page): Promise<void> {
  const html = await page.content()
  const window = await windowFor(page.context())
  const address = page.url()
  await window.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await window.goto(address)
  await judge(window)
  await window.unroute(address)
}

/** Inspects the pages at these addresses, as the person of the context sees them now. */
export async function inspectAll(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return
  const window = await windowFor(context)
  for (const address of addresses) if ((await window.goto(address))?.ok()) await judge(window)
}

async function judge(page: Page): Promise<void> {
  const { pathname: where } = new URL(page.url())
  const fresh = await hasNewKinds(page)
  if (fresh) await page.evaluate(axe.source)
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    if (fresh) expect.soft(await violationsOn(page), `${where} at ${size.width} px: rules of accessibility`).toEqual([])
  }
  expect.soft(await widerThanScreen(page), `${where} scrolls sideways at ${NARROW.width} px`).toEqual([])
  expect.soft(await page.locator('h1').count(), `${where}: headings of level 1`).toBe(1)
  expect.soft(await page.title(), `${where}: title`).not.toBe('')
}

/** What the rules find wrong on a page that holds their checker. */
const violationsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations } = await checker.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })

/** The shape of a page's address: all reports have one. */
export const shapeOf = (address: string): string =>
  new URL(address).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

/** By the shape of an address: the kinds of element that this worker has put before the rules already. */
const judgedKinds = new Map<string, Set<string>>()

/** Whether anything stands on a page that did not stand on one of the same shape before. The rules are slow; ten alike pages need them once. */
async function hasNewKinds(page: Page): Promise<boolean> {
  const shape = shapeOf(page.url())
  const known = judgedKinds.get(shape) ?? new Set()
  judgedKinds.set(shape, known)
  const fresh = (await kindsOn(page)).filter((kind) => !known.has(kind))
  for (const kind of fresh) known.add(kind)
  return fresh.length > 0
}

/** What the elements of a page are for the rules: where they stand, what they say of themselves, whether they are empty or repeated. */
const kindsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kinds = [...document.body.querySelectorAll('*')].map((element) => {
      const told = [...element.attributes].map(({ name, value }) =>
        ['class', 'role', 'type', 'scope', 'lang'].includes(name) || value === '' ? `${name}=${value}` : name,
      )
      const empty = element.textContent?.trim() ? '' : 'empty'
      return [element.parentElement?.localName, element.localName, ...told.toSorted(), empty].join(' ')
    })
    const seen = new Set<string>()
    for (const kind of kinds) seen.add(seen.has(kind) ? `${kind} again` : kind)
    return [...seen]
  })

/** The innermost elements that make the page wider than the window (what scrolls in a frame of its own does not). */
const widerThanScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.slice(-5).map((element) => element.outerHTML.slice(0, 120))
  })
