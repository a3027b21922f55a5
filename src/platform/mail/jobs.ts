import type { Job } from '../jobs/job.ts'
import { log } from '../log.ts'
import { sendMail } from './send.ts'

/** Sends what waits in the outbox, every minute; without an SMTP server everything stays there to be read. */
export const mailJobs: readonly Job[] = [
  {
    name: 'platform.send-mail',
    cron: '* * * * *',
    run: async ({ runtime, now, post }) => {
      if (!post) return
      const { sent, failed } = await sendMail(runtime.db, { post, vault: runtime.vault }, now)
      if (sent + failed > 0) log.info('mail', { sent, failed })
    },
  },
]
