import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'
import type { ProgrammeCatalogue } from '../catalogue.ts'

type At = Acting<'programmes', 'organisation'>

/** Standing offices and leads of components; a unit that this installation does not know is left out. */
export async function insertLeadingUnits({ write }: At, id: string, programme: ProgrammeCatalogue): Promise<void> {
  await sql`insert into programmes.standing_office
      (programme_id, level, unit_id, valid_from, valid_to, draft, source, note)
    select ${id}, row.level, unit.id, row."validFrom", row."validTo", row.draft, row.source, row.note
    from json_to_recordset(${JSON.stringify(programme.standingOffices)}::json)
      as row(level text, unit text, "validFrom" date, "validTo" date, draft boolean, source text, note text)
    join organisation.unit unit on unit.code = row.unit`.execute(write)
  await sql`insert into programmes.component_lead
      (programme_id, component_code, unit_id, valid_from, valid_to, draft, source, note)
    select ${id}, row.component, unit.id, row."validFrom", row."validTo", row.draft, row.source, row.note
    from json_to_recordset(${JSON.stringify(programme.componentLeads)}::json)
      as row(component text, unit text, "validFrom" date, "validTo" date, draft boolean, source text, note text)
    join organisation.unit unit on unit.code = row.unit`.execute(write)
}
