import type { Runtime } from '../command/perform.ts'
import type { Post } from '../mail/send.ts'

/** What a job gets to work with. */
export type JobContext = {
  runtime: Runtime
  now: Date
  today: string
  /** Address that people type, for links in e-mail. */
  appUrl: string
  /** Null when no SMTP server is set. */
  post: Post | null
}

/** Something that happens later: after an event (`on`), by the clock (`cron`, Asia/Ho_Chi_Minh), or both. Handlers are idempotent. */
export type Job = {
  name: string
  on?: readonly string[]
  cron?: string
  run: (at: JobContext, data: Record<string, unknown>) => Promise<void>
}
