import type { Acting } from '#platform/command/command.ts'
import type { ProgrammeCatalogue } from '../catalogue.ts'

type At = Acting<'programmes', 'organisation'>

/** What law says of a programme's reports: occasions, forms by name, deadlines. */
export async function insertRules(at: At, id: string, programme: ProgrammeCatalogue): Promise<void> {
  await insertOccasions(at, id, programme)
  await insertForms(at, id, programme)
  await insertDeadlines(at, id, programme)
}

async function insertOccasions({ write }: At, id: string, { occasions }: ProgrammeCatalogue): Promise<void> {
  const rows = occasions.map((occasion) => ({ ...occasion, programme_id: id }))
  if (rows.length > 0) await write.insertInto('programmes.occasion').values(rows).execute()
}

async function insertForms({ write }: At, id: string, { officialForms }: ProgrammeCatalogue): Promise<void> {
  const rows = officialForms.map(({ contentKnown, note: _note, ...form }, position) => ({
    ...form,
    programme_id: id,
    content_known: contentKnown,
    position,
  }))
  if (rows.length > 0) await write.insertInto('programmes.official_form').values(rows).execute()
}

async function insertDeadlines({ write }: At, id: string, { reportDeadlines }: ProgrammeCatalogue): Promise<void> {
  const rows = reportDeadlines.map(({ occasion, by, after, to, ...deadline }, position) => ({
    ...deadline,
    programme_id: id,
    occasion_code: occasion,
    bound: by,
    after_event: after,
    addressee: to,
    position,
  }))
  if (rows.length > 0) await write.insertInto('programmes.report_deadline').values(rows).execute()
}
