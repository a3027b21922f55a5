import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/** Files whose name promises server work may never reach the browser. */
const SERVER_ONLY =
  /\/src\/(modules\/[^/]+\/(queries|commands|jobs|api|figures|visibility|server)(\.ts|\/)|platform\/(db|jobs|files|mail|auth|record)\/)/

const serverOnly: Plugin = {
  name: 'server-only',
  load(id) {
    if (this.environment.name === 'client' && SERVER_ONLY.test(id))
      this.error(`${id} is server-only but a browser module imports it`)
  },
}

export default defineConfig({
  plugins: [serverOnly, reactRouter()],
  build: { target: 'chrome109', assetsInlineLimit: 0 },
  environments: { ssr: { build: { target: 'node22', rollupOptions: { input: './src/server.ts' } } } },
})
