import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/{house,start}/**/*.test.ts', 'bin/**/*.test.ts'],
    maxWorkers: 2,
    // No test replaces a module or the environment: what one file has imported serves the next, or imports would take half of the time.
    isolate: false,
    globalSetup: ['test/support/global-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
