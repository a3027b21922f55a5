// What every journey stands on: a page that is watched, people who sign in through the real form, and the inspection of pages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, type Browser, type BrowserContext, type Page, type ViewportSize } from '@playwright/test'
import { inspect, inspectAll, shapeOf } from './inspection.ts'

export { expect, inspect }

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

/** As `signIn`, by what the form sends: for a person whose way in is no part of the journey. */
export async function admit(page: Page, username: string): Promise<void> {
  const answer = await page.request.post('/lam-viec/dang-nhap', { form: { username, password }, maxRedirects: 0 })
  expect(answer.status(), `${username} signs in`).toBe(303)
  signedIn.set(page.context(), username)
  await page.goto('/lam-viec')
}

export const signOut = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()

/** Pages that this worker has inspected already, by the role that looked and the shape of the address. */
const inspected = new Set<string>()

/** A window that its worker keeps, since a new one costs as much as six pages; `judged` is told of all that happens in it. */
type Kept = { page: Page; judged: () => Promise<void> }

/**
 * Journeys' `test`: whatever page a journey comes by is inspected when it ends (again with the same session), and a message of
 * error in the browser's console, or a sub-resource that fails, fails it. The window is the same for journeys that want one of
 * the same kind; each finds it empty: signed out, on no page, of its own size, nothing stored.
 */
export const test = base.extend<{ kept: Kept; watched: void }, { windows: Map<string, Kept> }>({
  windows: [
    async ({ browser }, use) => {
      const windows = new Map<string, Kept>()
      await use(windows)
      if (browser.isConnected()) for (const { page } of windows.values()) await page.context().close()
    },
    { scope: 'worker' },
  ],
  kept: async ({ browser, windows, baseURL, javaScriptEnabled, viewport }, use) => {
    const kind = JSON.stringify([baseURL, javaScriptEnabled])
    const kept = windows.get(kind) ?? (await openWindow(browser))
    windows.set(kind, kept)
    await emptied(kept.page, viewport)
    await use(kept)
  },
  page: ({ kept }, use) => use(kept.page),
  context: ({ kept }, use) => use(kept.page.context()),
  watched: [
    async ({ kept }, use) => {
      await use()
      await kept.judged()
    },
    { auto: true },
  ],
})

/** A window with the settings of the journey that asks. */
async function openWindow(browser: Browser): Promise<Kept> {
  const context = await browser.newContext()
  const { judged } = watching(context)
  return { page: await context.newPage(), judged }
}

/** Leaves nothing of the journey before. */
async function emptied(page: Page, viewport: ViewportSize | null): Promise<void> {
  const context = page.context()
  for (const other of context.pages()) if (other !== page) await other.close()
  signedIn.delete(context)
  await context.clearCookies()
  if (page.url().startsWith('http')) {
    const session = await context.newCDPSession(page)
    const origin = new URL(page.url()).origin
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,cache_storage' })
    await session.detach()
  }
  await page.goto('about:blank')
  if (viewport) await page.setViewportSize(viewport)
}

/** Watches all pages of a browser's context; `judged` tells what went wrong since it was last called and inspects the pages visited. */
export function watching(context: BrowserContext) {
  const faults: string[] = []
  const visited = new Set<string>()
  context.on('page', (page) => watch(page, visited, faults))
  const judged = async () => {
    expect(faults.splice(0), 'errors told by the browser').toEqual([])
    const fresh = await freshOf(context, visited)
    visited.clear()
    await inspectAll(context, fresh)
  }
  return { judged }
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
    const about = message.location().url.replace(/#.*/, '')
    if (message.type() === 'error' && !documents.has(about)) faults.push(message.text())
  })
}

const whoIn = (context: BrowserContext, cookies: { value: string }[]): string => {
  const username = signedIn.get(context)
  return username ? rolesOf(username) : cookies.map(({ value }) => value).join()
}

/** The addresses that nobody of this role had inspected in this worker before. */
async function freshOf(context: BrowserContext, visited: ReadonlySet<string>): Promise<string[]> {
  const cookies = await context.cookies()
  const who = cookies.length === 0 ? 'nobody' : whoIn(context, cookies)
  return [...visited].filter((url) => isFirst(`${who} ${shapeOf(url)}`))
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
