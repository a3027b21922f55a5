import { z } from 'zod'
import { finder } from '../owners-input.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, wrongField } from '../problems.ts'
import { reportLevels } from '../report-levels.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { directoryOf, touchPlan } from './change.ts'
import { command, type At } from './define.ts'
import { loadObligation } from './load-thing.ts'

const names = z.string().max(2000).default('')

/** Corrects who reports to whom; the levels of the plan's chain are worked out again. */
export const correctObligation = command({
  name: 'plans.correct-obligation',
  input: z.object({
    planId: z.uuid(),
    obligationId: z.uuid(),
    seenVersion: z.int(),
    what: z.string().min(1).max(2000),
    from: names,
    to: names,
  }),
  load: loadObligation,
  allow: mayCorrect,
  async run(at, { obligation, ...plan }, wanted) {
    if (obligation.version !== wanted.seenVersion) throw changedMeanwhile(obligation.id, { what: obligation.what })
    const find = finder(await directoryOf(at, plan))
    const from = find('from', wanted.from)
    const to = find('to', wanted.to)
    if (from.length === 0) throw wrongField('from', t.ownerMissing)
    await at.write
      .deleteFrom('plans.report_obligation_unit')
      .where('plan_id', '=', plan.id)
      .where('obligation_id', '=', obligation.id)
      .execute()
    await setParties(at, plan.id, obligation.id, { from, to })
    await at.write
      .updateTable('plans.report_obligation')
      .set({ what: wanted.what, open_names: [], version: obligation.version + 1 })
      .where('plan_id', '=', plan.id)
      .where('id', '=', obligation.id)
      .execute()
    await setLevels(at, plan.id)
    await touchPlan(at, plan.id)
    at.changed(
      'plan',
      plan.recordId,
      { what: obligation.what },
      { what: wanted.what, from: wanted.from, to: wanted.to },
    )
    return { obligationId: obligation.id }
  },
})

/** Sets who owes a report to whom, where nobody is set yet. */
export async function setParties(
  { write }: At,
  planId: string,
  obligationId: string,
  { from, to }: { from: readonly string[]; to: readonly string[] },
): Promise<void> {
  const key = { plan_id: planId, obligation_id: obligationId }
  await write
    .insertInto('plans.report_obligation_unit')
    .values([
      ...from.map((unitId) => ({ ...key, unit_id: unitId, side: 'from' as const })),
      ...to.map((unitId) => ({ ...key, unit_id: unitId, side: 'to' as const })),
    ])
    .execute()
}

/** Works the levels of a plan's chain of reports out again. */
export async function setLevels({ write }: At, planId: string): Promise<void> {
  const rows = await write.selectFrom('plans.report_obligation').select('id').where('plan_id', '=', planId).execute()
  const units = await write
    .selectFrom('plans.report_obligation_unit')
    .select(['obligation_id', 'unit_id', 'side'])
    .where('plan_id', '=', planId)
    .execute()
  const side = (id: string, which: 'from' | 'to') =>
    units.flatMap((row) => (row.obligation_id === id && row.side === which ? [row.unit_id] : []))
  const levels = reportLevels(rows.map(({ id }) => ({ from: side(id, 'from'), to: side(id, 'to') })))
  for (const [i, { id }] of rows.entries())
    await write
      .updateTable('plans.report_obligation')
      .set({ level: levels[i]! })
      .where('plan_id', '=', planId)
      .where('id', '=', id)
      .execute()
}
