import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { roles } from '../role.ts'

const command = commandsOf<'organisation'>()

const membership = z.object({
  unit: z.string(),
  role: z.enum(roles),
  position: z.string(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
})
const person = z.object({
  username: z.string(),
  fullName: z.string(),
  email: z.string().optional(),
  memberships: z.array(membership),
})

/** Loads people with their places (units by code). Answers each one's id by user name; accounts are the caller's. */
export const loadPeople = command({
  name: 'organisation.load-people',
  input: z.object({ people: z.array(person) }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run({ write, now }, _subject, { people }) {
    const known = people.map((one) => ({ ...one, id: newId() }))
    await write
      .insertInto('organisation.person')
      .values(
        known.map(({ id, fullName, email }) => ({ id, full_name: fullName, email: email ?? null, created_at: now })),
      )
      .execute()
    const places = known.flatMap(({ id, memberships }) =>
      memberships.map((place) => ({ id: newId(), person: id, to: null, ...place })),
    )
    await sql`insert into organisation.membership (id, person_id, unit_id, role, position, valid_from, valid_to)
      select row.id, row.person, unit.id, row.role, row.position, row."from", row."to"
      from json_to_recordset(${JSON.stringify(places)}::json)
        as row(id uuid, person uuid, unit text, role text, position text, "from" date, "to" date)
      join organisation.unit unit on unit.code = row.unit`.execute(write)
    return { people: known.map(({ id, username, fullName }) => ({ id, username, fullName })) }
  },
})
