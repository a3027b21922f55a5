import { sql } from 'kysely'
import { closeAccount } from '#platform/auth/index.ts'
import type { Writer } from '#platform/db/index.ts'

/** Ends everything of a person who leaves: places (today is the last day), delegations from and to him, the account. */
export async function closePerson(
  write: Writer<'organisation'>,
  personId: string,
  { now, today }: { now: Date; today: string },
): Promise<void> {
  await write.updateTable('organisation.person').set({ retired_at: now }).where('id', '=', personId).execute()
  await write
    .updateTable('organisation.membership')
    .set({ valid_to: sql`greatest(valid_from, ${today}::date)` })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .execute()
  const his = write.selectFrom('organisation.membership').select('id').where('person_id', '=', personId)
  await write
    .updateTable('organisation.delegation')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('to_person_id', '=', personId), where('membership_id', 'in', his)]))
    .execute()
  await closeAccount(write, personId, now)
}
