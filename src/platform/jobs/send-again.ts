import { PgBoss } from 'pg-boss'
import { queueOptions } from './queue-options.ts'

/** Puts jobs of a backup into the queue of a restored database, under their old ids. */
export async function sendAgain(
  databaseUrl: string,
  waiting: readonly { id: string; name: string; data: object | null; startAfter: string }[],
): Promise<void> {
  if (waiting.length === 0) return
  const boss = new PgBoss({ connectionString: databaseUrl, max: 1, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  for (const [name, jobs] of Map.groupBy(waiting, (job) => job.name)) {
    await boss.createQueue(name, queueOptions)
    await boss.insert(
      name,
      jobs.map(({ id, data, startAfter }) => ({ id, data: data ?? {}, startAfter: new Date(startAfter) })),
    )
  }
  await boss.stop({ graceful: false })
}
