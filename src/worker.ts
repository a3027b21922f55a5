// The worker main: runs the jobs that acts enqueued and those of the clock.
import { businessDay } from './platform/clock/read.ts'
import { readOnly } from './platform/db/index.ts'
import { openProcess, type Settings } from './process.ts'

/** Works the queue until stopped. */
export async function startWorker(settings: Settings): Promise<{ stop: () => Promise<void> }> {
  const { runtime, queue, close } = await openProcess(settings)
  await queue.work(async () => {
    const now = new Date()
    return { runtime, now, today: (await businessDay(readOnly(runtime.db), now)).today }
  })
  return { stop: close }
}
