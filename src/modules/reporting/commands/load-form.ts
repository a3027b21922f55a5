import { sql } from 'kysely'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { cellsOf, formFile, type Form } from '../form.ts'

const command = commandsOf<'reporting', 'programmes'>()

type At = Acting<'reporting', 'programmes'>

/** Loads one form of the catalogue (its programme first); a known code and version is kept. Answers the form's id. */
export const loadForm = command({
  name: 'reporting.load-form',
  input: formFile,
  async load({ write, read }, { code, version, programme }) {
    const known = await write
      .selectFrom('reporting.form')
      .select('id')
      .where('code', '=', code)
      .where('version', '=', version)
      .executeTakeFirst()
    const owner = await read
      .selectFrom('programmes.programme')
      .select('id')
      .where('code', '=', programme)
      .executeTakeFirst()
    return owner && { known, programmeId: owner.id }
  },
  allow: (actor) => actor.kind === 'system',
  async run(at, { known, programmeId }, form) {
    if (known) return { id: known.id }
    const id = newId()
    await insertForm(at, id, programmeId, form)
    await insertCells(at, id, form)
    at.changed('form', id, null, { code: form.code, version: form.version, title: form.title })
    return { id }
  },
})

const insertForm = ({ write }: At, id: string, programmeId: string, form: Form) =>
  write
    .insertInto('reporting.form')
    .values({
      id,
      code: form.code,
      version: form.version,
      title: form.title,
      kind: form.kind,
      programme_id: programmeId,
      definition: JSON.stringify(form),
      draft: form.draft,
      source: form.source.join('; '),
      valid_from: form.validFrom,
      valid_to: form.validTo,
    })
    .execute()

/** Short ids of cells are given in a row, one form at a time: the lock keeps two loads apart. */
async function insertCells({ write }: At, formId: string, form: Form): Promise<void> {
  await sql`lock table reporting.cell in exclusive mode`.execute(write)
  const { last } = await write
    .selectFrom('reporting.cell')
    .select(({ fn }) => fn.coalesce(fn.max('id'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow()
  const rows = cellsOf(form).map(({ key, row, column }, position) => ({
    form_id: formId,
    key,
    id: last + 1 + position,
    position,
    row_key: row.key,
    column_key: column.key,
    type: column.type,
    whole: column.whole,
    component_code: row.component,
    computed: column.computed !== undefined,
  }))
  await write.insertInto('reporting.cell').values(rows).execute()
}
