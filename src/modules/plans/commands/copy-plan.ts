import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { unitsOn } from '#modules/organisation/server.ts'
import { programmesOn } from '#modules/programmes/server.ts'
import { localDate } from '#platform/time/index.ts'
import { inYear } from '../copy-year.ts'
import { worksOnPlan } from '../policy.ts'
import { copiedAlready, unitClosed, wrongField } from '../problems.ts'
import { problemTexts as t } from '../texts.vi.ts'
import { copyBreakdown } from './copy-breakdown.ts'
import { command, personOf, type At } from './define.ts'
import { loadPlan } from './load-plan.ts'

/** Further ahead nobody plans by copying. */
const MOST_YEARS = 10

/**
 * "Nhân bản kế hoạch năm trước": a new plan of the same unit with the duties, owners, order and report obligations of a
 * confirmed one. Its dates are moved by whole years, as proposals that somebody must look at (`plans.check-date`), or left
 * out. It is checked and confirmed by a second person like any other; number, date and signer are those of its own paper.
 */
export const copyPlan = command({
  name: 'plans.copy-plan',
  input: z.object({ planId: z.uuid(), toYear: z.int(), dates: z.enum(['shift', 'clear']) }),
  async load(at, { planId }) {
    const plan = await loadPlan(at, planId)
    if (!plan || plan.amendsId || plan.confirmations === 0) return null
    const first = await at.write
      .selectFrom('plans.confirmation')
      .select('business_day as day')
      .where('plan_id', '=', planId)
      .where('version', '=', 1)
      .executeTakeFirstOrThrow()
    return { ...plan, fromYear: Number((plan.issueDate ?? first.day).slice(0, 4)) }
  },
  allow: worksOnPlan,
  async run(at, source, { toYear, dates }) {
    const years = toYear - source.fromYear
    if (years < 1 || years > MOST_YEARS) throw wrongField('toYear', t.yearOutside(source.fromYear))
    const units = await unitsOn(at.read, at.today)
    if (!units.some(({ id }) => id === source.unitId)) throw unitClosed()
    await refuseSecond(at, source.id, inYear(source.title, source.fromYear, toYear))
    const id = newId(at.now.getTime())
    const title = await insertPlan(at, id, source, toYear)
    const duties = await copyBreakdown(
      at,
      { from: source.id, to: id },
      { ...source, toYear, clear: dates === 'clear', units },
    )
    at.changed('plan', id, null, { title, copiedFrom: source.title, duties })
    at.emit('plans.imported', { planId: id, unitId: source.unitId })
    return { planId: id }
  },
})

/** One copy a plan and year: the title tells the year. */
async function refuseSecond({ write }: At, fromId: string, title: string): Promise<void> {
  const known = await write
    .selectFrom('plans.plan')
    .select(['id', 'title'])
    .where('copied_from_id', '=', fromId)
    .where('title', '=', title)
    .executeTakeFirst()
  if (known) throw copiedAlready(known.id, known.title)
}

type Source = { id: string; unitId: string; fromYear: number }

/** What stands on the paper of the new plan is blank until it is signed; answers its title. */
async function insertPlan(
  { write, read, actor, now }: At,
  id: string,
  source: Source,
  toYear: number,
): Promise<string> {
  const old = await write
    .selectFrom('plans.plan')
    .select(['title', 'programme_id', 'document_type', 'symbol', 'issue_place', 'issuing_body', 'parent_body'])
    .where('id', '=', source.id)
    .executeTakeFirstOrThrow()
  const inForce = await programmesOn(read, localDate(toYear, 1, 1)!)
  const programme =
    inForce.find((one) => one.id === old.programme_id) ?? (inForce.length === 1 ? inForce[0] : undefined)
  const title = inYear(old.title, source.fromYear, toYear)
  await write
    .insertInto('plans.plan')
    .values({
      ...old,
      id,
      title,
      unit_id: source.unitId,
      programme_id: programme?.id ?? null,
      copied_from_id: source.id,
      source_kind: 'copy',
      uploaded_by: personOf(actor),
      uploaded_at: now,
    })
    .execute()
  return title
}
