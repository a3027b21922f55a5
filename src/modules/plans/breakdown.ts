import type { Match } from './match-units.ts'
import type { ReadAgency, ReadDuty, ReadingShape, ReadSpan } from './reading-shape.ts'

export type DutyRole = 'lead' | 'cooperate' | 'perform'
export type Owner = { unitId: string; role: DutyRole }

/** A duty as it goes into the plan; `deadlines` are positions in the reading's deadlines. */
export type DraftDuty = {
  label: string | null
  agency: string | null
  text: string
  request: boolean
  quote: string
  at: ReadSpan
  owners: Owner[]
  openNames: string[]
  deadlines: number[]
}

export type DraftObligation = {
  what: string
  recurrence: string | null
  quote: string
  at: ReadSpan
  from: readonly string[]
  to: readonly string[]
  openNames: string[]
  deadline: number | null
}

type Matcher = (name: string) => Match

/** The duties of a reading with their owners matched to units; names that are not clear stay open for the officer. */
export function draftDuties(reading: ReadingShape, match: Matcher): DraftDuty[] {
  const headed = reading.agencies.flatMap((agency) => agency.duties.map((duty) => ofAgency(agency, duty, match)))
  const named = reading.assignments.map((one) => ofAssignment(one, match))
  const all = [...headed, ...named].toSorted((a, b) => compare(a.at, b.at))
  return withDeadlinesInside(all, reading)
}

/** The report obligations of a reading, their bodies matched to units; one that is due at several times is one of each. */
export function draftObligations(reading: ReadingShape, match: Matcher): DraftObligation[] {
  return reading.reportObligations.flatMap(({ who, to, what, recurrence, quote, at, deadlineRefs }) => {
    const senders = settle(who, match)
    const receivers = settle(to, match)
    const dues = deadlineRefs.length > 0 ? deadlineRefs : [null]
    return dues.map((deadline) => ({
      what,
      recurrence,
      quote,
      at,
      from: senders.unitIds,
      to: receivers.unitIds,
      openNames: [...new Set([...senders.open, ...receivers.open])],
      deadline,
    }))
  })
}

function ofAgency(agency: ReadAgency, duty: ReadDuty, match: Matcher): DraftDuty {
  const own = duty.who.length > 0 ? settle(duty.who, match) : settleAgency(agency, match)
  const others = settle(duty.withWhom, match)
  return {
    label: agency.label,
    agency: agency.name,
    text: duty.text,
    request: agency.request,
    quote: duty.quote,
    at: duty.at,
    owners: ownersOf(duty.role, own.unitIds, others.unitIds),
    openNames: own.open,
    deadlines: duty.deadlineRefs,
  }
}

function ofAssignment(one: ReadingShape['assignments'][number], match: Matcher): DraftDuty {
  const lead = settle(one.lead, match)
  const others = settle(one.cooperators, match)
  return {
    label: one.label,
    agency: one.lead.join('; ') || null,
    text: one.title,
    request: false,
    quote: one.quote,
    at: one.at,
    owners: ownersOf('lead', lead.unitIds, others.unitIds),
    openNames: [...lead.open, ...others.open],
    deadlines: [],
  }
}

type Settled = { unitIds: readonly string[]; open: string[] }

/** The heading as a whole first: one body's name may hold an "và" of its own. */
function settleAgency({ name, members }: ReadAgency, match: Matcher): Settled {
  const whole = match(name)
  if (whole.unitIds.length > 0) return { unitIds: whole.unitIds, open: [] }
  return settle(members.length > 0 ? members : [name], match)
}

function settle(names: readonly string[], match: Matcher): Settled {
  const whole = names.length > 1 ? match(names.join(' và ')) : null
  if (whole && whole.unitIds.length > 0) return { unitIds: whole.unitIds, open: [] }
  const matches = names.map((name) => match(name))
  return {
    unitIds: [...new Set(matches.flatMap(({ unitIds }) => unitIds))],
    open: matches.filter(({ unitIds }) => unitIds.length === 0).map(({ name }) => name),
  }
}

/**
 * Who does what: "Chủ trì …" of one unit makes it the lead; "Phối hợp với X" makes X the lead where X is one unit;
 * several units under one heading perform each by itself.
 */
export function ownersOf(role: DutyRole, own: readonly string[], others: readonly string[]): Owner[] {
  const helpers = others.filter((unitId) => !own.includes(unitId))
  const as = (units: readonly string[], how: DutyRole): Owner[] => units.map((unitId) => ({ unitId, role: how }))
  if (role === 'cooperate') return [...as(helpers.length === 1 ? helpers : [], 'lead'), ...as(own, 'cooperate')]
  const how = role === 'lead' && own.length === 1 ? 'lead' : 'perform'
  return [...as(own, how), ...as(helpers, 'cooperate')]
}

/** Deadlines that stand inside the words of a duty belong to it, also where the reader did not say so. */
function withDeadlinesInside(duties: DraftDuty[], { deadlines }: ReadingShape): DraftDuty[] {
  const taken = new Set(duties.flatMap((duty) => duty.deadlines))
  return duties.map((duty) => {
    const inside = deadlines.flatMap(({ at }, i) => (!taken.has(i) && within(at, duty.at) ? [i] : []))
    for (const i of inside) taken.add(i)
    return { ...duty, deadlines: [...duty.deadlines, ...inside] }
  })
}

const within = (inner: ReadSpan, outer: ReadSpan) =>
  inner.paragraph === outer.paragraph && inner.start >= outer.start && inner.end <= outer.end

const compare = (a: ReadSpan, b: ReadSpan) => a.paragraph - b.paragraph || a.start - b.start
