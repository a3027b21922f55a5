import { perform } from '#platform/command/perform.ts'
import type { Job } from '#platform/jobs/job.ts'
import { newId } from '#platform/id.ts'
import { sweepMessages } from './commands/channels.ts'
import { eraseDue } from './commands/erase.ts'
import { sweepDrafts } from './commands/drafts.ts'
import { fieldsOverdue } from './queries/retention.ts'

/** What happens by the clock: unfinished forms and ids of messages are swept, personal data whose time is over are erased. */
export const feedbackJobs: readonly Job[] = [
  {
    name: 'feedback.sweep',
    cron: '17 * * * *',
    async run({ runtime, now }) {
      await sweepDrafts(runtime.db, now)
      await sweepMessages(runtime.db, now)
    },
  },
  {
    name: 'feedback.retain',
    cron: '40 3 * * *',
    async run({ runtime, now, today }) {
      const actor = { kind: 'system', cause: 'feedback.retain' } as const
      for (const overdue of await fieldsOverdue(runtime.db, today))
        await perform(runtime, { actor, actId: newId(), now, today }, eraseDue, overdue)
    },
  },
]
