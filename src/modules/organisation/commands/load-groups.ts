import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'

const command = commandsOf<'organisation'>()

const group = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  spellings: z.array(z.string()),
  units: z.array(z.string()),
})

/** Loads names of several units at once (members by unit code); a group whose code is known already is kept. */
export const loadGroups = command({
  name: 'organisation.load-groups',
  input: z.object({ groups: z.array(group).default([]) }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run({ write }, _subject, { groups }) {
    const rows = groups.map(({ code, name, shortName }) => ({ id: newId(), code, name, short_name: shortName }))
    if (rows.length === 0) return { groups: 0 }
    await write
      .insertInto('organisation.unit_group')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const spellings = groups.flatMap((one) => one.spellings.map((spelling) => ({ code: one.code, spelling })))
    await sql`insert into organisation.unit_group_spelling (group_id, spelling)
      select g.id, row.spelling from json_to_recordset(${JSON.stringify(spellings)}::json) as row(code text, spelling text)
      join organisation.unit_group g on g.code = row.code on conflict do nothing`.execute(write)
    const members = groups.flatMap((one) => one.units.map((unit) => ({ code: one.code, unit })))
    await sql`insert into organisation.unit_group_member (group_id, unit_id)
      select g.id, unit.id from json_to_recordset(${JSON.stringify(members)}::json) as row(code text, unit text)
      join organisation.unit_group g on g.code = row.code
      join organisation.unit unit on unit.code = row.unit on conflict do nothing`.execute(write)
    return { groups: groups.length }
  },
})
