// The web main: one Hono shell (health, assets, security headers) around React Router's pages.
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { createApp } from './platform/http/shell.ts'
import { mountChannels, mountOpen311 } from './modules/feedback/server.ts'
import { openProcess, type Settings } from './process.ts'

export { startWorker } from './worker.ts'
export { announce, prepare } from './prepare.ts'

/** The addresses that stand beside the pages. */
const mountAll: typeof mountOpen311 = (app, asking) => {
  mountOpen311(app, asking)
  mountChannels(app, asking)
}

/** Serves the pages; answers the port in use and how to stop. */
export async function startWeb(settings: Settings): Promise<{ port: number; stop: () => Promise<void> }> {
  const house = await openProcess(settings)
  const build = await import('virtual:react-router/server-build')
  const app = createApp({ build, house, assets: join(settings.root, 'build/client'), mount: mountAll })
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port: settings.env.port, hostname: settings.env.host }, () =>
      resolve(listening),
    )
    listening.on('error', reject)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2_000).unref()
      })
      await house.close()
    },
  }
}
