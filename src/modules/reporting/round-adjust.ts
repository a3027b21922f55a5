import { proposeLevels, type Knowledge, type Obligation } from './round-proposal.ts'
import type { RoundLevel } from './round.ts'

type Unit = Obligation['to'][number]

/** Who receives what of the reports that several units share, and who could instead. */
export type Receiving = {
  /** By component code, as the catalogue has it. */
  usual: ReadonlyMap<string, string>
  /** Those who receive, and those who report further up themselves: figures given to others would stop there. */
  candidates: readonly Unit[]
}

/** A level whose reports go to several receivers, each part keyed by its receiver. */
const shared = (levels: readonly RoundLevel[]): RoundLevel | undefined =>
  levels.find(
    ({ sameReportAs, parts }) =>
      sameReportAs === null && parts.length > 1 && parts.every(({ key, receiverUnitId }) => key === receiverUnitId),
  )

/** What the chain of the catalogue gives to whom; null where no level is shared by several receivers. */
export function receivingOf(
  obligations: readonly Obligation[],
  known: Knowledge,
  components: readonly string[],
): Receiving | null {
  const level = shared(proposeLevels(obligations, known))
  if (!level) return null
  const restId = level.parts.find(({ rest }) => rest)?.receiverUnitId ?? level.parts[0]!.receiverUnitId
  const usual = new Map(
    components.map((code) => [
      code,
      level.parts.find((part) => part.components.includes(code))?.receiverUnitId ?? restId,
    ]),
  )
  const owing = new Set(level.members.map(({ unitId }) => unitId))
  const units = obligations.flatMap(({ from, to }) => [...(sharing(level, to) ? to : []), ...from])
  const candidates = [...new Map(units.map((unit) => [unit.id, unit])).values()].filter(({ id }) => !owing.has(id))
  return { usual, candidates }
}

const sharing = ({ parts }: RoundLevel, to: readonly Unit[]): boolean =>
  parts.every(({ receiverUnitId }) => to.some(({ id }) => id === receiverUnitId))

/** Those choices that name no component to be shared out, or no unit that could receive it. */
export const misfits = (receiving: Receiving | null, chosen: ReadonlyMap<string, string>): string[] =>
  [...chosen].flatMap(([code, id]) =>
    receiving?.usual.has(code) && receiving.candidates.some((one) => one.id === id) ? [] : [code],
  )

/**
 * The chain with some components received by others than the catalogue says: they take the part, report it up, and become
 * receivers where they were none. A choice that does not fit is as if not made.
 */
export function adjustedLevels(
  obligations: readonly Obligation[],
  known: Knowledge,
  receiving: Receiving | null,
  chosen: ReadonlyMap<string, string>,
): RoundLevel[] {
  const unit = (id: string) => receiving?.candidates.find((one) => one.id === id)
  const unfit = misfits(receiving, chosen)
  const moved = [...chosen].filter(([code, id]) => !unfit.includes(code) && receiving?.usual.get(code) !== id)
  const level = shared(proposeLevels(obligations, known))
  if (moved.length === 0 || !level) return proposeLevels(obligations, known)
  const codes = new Set(moved.map(([code]) => code))
  const leads = [
    ...known.leads.filter(({ componentCode }) => !codes.has(componentCode)),
    ...moved.map(([componentCode, unitId]) => ({ componentCode, unitId })),
  ]
  const taking = moved.flatMap(([, id]) => unit(id) ?? [])
  const widened = obligations.map((one) => (sharing(level, one.to) ? { ...one, to: withAll(one.to, taking) } : one))
  return proposeLevels(widened, { ...known, leads })
}

const withAll = (units: readonly Unit[], more: readonly Unit[]): Unit[] => [
  ...new Map([...units, ...more].map((one) => [one.id, one])).values(),
]

/** What is changed in one level: its date, and which of its units owe the report. */
export type LevelByHand = { due: RoundLevel['due']; unitIds: readonly string[] }

type TitleOf = (senderIds: readonly string[], receiverIds: readonly string[]) => string

/**
 * The levels with dates and units as chosen; a level not spoken of stays as it is, a unit can only be left out, and the title
 * names those who are left. Where a report goes on, it goes on from those who still owe it.
 */
export function withByHand(
  levels: readonly RoundLevel[],
  byHand: ReadonlyMap<number, LevelByHand>,
  titleOf: TitleOf,
): RoundLevel[] {
  const owing = (level: number) =>
    byHand.get(level)?.unitIds ?? levels.find((one) => one.level === level)?.members.map(({ unitId }) => unitId) ?? []
  return levels.map((level) => {
    const unitIds = owing(level.sameReportAs ?? level.level)
    const own = byHand.get(level.level)
    return { ...withMembers(level, unitIds, titleOf), due: own ? own.due : level.due }
  })
}

function withMembers(level: RoundLevel, unitIds: readonly string[], titleOf: TitleOf): RoundLevel {
  const members = level.members.filter(({ unitId }) => unitIds.includes(unitId))
  if (members.length === level.members.length) return level
  const wanted = members.flatMap(({ parts }) => parts ?? [])
  const parts = wanted.length > 0 ? level.parts.filter(({ key }) => wanted.includes(key)) : level.parts
  const senders = members.map(({ unitId }) => unitId)
  const receivers = [...new Set(parts.map(({ receiverUnitId }) => receiverUnitId))]
  return { ...level, title: titleOf(senders, receivers), members, parts }
}
