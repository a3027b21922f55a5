// The Open311 addresses on a test database, asked as programs ask: without a server, by requests and answers.
import { Hono } from 'hono'
import { mountOpen311 } from '../../src/modules/feedback/server.ts'
import { readOnly } from '../../src/platform/db/index.ts'
import type { App } from '../../src/platform/http/context.ts'
import type { TestDatabase } from './database.ts'

/** What a test reads of an answer. */
type Json = Record<string, unknown>[]

type Asked = { now?: Date; today?: string; sample?: string | null }

/** `address` of a request is what its header x-test-address says. */
export function open311On(base: TestDatabase, { now, today = '2023-06-26', sample = 'tan-bien-2023' }: Asked = {}) {
  const app = new Hono()
  const addressOf = (c: { req: { header: (name: string) => string | undefined } }) =>
    c.req.header('x-test-address') ?? '127.0.0.9'
  mountOpen311(app, {
    addressOf,
    appFor: async (c) =>
      ({
        runtime: base.runtime,
        db: readOnly(base.db),
        now: now ?? new Date(),
        today,
        sample,
        address: addressOf(c),
        appUrl: 'https://giamngheo.example.vn',
      }) as App,
  })
  const at = (path: string) => `/open311/v2/${path}`
  return {
    get: async (path: string) => app.request(at(path)),
    json: async (path: string) => (await app.request(at(path))).json() as Promise<Json>,
    post: async (path: string, fields: Record<string, string> | string, headers: Record<string, string> = {}) =>
      app.request(at(path), {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...headers },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      }),
    request: (path: string, init: RequestInit) => app.request(at(path), init),
  }
}
