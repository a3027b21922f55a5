import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { finder } from '../owners-input.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, wrongField } from '../problems.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { limitText } from '../wording.ts'
import { directoryOf, touchPlan } from './change.ts'
import { setLevels, setParties } from './correct-obligation.ts'
import { command, type At } from './define.ts'
import { enteredLimit, insertDeadline, limitFields, limitKind } from './entered-limit.ts'
import { loadPlan } from './load-plan.ts'
import { loadDeadline, loadObligation } from './load-thing.ts'

const names = z.string().max(2000).default('')
const dueFields = { kind: limitKind.or(z.literal('none')).default('none'), ...limitFields }

type Due = z.output<z.ZodObject<typeof dueFields>>
type Report = Parameters<typeof insertDeadline>[2] & { what: string }

/** The deadline that was entered for a report, in words and by its id; null where the report has none. */
async function dueOf(at: At, planId: string, report: Report, wanted: Due) {
  const { kind } = wanted
  if (kind === 'none') return null
  const limit = await enteredLimit(at, { ...wanted, kind })
  const id = await insertDeadline(at, planId, report, { ...limit, what: report.what, duty_id: null })
  return { id, words: limitText(limit) }
}

/** Adds a report obligation that the reader did not see, with its deadline where one is given. */
export const addObligation = command({
  name: 'plans.add-obligation',
  input: z.object({ planId: z.uuid(), what: z.string().min(1).max(2000), from: names, to: names, ...dueFields }),
  load: (at, { planId }) => loadPlan(at, planId),
  allow: mayCorrect,
  async run(at, plan, wanted) {
    const find = finder(await directoryOf(at, plan))
    const from = find('from', wanted.from)
    const to = find('to', wanted.to)
    if (from.length === 0) throw wrongField('from', t.senderMissing)
    if (to.length === 0) throw wrongField('to', t.receiverMissing)
    const position = await nextPosition(at, plan.id)
    const rest = { position, paragraph: null, span_start: null, span_end: null, quote: null }
    const due = await dueOf(at, plan.id, { ...rest, what: wanted.what }, wanted)
    const id = newId()
    await at.write
      .insertInto('plans.report_obligation')
      .values({ plan_id: plan.id, id, position, what: wanted.what, level: 1, deadline_id: due?.id ?? null })
      .execute()
    await setParties(at, plan.id, id, { from, to })
    await setLevels(at, plan.id)
    await touchPlan(at, plan.id)
    at.changed('plan', plan.recordId, null, {
      what: wanted.what,
      from: wanted.from,
      to: wanted.to,
      ...(due && { limit: due.words }),
    })
    return { obligationId: id }
  },
})

async function nextPosition({ write }: At, planId: string): Promise<number> {
  const last = await write
    .selectFrom('plans.report_obligation')
    .select((select) => select.fn.max('position').as('position'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1000
}

/** Sets when a report is due: by one that is entered, else by a deadline that the plan already has (`deadlineId`), else not at all. */
export const setReportDeadline = command({
  name: 'plans.set-report-deadline',
  input: z.object({
    planId: z.uuid(),
    obligationId: z.uuid(),
    seenVersion: z.int(),
    deadlineId: z.uuid().optional(),
    ...dueFields,
  }),
  async load(at, { planId, obligationId, deadlineId }) {
    const report = await loadObligation(at, { planId, obligationId })
    if (!report || !deadlineId) return report && { ...report, known: null }
    const known = await loadDeadline(at, { planId, deadlineId })
    return known && { ...report, known: known.deadline }
  },
  allow: mayCorrect,
  async run(at, { obligation, known, ...plan }, wanted) {
    if (obligation.version !== wanted.seenVersion) throw changedMeanwhile(obligation.id, { what: obligation.what })
    const stays = known && wanted.kind === 'none'
    const due = stays ? { id: known.id, words: limitText(known) } : await dueOf(at, plan.id, obligation, wanted)
    await at.write
      .updateTable('plans.report_obligation')
      .set({ deadline_id: due?.id ?? null, version: obligation.version + 1 })
      .where('plan_id', '=', plan.id)
      .where('id', '=', obligation.id)
      .execute()
    await touchPlan(at, plan.id)
    at.changed('plan', plan.recordId, { what: obligation.what }, { what: obligation.what, limit: due?.words ?? '' })
    return { obligationId: obligation.id }
  },
})
