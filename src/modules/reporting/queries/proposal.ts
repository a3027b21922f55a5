import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import {
  componentLeads,
  componentsOf,
  occasionsOf,
  programmeById,
  programmesOn,
  standingOfficesAmong,
  standingOfficeUnits,
} from '#modules/programmes/server.ts'
import { planById, plansSeen, reportObligationsOf } from '#modules/plans/server.ts'
import { proposeLevels } from '../round-proposal.ts'
import { openTexts as t } from '../texts.vi.ts'

/** The unit for which the actor opens rounds: where he holds the standing office of today; undefined for others. */
export async function officeOf({ db, actor, today }: Ask): Promise<string | undefined> {
  const held = membershipsOf(actor).flatMap(({ role, unitId }) => (role === 'standingOffice' ? [unitId] : []))
  return held.length === 0 ? undefined : (await standingOfficesAmong(db, held, today))[0]
}

/** Confirmed plans that the actor sees: those a round can be born from. */
export async function plansToReportOn(ask: Ask, page: number) {
  const { plans, page: paged } = await plansSeen(ask, page)
  return {
    plans: plans.filter(({ confirmations }) => confirmations > 0),
    page: paged,
  }
}

/**
 * The round that a plan's report obligations ask for: its chain (of the chosen obligations, or of all that do not recur), and
 * what there is to choose from. The programme is the plan's, else the one in force. Undefined when the plan is not visible or
 * not confirmed, or when no programme is in force.
 */
export async function proposalOf(ask: Ask, planId: string, unitId: string, chosen: readonly string[] | null) {
  const plan = await planById(ask, planId)
  const programme = plan && (await programmeOf(ask, plan))
  if (!plan || !programme || plan.confirmations === 0) return undefined
  const [obligations, forms, occasions, known] = await Promise.all([
    reportObligationsOf(ask, planId),
    formsOfProgramme(ask, programme.id),
    occasionsOf(ask.db, programme.id),
    knowledge(ask, programme.id, unitId),
  ])
  const wanted = (one: (typeof obligations)[number]) => chosen?.includes(one.id) ?? one.recurrence === null
  return {
    plan,
    programme,
    forms,
    occasions,
    obligations: obligations.map((one) => ({ ...one, chosen: wanted(one) })),
    levels: proposeLevels(obligations.filter(wanted), await withAsked(ask, known, obligations)),
  }
}

async function programmeOf({ db, today }: Ask, { programmeId }: { programmeId: string | null }) {
  return programmeId ? programmeById(db, programmeId) : (await programmesOn(db, today))[0]
}

/** The newest version of each form of a programme. */
const formsOfProgramme = ({ db }: Ask, programmeId: string) =>
  db
    .selectFrom('reporting.form')
    .select(['code', 'title', 'draft', 'kind'])
    .distinctOn('code')
    .where('programme_id', '=', programmeId)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()

async function knowledge({ db, today }: Ask, programmeId: string, unitId: string) {
  const [leads, components, standing] = await Promise.all([
    componentLeads(db, programmeId, today),
    componentsOf(db, programmeId),
    standingOfficeUnits(db, programmeId, today),
  ])
  const labels = new Map(components.map(({ code, label }) => [code, label]))
  return {
    leads,
    standingOfficeId: standing.find((office) => office.unitId === unitId)?.unitId ?? unitId,
    label: (code: string) => labels.get(code) ?? code,
    restLabel: ({ shortName }: { shortName: string }) => t.rest(shortName),
    allLabel: t.all,
    titleOf: t.levelTitle,
  }
}

/** Bodies outside the chain of the authority are asked, never ordered. */
async function withAsked<K>({ db }: Ask, known: K, obligations: readonly { from: readonly { id: string }[] }[]) {
  const ids = obligations.flatMap(({ from }) => from.map(({ id }) => id))
  const units = await db
    .selectFrom('organisation.unit')
    .select(['id', 'attributes'])
    .where('id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
    .execute()
  const outside = units.filter(({ attributes }) => (attributes as { outsideChain?: boolean }).outsideChain)
  return { ...known, asked: new Set(outside.map(({ id }) => id)) }
}
