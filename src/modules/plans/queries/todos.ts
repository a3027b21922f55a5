import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import type { Todo, Todos } from '#platform/todo/index.ts'
import { isSettled } from '../duty-state.ts'
import { sharePath } from '../carrying-paths.ts'
import { checkPath } from '../paths.ts'
import { todoTexts as t } from '../page-texts.vi.ts'
import { mayConfirm, worksOnPlan } from '../policy.ts'
import { officeOf, openRequestOf, plansInWork } from './plans.ts'
import { carriedShares, runningPlanIds, type CarriedShare } from './carried-shares.ts'
import { leftBehind } from './left-behind.ts'

const SHOWN = 50

/** What plans ask of a person: duties of his units, plans of his office that wait for him or for a colleague. */
export async function planTodos(ask: Ask): Promise<Todos> {
  const [duties, plans] = await Promise.all([dutyTodos(ask), officeTodos(ask)])
  const items = [...plans, ...duties]
  return { items: items.slice(0, SHOWN), total: items.length }
}

const WORKERS = ['standingOffice', 'specialist', 'communeOfficer', 'unitHead', 'oversight']

/**
 * Open shares of the person's own units; where an officer is assigned, his and the head's alone. Where the report that does it
 * was sent, what is left of it is told by reporting.
 */
async function dutyTodos(ask: Ask): Promise<Todo[]> {
  const places = membershipsOf(ask.actor).filter(({ role }) => WORKERS.includes(role))
  const unitIds = [...new Set(places.map(({ unitId }) => unitId))]
  const planIds = await runningPlanIds(ask.db, unitIds)
  const shares = await carriedShares(ask, { planIds, unitIds })
  const heads = new Set(places.flatMap(({ role, unitId }) => (role === 'unitHead' ? [unitId] : [])))
  const left = await leftBehind(ask.db, [...heads])
  const ofSeveral = new Set(shares.map(({ planId }) => planId)).size > 1
  return shares
    .filter((share) => !isSettled(share.state) && !share.report && (isFor(ask, share) || heads.has(share.unitId)))
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    .map((share) => toTodo(share, ofSeveral))
    .map((todo) => (left.has(todo.id) ? toAssignAgain(todo) : todo))
}

const idOf = ({ dutyId, unitId }: CarriedShare) => `${dutyId} ${unitId}`

/** The officer left: the head sees it as his own to assign, not as one of the many duties of the unit. */
const toAssignAgain = (todo: Todo): Todo => ({ ...todo, title: t.assignAgain(todo.title), group: 'waiting' })

const isFor = ({ actor }: Ask, { assignment }: CarriedShare) =>
  assignment === null || (actor.kind === 'person' && assignment.officerId === actor.id)

/** The plan is named only where duties come from several. */
const toTodo = (share: CarriedShare, ofSeveral: boolean): Todo => ({
  id: idOf(share),
  href: sharePath(share),
  title: share.text,
  origin: t.dutyOf(share.unitName, share.n, ofSeveral ? share.planTitle : null),
  due: share.assignment?.dueOn ?? share.due,
  group: 'due',
  ...(share.request ? { lateText: t.unanswered } : {}),
})

/** Only they work on a plan before it runs (`worksOnPlan`): nobody else's plans are looked at one by one. */
const OFFICE = ['standingOffice', 'communeOfficer', 'unitHead']

/** Plans that the person's office still works on: to check, to confirm, or waiting for a colleague. */
async function officeTodos(ask: Ask): Promise<Todo[]> {
  if (!membershipsOf(ask.actor).some(({ role }) => OFFICE.includes(role))) return []
  const plans = await plansInWork(ask)
  const todos = await Promise.all(plans.map((plan) => officeTodo(ask, plan)))
  return todos.filter((todo) => todo !== null)
}

type InWork = Awaited<ReturnType<typeof plansInWork>>[number]

async function officeTodo(ask: Ask, plan: InWork): Promise<Todo | null> {
  const [office, request] = await Promise.all([officeOf(ask, plan), openRequestOf(ask, plan)])
  if (!worksOnPlan(ask.actor, office)) return null
  const subject = { ...office, state: plan.state, askedBy: request?.askedBy ?? null }
  const what = kindOf(request !== undefined, Boolean(mayConfirm(ask.actor, subject)))
  return {
    id: plan.id,
    href: checkPath(plan.id, request ? toLookAt(plan) : ''),
    title: t[what](plan.title),
    origin: request ? t.askedBy(request.askedByName) : plan.unitName,
    due: null,
    group: what === 'awaited' ? 'awaited' : 'waiting',
  }
}

/** Who confirms an amendment begins with what it changes. */
const toLookAt = ({ amendsId }: InWork) => (amendsId ? 'thay-doi' : 'xac-nhan')

function kindOf(asked: boolean, confirms: boolean): 'check' | 'confirm' | 'awaited' {
  if (!asked) return 'check'
  return confirms ? 'confirm' : 'awaited'
}
