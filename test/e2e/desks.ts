// Journeys in which several people act in turn: each has a window of his own and signs in once.
import type { Page } from '@playwright/test'
import { admit, test as base, watching } from './support.ts'

export type Desks = {
  /** The window of a person of the sample, signed in. */
  deskOf: (username: string) => Promise<Page>
}

type Desk = { page: Page; judged: () => Promise<void> }

/** Journeys' `test` with `deskOf(username)`; every page that anybody comes by is inspected when the step ends. */
export const test = base.extend<Desks, { desks: Map<string, Desk> }>({
  /** Windows by address and user name: the worker leaves them open from one step of a journey to the next. */
  desks: [
    async ({ browser }, use) => {
      const desks = new Map<string, Desk>()
      await use(desks)
      if (browser.isConnected()) for (const { page } of desks.values()) await page.context().close()
    },
    { scope: 'worker' },
  ],
  deskOf: async ({ browser, desks, baseURL, contextOptions, javaScriptEnabled, viewport, locale }, use) => {
    const used = new Set<Desk>()
    const opened = async (username: string): Promise<Desk> => {
      const context = await browser.newContext({ ...contextOptions, baseURL, javaScriptEnabled, viewport, locale })
      const { judged } = watching(context)
      const page = await context.newPage()
      await admit(page, username)
      return { page, judged }
    }
    await use(async (username) => {
      const key = `${baseURL} ${username}`
      const desk = desks.get(key) ?? (await opened(username))
      desks.set(key, desk)
      used.add(desk)
      return desk.page
    })
    for (const { judged } of used) await judged()
  },
})
