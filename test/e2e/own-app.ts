// For journeys that must not meet what other journeys do: the app once more, with a database of its own.
import { startApp, temporaryFolder, type RunningApp } from '../support/app.ts'
import { test as base } from './desks.ts'

const START_LIMIT_MS = 120_000

/** Journeys' `test` on an app that the worker starts for them alone, with the sample named. */
export const test = base.extend<object, { ownSample: string; ownApp: RunningApp }>({
  ownSample: ['tan-bien-2023', { scope: 'worker', option: true }],
  ownApp: [
    async ({ ownSample }, use) => {
      const folder = temporaryFolder()
      const app = await startApp({ dataDir: folder.dir, env: { SAMPLE: ownSample } })
      await use(app)
      await app.end()
      folder.remove()
    },
    { scope: 'worker', timeout: START_LIMIT_MS },
  ],
  baseURL: ({ ownApp }, use) => use(ownApp.url),
})
