import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import {
  componentLeads,
  componentsOf,
  occasionsOf,
  officialFormsOf,
  programmeById,
  programmesOn,
  standingOfficesAmong,
  standingOfficeUnits,
} from '#modules/programmes/server.ts'
import { planById, plansSeen, reportObligationsOf } from '#modules/plans/server.ts'
import { adjustedLevels, misfits, receivingOf, type Receiving } from '../round-adjust.ts'
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

/** Which obligations (null = all that do not recur), and who receives which component instead of the catalogue's receiver. */
export type Choice = { obligations: readonly string[] | null; receivers: ReadonlyMap<string, string> }

/**
 * The round that a plan's report obligations ask for: its chain, and what there is to choose from; `unfit` are the components
 * whose chosen receiver cannot be one, left with the catalogue's. The programme is the plan's, else the one in force. Undefined when the plan
 * is not visible or not confirmed, or when no programme is in force.
 */
export async function proposalOf(ask: Ask, planId: string, unitId: string, { obligations: chosen, receivers }: Choice) {
  const plan = await planById(ask, planId)
  const programme = plan && (await programmeOf(ask, plan))
  if (!plan || !programme || plan.confirmations === 0) return undefined
  const [obligations, forms, occasions, outlines, components] = await Promise.all([
    reportObligationsOf(ask, planId),
    formsOfProgramme(ask, programme.id),
    occasionsOf(ask.db, programme.id),
    officialFormsOf(ask.db, programme.id),
    componentsOf(ask.db, programme.id),
  ])
  const known = await withAsked(ask, await knowledge(ask, programme.id, unitId, components), obligations)
  const wanted = (one: (typeof obligations)[number]) => chosen?.includes(one.id) ?? one.recurrence === null
  const taken = obligations.filter(wanted)
  const allotted = components.filter(
    (one) => one.allotted && !components.some(({ parentCode }) => parentCode === one.code),
  )
  const receiving = receivingOf(
    taken,
    known,
    allotted.map(({ code }) => code),
  )
  const unfit = misfits(receiving, receivers)
  return {
    plan,
    programme,
    forms,
    occasions,
    outlines: outlines.filter(({ kind }) => kind === 'outline'),
    obligations: obligations.map((one) => ({ ...one, chosen: wanted(one) })),
    receiving: receiving && {
      candidates: receiving.candidates,
      components: receivedBy(allotted, receiving, new Map([...receivers].filter(([code]) => !unfit.includes(code)))),
    },
    unfit,
    titleOf: titlesOf(taken, receiving?.candidates ?? []),
    levels: adjustedLevels(taken, known, receiving, receivers),
  }
}

type Component = { code: string; label: string; name: string }

/** Each component with who receives it: as chosen, else as the catalogue has it. */
const receivedBy = (components: readonly Component[], { usual }: Receiving, chosen: ReadonlyMap<string, string>) =>
  components.map(({ code, label, name }) => ({
    code,
    label: `${label}: ${name}`,
    unitId: chosen.get(code) ?? usual.get(code)!,
  }))

type Named = { id: string; fullName: string }

/** A step's title from the ids of its senders and receivers. */
const titlesOf = (obligations: readonly { from: readonly Named[]; to: readonly Named[] }[], more: readonly Named[]) => {
  const units = new Map(
    [...more, ...obligations.flatMap(({ from, to }) => [...from, ...to])].map((one) => [one.id, one]),
  )
  const named = (ids: readonly string[]) => ids.flatMap((id) => units.get(id) ?? [])
  return (senderIds: readonly string[], receiverIds: readonly string[]) =>
    t.levelTitle(named(senderIds), named(receiverIds))
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

async function knowledge(
  { db, today }: Ask,
  programmeId: string,
  unitId: string,
  components: readonly { code: string; label: string }[],
) {
  const [leads, standing] = await Promise.all([
    componentLeads(db, programmeId, today),
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
