import type { RoundInput } from './round.ts'

type Level = RoundInput['levels'][number]
type Part = Level['parts'][number]
type Unit = { id: string; fullName: string; shortName: string }

/** A report obligation of a plan: who reports to whom by when. */
export type Obligation = {
  id: string
  level: number
  from: readonly Unit[]
  to: readonly Unit[]
  iso: string | null
  bound: string | null
  /** Of the clock; with one the named day itself is in time. */
  times: readonly string[] | null
  lastDay: string | null
}

/** What the catalogue knows: who leads which component, who is the standing office, which bodies are asked, not ordered. */
export type Knowledge = {
  leads: readonly { componentCode: string; unitId: string }[]
  standingOfficeId: string
  asked: ReadonlySet<string>
  label: (componentCode: string) => string
  restLabel: (receiver: Unit) => string
  allLabel: string
  titleOf: (from: readonly Unit[], to: readonly Unit[]) => string
}

/**
 * The chain of levels that a plan's report obligations ask for, lowest first. Several receivers share a report by the
 * components they lead, the standing office takes the rest; senders that lead components report on theirs. A second
 * obligation of the same senders is the same report sent on. What has no sender or receiver is left out.
 */
export function proposeLevels(obligations: readonly Obligation[], known: Knowledge): Level[] {
  const levels: Level[] = []
  const reports = new Map<string, { level: number; to: Set<string> }>()
  const receiving = new Set<string>()
  const usable = obligations.filter(({ from, to }) => from.length > 0 && to.length > 0)
  for (const one of usable.toSorted((a, b) => a.level - b.level)) {
    const key = one.from
      .map(({ id }) => id)
      .toSorted()
      .join()
    const same = reports.get(key)
    const fresh = one.to.filter(({ id }) => !same?.to.has(id))
    const made = same
      ? fresh.map((unit) => sentOn(one, unit, levels[same.level - 1]!, known))
      : [ownReport(one, receiving, known)]
    for (const level of made) levels.push({ ...level, level: levels.length + 1 })
    const report = same ?? { level: levels.length, to: new Set<string>() }
    for (const { id } of fresh) report.to.add(id)
    for (const { id } of one.to) receiving.add(id)
    reports.set(key, report)
  }
  return levels
}

/** The same report to a further receiver, whole, from those who owe it. */
function sentOn({ from, ...one }: Obligation, receiver: Unit, report: Level, known: Knowledge): Level {
  const senders = from.filter(({ id }) => report.members.some(({ unitId }) => unitId === id))
  return {
    ...frame({ ...one, from: senders, to: [receiver] }, known),
    sameReportAs: report.level,
    parts: [whole(receiver.id, 'consolidated', known)],
  }
}

function ownReport(one: Obligation, receiving: ReadonlySet<string>, known: Knowledge): Level {
  const senders = one.from.map(({ id }) => id)
  const consolidates = (id: string) => receiving.has(id)
  if (one.to.length > 1) return { ...frame(one, known), parts: partsByReceiver(one, known) }
  const receiver = one.to[0]!.id
  const led = senders.filter((id) => ledBy(id, known).length > 0)
  if (senders.length === 1 || led.length === 0)
    return {
      ...frame(one, known),
      parts: [whole(receiver, consolidates(senders[0]!) ? 'consolidated' : 'entered', known)],
    }
  return {
    ...frame(one, known),
    members: membersOf(one, known)
      .filter(({ unitId }) => led.includes(unitId))
      .map((member) => ({ ...member, parts: [member.unitId] })),
    parts: led.map((id) => partOf(id, receiver, ledBy(id, known), consolidates(id) ? 'consolidated' : 'own', known)),
  }
}

const frame = (one: Obligation, known: Knowledge): Omit<Level, 'parts'> => ({
  level: 0,
  title: known.titleOf(one.from, one.to),
  due: dueOf(one),
  note: null,
  sameReportAs: null,
  members: membersOf(one, known),
})

const membersOf = ({ from }: Obligation, { asked }: Knowledge): Level['members'] =>
  from.map(({ id }) => ({ unitId: id, draftedByUnitId: null, request: asked.has(id) }))

/** "trước ngày X" keeps its day; every other wording binds by its last day. */
function dueOf({ iso, bound, times, lastDay }: Obligation): Level['due'] {
  if (bound === 'before' && iso && !times?.length) return { date: iso, bound }
  return lastDay ? { date: lastDay, bound: 'not later than' } : null
}

const ledBy = (unitId: string, { leads }: Knowledge): string[] =>
  leads.filter((lead) => lead.unitId === unitId).map(({ componentCode }) => componentCode)

/** Each receiver takes what it leads; the standing office (else the last receiver) all the rest; who leads nothing has no part. */
function partsByReceiver({ to }: Obligation, known: Knowledge): Part[] {
  const restId = to.some(({ id }) => id === known.standingOfficeId) ? known.standingOfficeId : to.at(-1)!.id
  return to.flatMap((receiver) => {
    const { id } = receiver
    const components = ledBy(id, known)
    const title = known.restLabel(receiver)
    if (id === restId) return [{ ...partOf(id, id, components, 'entered', known), rest: true, title }]
    return components.length > 0 ? [partOf(id, id, components, 'entered', known)] : []
  })
}

const partOf = (
  key: string,
  receiver: string,
  components: string[],
  figures: Part['figures'],
  known: Knowledge,
): Part => ({
  key,
  title: components.map(known.label).join('; '),
  receiverUnitId: receiver,
  components,
  rest: false,
  figures,
})

const whole = (receiver: string, figures: Part['figures'], known: Knowledge): Part => ({
  ...partOf(receiver, receiver, [], figures, known),
  rest: true,
  title: known.allLabel,
})
