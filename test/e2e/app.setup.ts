import { startApp, temporaryFolder } from '../support/app.ts'

/** Starts the app for all journeys; answers how to end it. Workers read its address from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = temporaryFolder()
  const app = await startApp({ dataDir: folder.dir, env: { SAMPLE: 'tan-bien-2023' } })
  process.env.APP_UNDER_TEST = app.url
  return async () => {
    await app.end()
    folder.remove()
  }
}
