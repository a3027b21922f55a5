import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { readOwners } from '../owners-input.ts'
import { mayCorrect } from '../policy.ts'
import { requestWord } from '../texts.vi.ts'
import { directoryOf, ownerNames, setOwners, touchPlan } from './change.ts'
import { command, type At } from './define.ts'
import { loadPlan } from './load-plan.ts'

const names = z.string().max(2000).default('')

const input = z.object({
  planId: z.uuid(),
  text: z.string().min(1).max(10_000),
  request: z.boolean(),
  lead: names,
  cooperate: names,
  perform: names,
  /** A deadline of the plan that the new duty takes with it, and whose sentence it rests on. */
  deadlineId: z.uuid().optional(),
})

/** Adds a duty that the reader did not see, at the end or where its deadline stands. */
export const addDuty = command({
  name: 'plans.add-duty',
  input,
  async load(at, { planId, deadlineId }) {
    const plan = await loadPlan(at, planId)
    if (!plan || !deadlineId) return plan && { ...plan, deadline: null }
    const deadline = await at.write
      .selectFrom('plans.deadline')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('id', '=', deadlineId)
      .executeTakeFirst()
    return deadline && { ...plan, deadline }
  },
  allow: mayCorrect,
  async run(at, { deadline, ...plan }, wanted) {
    const owners = readOwners(wanted, await directoryOf(at, plan))
    const place = await nextPlace(at, plan.id)
    const id = newId()
    await at.write
      .insertInto('plans.duty')
      .values({
        plan_id: plan.id,
        id,
        ...place,
        text: wanted.text,
        request: wanted.request,
        origin: 'added',
        ...(deadline && (await restingOn(at, plan.id, deadline.paragraph))),
      })
      .execute()
    await setOwners(at, plan.id, id, owners)
    if (deadline) await bindDeadline(at, plan.id, deadline.id, id)
    await touchPlan(at, plan.id)
    const after = { text: wanted.text, request: requestWord(wanted.request), ...(await ownerNames(at, owners)) }
    at.changed('duty', id, null, after)
    at.changed('plan', plan.recordId, null, { duty: place.n, ...after })
    return { dutyId: id, n: place.n }
  },
})

/** The whole paragraph in which the deadline stands: the words that ask for the duty are around the date. */
async function restingOn({ write }: At, planId: string, paragraph: number | null) {
  if (paragraph === null) return {}
  const { text } = await write
    .selectFrom('plans.provision')
    .select('text')
    .where('plan_id', '=', planId)
    .where('n', '=', paragraph)
    .executeTakeFirstOrThrow()
  return { paragraph, span_start: 0, span_end: text.length, quote: text }
}

/** The number and position of the next duty of a plan. */
export async function nextPlace({ write }: At, planId: string): Promise<{ n: number; position: number }> {
  const last = await write
    .selectFrom('plans.duty')
    .select((select) => [select.fn.max('n').as('n'), select.fn.max('position').as('position')])
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return { n: (last?.n ?? 0) + 1, position: (last?.position ?? 0) + 1000 }
}

async function bindDeadline({ write }: At, planId: string, deadlineId: string, dutyId: string): Promise<void> {
  await write
    .updateTable('plans.deadline')
    .set((set) => ({ duty_id: dutyId, version: set('version', '+', 1) }))
    .where('plan_id', '=', planId)
    .where('id', '=', deadlineId)
    .execute()
}
