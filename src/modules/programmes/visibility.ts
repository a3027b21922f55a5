import { sql, type RawBuilder } from 'kysely'

/** The columns that tell an office (a row of organisation.unit), the unit whose plan it is, and the plan's programme. */
type Columns = { office: string; home: string; programme: string }

/**
 * Whether an office runs a unit's plans of a programme on a day. The candidates are the unit itself and the offices right
 * under it (what is no territory of its own). Where the catalogue names any of them as the programme's standing office, the
 * one named for that day counts, and outside its days none. Without a name the role of its people decides (a commune's
 * plan, a plan of no programme).
 */
export function isStandingOffice({ office, home, programme }: Columns, day: string): RawBuilder<boolean> {
  return sql<boolean>`(${isOffice(office, home)} and (${named(programme, sql`candidate.id = ${sql.ref(`${office}.id`)} and ${inForce(day)}`)}
    or not ${named(programme, isOffice('candidate', home))}))`
}

const isOffice = (office: string, home: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${office}.id`)} = ${sql.ref(home)}
  or (${sql.ref(`${office}.parent_id`)} = ${sql.ref(home)} and ${sql.ref(`${office}.place_name`)} is null))`

const named = (programme: string, which: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from programmes.standing_office named
    join organisation.unit candidate on candidate.id = named.unit_id
    where named.programme_id = ${sql.ref(programme)} and ${which})`

const inForce = (day: string) =>
  sql`named.valid_from <= ${day}::date and (named.valid_to is null or named.valid_to >= ${day}::date)`
