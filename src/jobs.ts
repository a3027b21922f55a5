// The static list of all slices' jobs: what happens after an event or by the clock.
import { documentJobs } from './modules/documents/server.ts'
import { channelJobs, feedbackJobs, handlingJobs } from './modules/feedback/server.ts'
import { reportingJobs } from './modules/reporting/server.ts'
import { planJobs } from './modules/plans/server.ts'
import type { Job } from './platform/jobs/job.ts'
import { mailJobs } from './platform/mail/index.ts'

export const jobs: readonly Job[] = [
  ...mailJobs,
  ...planJobs,
  ...documentJobs,
  ...reportingJobs,
  ...feedbackJobs,
  ...handlingJobs,
  ...channelJobs,
]
