import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './test/support/chromium.ts'

/** The journeys run against the real app, started once by the global set-up on a free port with the sample loaded. */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/app.setup.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.APP_UNDER_TEST,
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 20_000,
    // Not the recorder (trace): its scripts in the page hang the checker of accessibility rules.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'script', testIgnore: '**/*.plain.spec.ts' },
    { name: 'no-script', testMatch: '**/*.plain.spec.ts', use: { javaScriptEnabled: false } },
  ],
})
