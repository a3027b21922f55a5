import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'

/** Moved dates of a plan that nobody looked at yet, each with the day it had; those dropped, and those of dropped duties, are left out. */
export const openDateProposals = (db: Reader<'plans'>, planId: string) =>
  db
    .selectFrom('plans.date_proposal as proposal')
    .innerJoin('plans.deadline as deadline', (join) =>
      join.onRef('deadline.plan_id', '=', 'proposal.plan_id').onRef('deadline.id', '=', 'proposal.deadline_id'),
    )
    .select(['proposal.deadline_id as deadlineId', 'proposal.old_day as oldDay'])
    .where('proposal.plan_id', '=', planId)
    .where('proposal.checked_at', 'is', null)
    .where(
      sql<boolean>`not exists (select 1 from plans.dropped gone where gone.plan_id = deadline.plan_id
        and gone.thing_id in (deadline.id, deadline.duty_id))`,
    )
    .orderBy('deadline.position')
    .execute()
