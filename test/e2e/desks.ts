// Journeys in which several people act in turn: each has a window of his own and signs in once.
import type { BrowserContext, Page } from '@playwright/test'
import { signIn, sits, test as base, watching } from './support.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

export type Desks = {
  /** The window of a person of the sample, signed in. */
  deskOf: (username: string) => Promise<Page>
}

type Desk = { page: Page; judged: () => Promise<void> }

/** Sessions by address and user name, kept by the worker from one step of a journey to the next. */
const sessions = new Map<string, StorageState>()

/** Journeys' `test` with `deskOf(username)`; every page that anybody comes by is inspected when the step ends. */
export const test = base.extend<Desks>({
  deskOf: async ({ browser, baseURL, contextOptions, javaScriptEnabled, viewport, locale }, use) => {
    const open = new Map<string, Desk>()
    await use(async (username) => {
      const known = open.get(username)
      if (known) return known.page
      const key = `${baseURL} ${username}`
      const options = { ...contextOptions, baseURL, javaScriptEnabled, viewport, locale }
      const context = await browser.newContext({ ...options, storageState: sessions.get(key) })
      const { judged } = watching(context)
      const page = await context.newPage()
      if (sessions.has(key)) sits(context, username)
      else await signIn(page, username)
      sessions.set(key, await context.storageState())
      open.set(username, { page, judged })
      return page
    })
    for (const { page, judged } of open.values()) {
      await judged()
      await page.context().close()
    }
  },
})
