// The worker main: runs the jobs that acts enqueued and those of the clock.
import { businessDay } from './platform/clock/read.ts'
import { readOnly } from './platform/db/index.ts'
import { postOf } from './platform/mail/index.ts'
import { openProcess, type Settings } from './process.ts'

/** Works the queue until stopped. */
export async function startWorker(settings: Settings): Promise<{ stop: () => Promise<void> }> {
  const { runtime, queue, close } = await openProcess(settings)
  const post = postOf(settings.env)
  await queue.work(async () => {
    const now = new Date()
    const { today } = await businessDay(readOnly(runtime.db), now)
    return { runtime, now, today, post, appUrl: settings.env.appUrl }
  })
  return { stop: close }
}
