import type { Ask } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { matcherOf } from '../match-units.ts'
import { openPoints } from '../open-points.ts'
import { mayConfirm, mayCorrect, mayTakeBack, worksOnPlan } from '../policy.ts'
import { changesOf } from './amended.ts'
import { begunBy } from './begun.ts'
import { deadlinesOf, droppedOf, dutiesOf, obligationsOf, provisionsOf, remarksOf } from './breakdown.ts'
import { openDateProposals } from './date-proposals.ts'
import { directoryOn } from './directory.ts'
import { confirmationsOf, lastEndingOf, officeOf, openRequestOf, planById, type Plan } from './plans.ts'

/** Everything of the checking screen. */
export async function checkingOf(ask: Ask, plan: Plan) {
  const [live, deadlines, obligations, remarks, provisions, dropped, proposals, begun] = await Promise.all([
    dutiesOf(ask, plan),
    deadlinesOf(ask, plan),
    obligationsOf(ask, plan),
    remarksOf(ask, plan),
    provisionsOf(ask, plan),
    droppedOf(ask, plan),
    openDateProposals(ask.db, plan.id),
    plan.amendsId ? begunBy(ask.db, plan.amendsId) : null,
  ])
  const duties = live.map((duty) => ({ ...duty, begun: begun?.get(duty.id) ?? [] }))
  const points = openPoints({ duties, deadlines, obligations, remarks, proposals })
  const names = [...duties, ...obligations].flatMap(({ openNames }) => openNames)
  const oldDays = Object.fromEntries(proposals.map(({ deadlineId, oldDay }) => [deadlineId, oldDay]))
  const [maybe, changes] = await Promise.all([offers(ask, plan, names), changesOf(ask, plan, { duties, obligations })])
  return { changes, duties, deadlines, obligations, remarks, provisions, dropped, points, oldDays, maybe }
}

export type Checking = Awaited<ReturnType<typeof checkingOf>>

/** Spelling variants offered for names that are not clear: labels of the units that resemble each. */
async function offers(ask: Ask, plan: Plan, names: readonly string[]): Promise<Record<string, string[]>> {
  if (names.length === 0) return {}
  const match = matcherOf(await directoryOn(ask.db, plan.unitId, plan.issueDate ?? ask.today))
  return Object.fromEntries(names.map((name) => [name, match(name).candidates.map(({ label }) => label)]))
}

/** What the asker may do with a plan now, with what waits and what was confirmed. */
export async function standingOf(ask: Ask, plan: Plan) {
  const [office, request, confirmations, ending] = await Promise.all([
    officeOf(ask, plan),
    openRequestOf(ask, plan),
    confirmationsOf(ask, { id: plan.amendsId ?? plan.id }),
    lastEndingOf(ask, plan),
  ])
  return {
    request: request ?? null,
    confirmations,
    sentBack: sentBackBy(ending),
    may: rightsOf(ask, { ...office, ...plan, askedBy: request?.askedBy ?? null }),
  }
}

/** Who sent the last request back, and why; null where it did not end so. */
const sentBackBy = (ending: Awaited<ReturnType<typeof lastEndingOf>>) =>
  ending?.ending === 'sent-back' ? { by: ending.by ?? '', note: ending.note ?? '' } : null

type Subject = Parameters<typeof mayConfirm>[1] & Pick<Plan, 'amendsId' | 'amendmentId'>

function rightsOf({ actor }: Ask, subject: Subject) {
  const { amendsId, amendmentId } = subject
  const work = Boolean(worksOnPlan(actor, subject))
  return {
    work,
    correct: Boolean(mayCorrect(actor, subject)),
    confirm: Boolean(mayConfirm(actor, subject)),
    takeBack: Boolean(mayTakeBack(actor, subject)),
    reopen: work && subject.state === 'running' && amendmentId === null,
    facts: work && amendsId === null,
    giveUp: amendsId !== null && Boolean(mayCorrect(actor, subject)),
  }
}

export type Standing = Awaited<ReturnType<typeof standingOf>>

/** Names that a field of owners knows: units and groups of the plan's day. */
export async function unitLabels(ask: Ask, plan: Plan): Promise<string[]> {
  const { units, groups } = await directoryOn(ask.db, plan.unitId, plan.issueDate ?? ask.today)
  return [...new Set([...groups, ...units].map(({ shortName }) => shortName))]
}

/** What the checking screen shows of a plan. Throws when the asker does not see it. */
export async function planChecking(ask: Ask, planId: string): Promise<Checking> {
  const plan = await planById(ask, planId)
  if (!plan) throw new Problem('not-found', 404)
  return checkingOf(ask, plan)
}
