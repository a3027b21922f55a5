import type { Ask } from '#platform/http/context.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import { stageOf } from '../signing.ts'
import { signingVisible } from '../visibility.ts'
import { filesOf } from './signing-state.ts'
import { signingRows } from './signing-rows.ts'
import { openHolds } from '../loading/open-holds.ts'

/** A signing with its content, steps and files; undefined where the actor does not see it. */
export async function signingPage(ask: Ask, id: string) {
  const row = await signingRows(ask.db)
    .innerJoin('documents.kind as kind', 'kind.code', 'signing.kind')
    .select(['unit.full_name as unitFullName', 'kind.name as kindName', 'signing.model'])
    .select((where) => where('signing.workbook', 'is not', null).as('hasWorkbook'))
    .where('signing.id', '=', id)
    .where(signingVisible(ask.actor))
    .executeTakeFirst()
  if (!row) return undefined
  const [steps, files, replacedBy, holds] = await Promise.all([
    stepsOf(ask, id),
    filesOf(ask, [row]),
    replacementOf(ask, id),
    openHolds(ask.db, id),
  ])
  return {
    ...row,
    model: row.model as AdministrativeDocument,
    stage: stageOf(row.path, row.lastKind),
    /** Why it may not be signed or numbered as it is; a draft that has ended needs no telling. */
    holds: row.held ? holds : [],
    steps,
    files: files.get(id) ?? [],
    replacedBy: replacedBy ?? null,
  }
}

const stepsOf = ({ db }: Ask, id: string) =>
  db
    .selectFrom('documents.signing_step as step')
    .innerJoin('organisation.person as person', 'person.id', 'step.person_id')
    .leftJoin('organisation.membership as membership', 'membership.id', 'step.membership_id')
    .leftJoin('organisation.person as holder', 'holder.id', 'membership.person_id')
    .select([
      'step.n',
      'step.kind',
      'step.at',
      'step.on_day as onDay',
      'step.note',
      'person.full_name as personName',
      'membership.position',
      'holder.full_name as holderName',
    ])
    .where('step.signing_id', '=', id)
    .orderBy('step.n')
    .execute()

/** The one that replaces it, on its way or issued. */
const replacementOf = ({ db }: Ask, id: string) =>
  signingRows(db).where('signing.replaces_id', '=', id).where('signing.closed_at', 'is', null).executeTakeFirst()

/** The frozen content of a signing as its files are made from it; undefined where the actor does not see it. */
export const frozenContent = (ask: Ask, id: string) =>
  ask.db
    .selectFrom('documents.signing as signing')
    .select(['signing.model', 'signing.workbook', 'signing.symbol'])
    .where('signing.id', '=', id)
    .where(signingVisible(ask.actor))
    .executeTakeFirst()

/** The number that a unit's series would give next in a year. */
export async function nextNumber(
  { db }: Ask,
  series: { unitId: string; symbol: string; year: number },
): Promise<number> {
  const row = await db
    .selectFrom('documents.number_series')
    .select('last_number as last')
    .where((where) => where.and({ unit_id: series.unitId, symbol: series.symbol, year: series.year }))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}
