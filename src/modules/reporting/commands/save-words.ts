import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import type { Draft } from '../draft.ts'
import type { LoadedFiling } from '../loading/filing.ts'

type At = Acting<'reporting', 'organisation'>

/** Keeps the reasons given for warnings; an emptied one is taken back. */
export async function saveReasons(
  { write, actor, now }: At,
  filingId: string,
  reasons: Draft['reasons'],
): Promise<void> {
  if (reasons.length === 0 || actor.kind !== 'person') return
  const rows = reasons.map(({ key, text }) => ({ key, text: text.trim() }))
  const emptied = rows.filter(({ text }) => text === '').map(({ key }) => key)
  if (emptied.length > 0)
    await write
      .deleteFrom('reporting.check_reason')
      .where('filing_id', '=', filingId)
      .where('check_key', 'in', emptied)
      .execute()
  await sql`insert into reporting.check_reason (filing_id, check_key, reason, given_by, given_at)
    select ${filingId}, row.key, row.text, ${actor.id}::uuid, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(key text, text text) where row.text <> ''
    on conflict (filing_id, check_key) do update set reason = excluded.reason, given_by = excluded.given_by,
      given_at = excluded.given_at where check_reason.reason <> excluded.reason`.execute(write)
}

/** Keeps the answers to the receiver's queries, those of earlier versions of this report included. */
export async function saveAnswers(
  { write, actor, now }: At,
  filing: LoadedFiling,
  answers: Draft['answers'],
): Promise<void> {
  if (answers.length === 0 || actor.kind !== 'person') return
  const rows = answers
    .map(({ queryId, text }) => ({ id: queryId, text: text.trim() }))
    .filter(({ text }) => text !== '')
  await sql`update reporting.query query set answer = row.text, answered_by = ${actor.id}, answered_at = ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id uuid, text text), reporting.filing filing
    where query.id = row.id and filing.id = query.filing_id and query.answer is distinct from row.text
      and filing.round_id = ${filing.roundId} and filing.level = ${filing.level} and filing.unit_id = ${filing.unitId}`.execute(
    write,
  )
}
