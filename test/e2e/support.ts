// What every journey stands on: a page that is watched, people who sign in through the real form, and the inspection of pages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'

export { expect }

const root = join(import.meta.dirname, '../..')
const read = <T>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as T

type Person = { username: string; fullName: string; memberships: { unit: string; role: string }[] }
const sample = read<{ people: string; password: string }>('samples/tan-bien-2023/sample.json')

/** The people of the sample and their shared password. */
export const people = read<{ people: Person[] }>(sample.people).people
export const password = sample.password

/** The first person of each role, by role. */
export const personOfRole: Record<string, string> = Object.fromEntries(
  people.toReversed().flatMap(({ username, memberships }) => memberships.map(({ role }) => [role, username])),
)

/** Who is signed in where, so that a page is inspected once a role and not once a session. */
const signedIn = new WeakMap<BrowserContext, string>()

/** Tells whose session a window was opened with, where nobody signed in through the form. */
export const sits = (context: BrowserContext, username: string): unknown => signedIn.set(context, username)

const rolesOf = (username: string): string =>
  people
    .find((person) => person.username === username)
    ?.memberships.map(({ role }) => role)
    .join() ?? username

/** Fills the sign-in form (of the page that shows it, or opened) and sends it. */
export async function sendSignIn(page: Page, username: string, secret = password): Promise<void> {
  if (!page.url().includes('/dang-nhap')) await page.goto('/lam-viec/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(secret)
  signedIn.set(page.context(), username)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** Signs a person of the sample in through the form, and waits for the workspace. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/lam-viec/dang-nhap')
  await sendSignIn(page, username)
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
}

export const signOut = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 360, height: 740 }

/**
 * A page as it stands (also the answer to a form): no violation of accessibility rules wide and narrow, one heading, a title, nothing
 * wider than a phone. It is looked at in a window of its own, with scripts, which the rules' checker needs.
 */
export async function inspect(page: Page): Promise<void> {
  const html = await page.content()
  await inWindow(page.context(), async (window) => {
    await window.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
    await window.goto(page.url())
    await judge(window)
  })
}

async function inWindow(context: BrowserContext, look: (window: Page) => Promise<void>): Promise<void> {
  const looking = await context.browser()!.newContext({
    storageState: await context.storageState(),
    locale: 'vi-VN',
    javaScriptEnabled: true,
  })
  await look(await looking.newPage())
  await looking.close()
}

async function judge(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect.soft(told, `${where} at ${size.width} px: rules of accessibility`).toEqual([])
  }
  expect.soft(await widerThanScreen(page), `${where} scrolls sideways at ${NARROW.width} px`).toEqual([])
  expect.soft(await page.locator('h1').count(), `${where}: headings of level 1`).toBe(1)
  expect.soft(await page.title(), `${where}: title`).not.toBe('')
}

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

type Watched = { visited: Set<string> }

/** Pages that this worker has inspected already, by the role that looked and the shape of the address. */
const inspected = new Set<string>()
const shapeOf = (url: string) => new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

/**
 * Journeys' `test`: whatever page a journey comes by is inspected when it ends (again with the same session), and a message of
 * error in the browser's console, or a sub-resource that fails, fails it.
 */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ context }, use) => {
      const { visited, judged } = watching(context)
      await use({ visited })
      await judged()
    },
    { auto: true },
  ],
})

/** Watches all pages of a browser's context; `judged` tells what went wrong and inspects the pages visited. */
export function watching(context: BrowserContext) {
  const faults: string[] = []
  const visited = new Set<string>()
  context.on('page', (page) => watch(page, visited, faults))
  const judged = async () => {
    expect(faults, 'errors told by the browser').toEqual([])
    await inspectAll(context, visited)
  }
  return { visited, judged }
}

function watch(page: Page, visited: Set<string>, faults: string[]): void {
  const documents = new Set<string>()
  page.on('response', (response) => {
    const request = response.request()
    if (!request.isNavigationRequest()) return
    documents.add(response.url())
    const isPage = response.headers()['content-type']?.startsWith('text/html')
    if (isPage && response.ok() && request.method() === 'GET') visited.add(response.url())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // A page that refuses (400, 404 …) is told as a failed resource; the journey itself judges its status.
    if (message.type() === 'error' && !documents.has(message.location().url)) faults.push(message.text())
  })
}

const whoIn = (context: BrowserContext, cookies: { value: string }[]): string => {
  const username = signedIn.get(context)
  return username ? rolesOf(username) : cookies.map(({ value }) => value).join()
}

/** Inspects pages with the cookies that the journey ended with, each once a worker. */
async function inspectAll(context: BrowserContext, visited: Set<string>): Promise<void> {
  const { cookies } = await context.storageState()
  const who = cookies.length === 0 ? 'nobody' : whoIn(context, cookies)
  const fresh = [...visited].filter((url) => isFirst(`${who} ${shapeOf(url)}`))
  if (fresh.length === 0) return
  await inWindow(context, async (window) => {
    for (const url of fresh) if ((await window.goto(url))?.ok()) await judge(window)
  })
}

/** Whether nobody has asked this before. */
function isFirst(key: string): boolean {
  if (inspected.has(key)) return false
  return inspected.add(key) !== undefined
}

/** Addresses of the menu of the person signed in, in its order. */
export const menuOf = (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation', { name: 'Chính' })
    .locator('.rail-open a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
