import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { programmeCatalogue, type ProgrammeCatalogue } from '../catalogue.ts'
import { insertLeadingUnits } from './leading-units.ts'
import { insertRules } from './rules.ts'

const command = commandsOf<'programmes', 'organisation'>()

export type At = Acting<'programmes', 'organisation'>

/**
 * Loads one programme of the catalogue (units by code, so units come first). A programme whose code is known is kept
 * as it is; answers its id.
 */
export const loadProgramme = command({
  name: 'programmes.load-programme',
  input: programmeCatalogue,
  load: async ({ write }, { code }) => ({
    known: await write.selectFrom('programmes.programme').select('id').where('code', '=', code).executeTakeFirst(),
  }),
  allow: (actor) => actor.kind === 'system',
  async run(at, { known }, programme) {
    if (known) return { id: known.id }
    const id = newId()
    await insertProgramme(at, id, programme)
    await insertLegalActs(at, id, programme)
    await insertComponents(at, id, programme)
    await insertIndicators(at, id, programme)
    await insertRules(at, id, programme)
    await insertLeadingUnits(at, id, programme)
    at.changed('programme', id, null, { code: programme.code, title: programme.title })
    return { id }
  },
})

const insertProgramme = ({ write }: At, id: string, programme: ProgrammeCatalogue) =>
  write
    .insertInto('programmes.programme')
    .values({
      id,
      code: programme.code,
      title: programme.title,
      short_name: programme.shortName,
      spellings: programme.spellings,
      valid_from: programme.validFrom,
      valid_to: programme.validTo,
      source: programme.source.join('; '),
    })
    .execute()

/** The same act may stand under several programmes: the first wording stays. */
async function insertLegalActs({ write }: At, id: string, { legalActs }: ProgrammeCatalogue): Promise<void> {
  if (legalActs.length === 0) return
  const rows = legalActs.map(({ date, inForce, ...act }) => ({
    ...act,
    id: newId(),
    issued_on: date,
    in_force_from: inForce,
  }))
  await write
    .insertInto('programmes.legal_act')
    .values(rows)
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute()
  const numbers = legalActs.map(({ number }) => number)
  const stored = await write
    .selectFrom('programmes.legal_act')
    .select(['id', 'number'])
    .where('number', 'in', numbers)
    .execute()
  await write
    .insertInto('programmes.programme_basis')
    .values(stored.map((act) => ({ programme_id: id, legal_act_id: act.id, position: numbers.indexOf(act.number) })))
    .execute()
}

async function insertComponents({ write }: At, id: string, { components }: ProgrammeCatalogue): Promise<void> {
  if (components.length === 0) return
  const rows = components.map(({ parent, short, ...component }, position) => ({
    ...component,
    programme_id: id,
    parent_code: parent,
    short_label: short,
    position,
  }))
  await write.insertInto('programmes.component').values(rows).execute()
}

async function insertIndicators({ write }: At, id: string, programme: ProgrammeCatalogue): Promise<void> {
  const indicators = programme.indicators.map(({ component, note: _note, ...indicator }, position) => ({
    ...indicator,
    programme_id: id,
    component_code: component,
    position,
  }))
  if (indicators.length > 0) await write.insertInto('programmes.indicator').values(indicators).execute()
  const targets = programme.targets.map(({ indicator, by, text, ...target }) => ({
    ...target,
    programme_id: id,
    indicator_code: indicator,
    reach_by: by,
    wording: text,
  }))
  if (targets.length > 0) await write.insertInto('programmes.target').values(targets).execute()
}
