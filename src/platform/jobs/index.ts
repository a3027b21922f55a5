import { fromKysely, PgBoss } from 'pg-boss'
import type { Enqueue } from '../command/perform.ts'
import { log } from '../log.ts'
import type { Job, JobContext } from './job.ts'
import { queueOptions } from './queue-options.ts'

export type { Job, JobContext } from './job.ts'

/** The queue of this process; `enqueue` puts an event's jobs into the transaction of the act. */
export type Queue = {
  enqueue: Enqueue
  work: (context: () => Promise<JobContext>) => Promise<void>
  stop: () => Promise<void>
}

/** Opens the queue on a database (its tables in schema pgboss) with the static list of jobs. */
export async function openQueue(databaseUrl: string, jobs: readonly Job[]): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    useListenNotify: true,
    application_name: 'chung-tay-jobs',
  })
  boss.on('error', (error: Error) => log.error('queue', { message: error.message }))
  await boss.start()
  for (const job of jobs) await boss.createQueue(job.name, queueOptions)
  return {
    enqueue: async (trx, event, payload) => {
      const wanted = jobs.filter((job) => job.on?.includes(event))
      for (const job of wanted) await boss.send(job.name, { ...payload, event }, { db: fromKysely(trx) })
    },
    work: async (context) => {
      for (const job of jobs) await subscribe(boss, job, context)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

async function subscribe(boss: PgBoss, job: Job, context: () => Promise<JobContext>): Promise<void> {
  if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Ho_Chi_Minh' })
  await boss.work(job.name, { pollingIntervalSeconds: 5 }, async (batch: { data: unknown }[]) => {
    for (const { data } of batch) await job.run(await context(), (data ?? {}) as Record<string, unknown>)
  })
}
