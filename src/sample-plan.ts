// The plan of a sample: read in, checked and confirmed through the acts of its people, so that the record is true.
import { z } from 'zod'
import { actorOf } from './modules/organisation/server.ts'
import {
  addDeadline,
  addDuty,
  answerRemark,
  askConfirmation,
  confirmBreakdown,
  correctDeadline,
  correctDuty,
  dropObligation,
  importPlan,
  planById,
  planChecking,
  readPlanFile,
} from './modules/plans/server.ts'
import type { Actor } from './platform/command/actor.ts'
import type { Command } from './platform/command/command.ts'
import { perform, type Runtime } from './platform/command/perform.ts'
import { readOnly } from './platform/db/index.ts'
import type { Ask } from './platform/http/context.ts'
import { newId } from './platform/id.ts'

const names = { lead: z.string().default(''), cooperate: z.string().default(''), perform: z.string().default('') }
const breakdownFile = z.object({
  file: z.string(),
  asker: z.string(),
  confirmer: z.string(),
  on: z.iso.date(),
  duties: z.array(z.object({ n: z.int(), ...names })),
  deadlines: z.array(z.object({ quote: z.string(), duty: z.int(), what: z.string() })),
  addedDeadlines: z.array(z.object({ duty: z.int(), day: z.iso.date(), bound: z.string(), what: z.string() })),
  addedDuties: z.array(z.object({ deadline: z.string(), text: z.string(), ...names })),
  /** By how the report's words begin. */
  droppedReports: z.array(z.object({ begins: z.string(), reason: z.string() })),
  remarks: z.array(z.object({ severity: z.string(), answer: z.string(), note: z.string().optional() })),
})

type Breakdown = z.output<typeof breakdownFile>

export type SamplePlan = {
  runtime: Runtime
  /** The unit whose plan it is. */
  unitCode: string
  personIds: ReadonlyMap<string, string>
  breakdown: unknown
  readBytes: (path: string) => Uint8Array
}

/** Takes the plan of a sample in and lets it run: imported and checked by one officer, confirmed by another. */
export async function runSamplePlan({ runtime, unitCode, personIds, readBytes, ...sample }: SamplePlan): Promise<void> {
  const breakdown = breakdownFile.parse(sample.breakdown)
  const personAs = async (username: string) =>
    (await actorOf(readOnly(runtime.db), personIds.get(username)!, breakdown.on))!
  const asker = await personAs(breakdown.asker)
  const office = deskOf(runtime, asker, breakdown.on)
  const unit = await runtime.db
    .selectFrom('organisation.unit')
    .select('id')
    .where('code', '=', unitCode)
    .executeTakeFirstOrThrow()
  const bytes = readBytes(breakdown.file)
  const name = breakdown.file.split('/').at(-1)!
  const file = await runtime.files.stage(bytes, name)
  const { planId } = await office.act(importPlan, { unitId: unit.id, ...readPlanFile(bytes, name), file })
  await check(office, planId, breakdown)
  const plan = await planById(office.ask, planId)
  const { requestId } = await office.act(askConfirmation, { planId, seenVersion: plan!.version })
  await deskOf(runtime, await personAs(breakdown.confirmer), breakdown.on).act(confirmBreakdown, { planId, requestId })
}

/** Where a person of the sample works: acts and asks on one business day. */
function deskOf(runtime: Runtime, actor: Actor, today: string) {
  const ask: Ask = { db: readOnly(runtime.db), actor, now: new Date(), today }
  return {
    ask,
    act: <R>(command: Command<R>, input: unknown): Promise<R> =>
      perform(runtime, { actor, actId: newId(), now: new Date(), today }, command, input),
  }
}

type Desk = ReturnType<typeof deskOf>

/** What the officer did on the checking screen. */
async function check(desk: Desk, planId: string, wanted: Breakdown): Promise<void> {
  const { duties, deadlines, obligations, remarks } = await planChecking(desk.ask, planId)
  const dutyOf = (n: number) => {
    const duty = duties.find((one) => one.n === n)!
    return { planId, dutyId: duty.id, seenVersion: duty.version, text: duty.text, request: duty.request }
  }
  const limitOf = (quote: string) => {
    const limit = deadlines.find((one) => one.quote === quote)!
    return { planId, deadlineId: limit.id, seenVersion: limit.version }
  }
  for (const { n, ...owners } of wanted.duties) await desk.act(correctDuty, { ...dutyOf(n), ...owners })
  for (const { quote, duty, what } of wanted.deadlines)
    await desk.act(correctDeadline, { ...limitOf(quote), duty, what })
  for (const { duty, ...limit } of wanted.addedDeadlines) await desk.act(addDeadline, { ...dutyOf(duty), ...limit })
  for (const { deadline, ...duty } of wanted.addedDuties)
    await desk.act(addDuty, { planId, request: false, deadlineId: limitOf(deadline).deadlineId, ...duty })
  for (const { begins, reason } of wanted.droppedReports) {
    const report = obligations.find(({ what }) => what.startsWith(begins))!
    await desk.act(dropObligation, { planId, obligationId: report.id, seenVersion: report.version, reason })
  }
  for (const { severity, ...answer } of wanted.remarks)
    for (const remark of remarks.filter((one) => one.severity === severity))
      await desk.act(answerRemark, { planId, remarkId: remark.id, ...answer })
}
