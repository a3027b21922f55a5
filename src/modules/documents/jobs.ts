import type { Job } from '#platform/jobs/index.ts'
import { log } from '#platform/log.ts'
import { readOnly } from '#platform/db/index.ts'
import { namedHashes } from './queries/attachments.ts'

/** A form may be kept and sent again within this time; only then is a file that no thing has taken left over. */
const KEPT_MS = 2 * 24 * 60 * 60_000

/** Files that were sent with a form whose act was refused: their bytes are removed after two days. */
const sweepFiles: Job = {
  name: 'documents.sweep-files',
  cron: '40 2 * * *',
  async run({ runtime, now }) {
    const staged = await runtime.files.stagedBefore(new Date(now.getTime() - KEPT_MS))
    const named = await namedHashes(readOnly(runtime.db), staged)
    const left = staged.filter((sha256) => !named.has(sha256))
    for (const sha256 of left) await runtime.files.remove(sha256)
    log.info('documents.sweep-files', { removed: left.length })
  },
}

export const documentJobs: readonly Job[] = [sweepFiles]
