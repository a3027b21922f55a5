import { z } from 'zod'
import type { RoundInput, RoundLevel } from './round.ts'

const partFile = z.object({
  unit: z.string(),
  components: z.array(z.string()).default([]),
  rest: z.boolean().default(false),
  request: z.boolean().default(false),
  figures: z.enum(['consolidated', 'own']).optional(),
})

const levelFile = z.object({
  round: z.string(),
  level: z.number().int(),
  title: z.string(),
  fromGroup: z.string().optional(),
  fromUnits: z.array(z.string()).optional(),
  draftedBy: z.string().optional(),
  due: z.object({ date: z.iso.date(), by: z.enum(['before', 'not later than']) }).nullable(),
  note: z.string().optional(),
  sameReportAs: z.number().int().optional(),
  parts: z.array(partFile).default([]),
  receivers: z.array(partFile),
})

/** A file `rounds.json` of a sample: rounds and the levels of their chains, units by code. */
export const roundFile = z.object({
  rounds: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      programme: z.string(),
      purpose: z.enum(['monitoring', 'evaluation']),
      occasion: z.string(),
      orderedForm: z.string().nullable(),
      period: z.object({ from: z.iso.date(), to: z.iso.date() }),
      cutoff: z.object({ date: z.iso.date().nullable(), note: z.string().optional() }),
      forms: z.array(z.string()),
    }),
  ),
  levels: z.array(levelFile),
})

type RoundFile = z.output<typeof roundFile>
type LevelFile = RoundFile['levels'][number]

/** What a file needs to become inputs of `openRound`: units and groups by code, and how a component is called in short. */
export type Directory = {
  /** The plan whose reports the rounds collect. */
  planId: string | null
  unitId: (code: string) => string
  group: (code: string) => readonly string[]
  componentLabel: (code: string) => string
  restLabel: (receiverCode: string) => string
  allLabel: string
}

/** The rounds of a file as inputs of `openRound`; the unit that takes the last own report's level runs the round. */
export const roundsOfFile = ({ rounds, levels }: RoundFile, directory: Directory): RoundInput[] =>
  rounds.map(({ period, cutoff, ...round }) => {
    const chain = levels.filter((level) => level.round === round.code)
    return {
      ...round,
      unitId: directory.unitId(ownerOf(chain)),
      planId: directory.planId,
      period: { from: period.from, until: period.to },
      cutoff: { on: cutoff.date, note: cutoff.note ?? null },
      levels: chain.map((level) => levelOf(level, figuresOf(level, chain), directory)),
    }
  })

/** The first unit that takes everything left over: the standing office of the round. */
const ownerOf = (chain: readonly LevelFile[]): string =>
  chain[0]!.receivers.find(({ rest }) => rest)?.unit ?? chain[0]!.receivers[0]!.unit

type Figures = RoundLevel['parts'][number]['figures']

/** Whether a level's figures are entered or consolidated; a report that goes to a further place keeps what it is. */
const figuresOf = (level: LevelFile, chain: readonly LevelFile[]): Figures =>
  (chain.find((other) => other.level === level.sameReportAs) ?? level).parts[0]?.figures ?? 'entered'

function levelOf(level: LevelFile, figures: Figures, directory: Directory): RoundLevel {
  const parts = reportsOnItsOwn(level) ? ownParts(level, directory) : receiverParts(level, figures, directory)
  return {
    level: level.level,
    title: level.title,
    due: level.due && { date: level.due.date, bound: level.due.by },
    note: level.note ?? null,
    sameReportAs: level.sameReportAs ?? null,
    parts,
    members: membersOf(level, directory),
  }
}

/** Whether the units of a level report each on its own components, rather than all on the same. */
const reportsOnItsOwn = ({ parts }: LevelFile): boolean => parts.some(({ rest }) => !rest)

function membersOf(level: LevelFile, directory: Directory): RoundLevel['members'] {
  const codes = level.fromUnits ?? (level.fromGroup ? directory.group(level.fromGroup) : [])
  return codes.map((code) => ({
    unitId: directory.unitId(code),
    draftedByUnitId: level.draftedBy ? directory.unitId(level.draftedBy) : null,
    request: level.parts.some(({ unit, request }) => unit === code && request),
    ...(reportsOnItsOwn(level) && { parts: [code] }),
  }))
}

/** One part a receiver: each takes its components of every unit's report. */
const receiverParts = ({ receivers }: LevelFile, figures: Figures, directory: Directory): RoundLevel['parts'] =>
  receivers.map(({ unit, components, rest }) => ({
    key: unit,
    title: titleOf({ unit, components, rest }, receivers.length === 1, directory),
    receiverUnitId: directory.unitId(unit),
    components,
    rest,
    figures,
  }))

/** One part a sender: each reports on its own components to the one receiver of the level. */
const ownParts = ({ receivers, parts }: LevelFile, directory: Directory): RoundLevel['parts'] =>
  parts.map(({ unit, components, rest, figures }) => ({
    key: unit,
    title: titleOf({ unit: receivers[0]!.unit, components, rest }, false, directory),
    receiverUnitId: directory.unitId(receivers[0]!.unit),
    components,
    rest,
    figures: figures ?? 'entered',
  }))

type Titled = { unit: string; components: readonly string[]; rest: boolean }

function titleOf({ unit, components, rest }: Titled, only: boolean, directory: Directory): string {
  if (rest) return only ? directory.allLabel : directory.restLabel(unit)
  return components.map(directory.componentLabel).join('; ')
}
