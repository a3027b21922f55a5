/** The states of a consolidation (GLOSSARY): Tạm tính → Đã chốt → Đã ban hành → Được thay thế. */
export const consolidationStates = ['provisional', 'frozen', 'issued', 'replaced'] as const

export type ConsolidationState = (typeof consolidationStates)[number]

/** What the records say of one frozen version. */
export type VersionFacts = {
  /** Its way to signature is still the one of its filing: not taken back, not frozen anew. */
  current: boolean
  /** Its filing is frozen or sent. */
  frozen: boolean
  sent: boolean
  /** A later version of the unit was frozen, or a later report sent. */
  later: boolean
  laterSent: boolean
}

/** A draft that came back from the signature is provisional again until it is frozen anew. */
export function versionState({ current, frozen, sent, later, laterSent }: VersionFacts): ConsolidationState {
  if (current && sent) return laterSent ? 'replaced' : 'issued'
  if (!current) return later ? 'replaced' : 'provisional'
  return frozen ? 'frozen' : 'provisional'
}

/** Where the report as a whole stands (versions newest first): a new draft that came back does not undo what is issued. */
export function standingState(versions: readonly { state: ConsolidationState }[]): ConsolidationState {
  const last = versions[0]?.state ?? 'provisional'
  return last === 'provisional' && versions.some(({ state }) => state === 'issued') ? 'issued' : last
}

/** A figure of the report: the sum, or what the unit puts in its place. */
export type Override = { number: number; base: number | null; reason: string }

export type ShownFigure = {
  /** What the report says; null = nobody gave a figure. */
  number: number | null
  sum: number | null
  /** How far an override lies from the sum as it is now; null without an override. */
  difference: number | null
  /** The sum is no longer the one over which the override was made ("số gốc đã đổi"). */
  baseChanged: boolean
}

export function shownFigure(sum: number | null, override: Override | undefined): ShownFigure {
  if (!override) return { number: sum, sum, difference: null, baseChanged: false }
  const difference = Math.round((override.number - (sum ?? 0)) * 1e6) / 1e6
  return { number: override.number, sum, difference, baseChanged: sum !== override.base }
}

/** How much has come in over all levels beneath; complete when nothing is open. */
export function completeness(shares: readonly { total: number; confirmed: number }[]) {
  const total = shares.reduce((all, share) => all + share.total, 0)
  const confirmed = shares.reduce((all, share) => all + share.confirmed, 0)
  return { total, confirmed, complete: total > 0 && confirmed === total }
}

/** A unit of which something is not confirmed: nothing sent, sent and waiting for its receiver, or sent back by it. */
export type OpenUnit = { shortName: string; fullName: string; state: 'none' | 'sent' | 'sentBack' }

/** The names of the units of each state, in the order given. */
export function namesByState(open: readonly OpenUnit[], name: (unit: OpenUnit) => string) {
  const of = (state: OpenUnit['state']) => open.filter((unit) => unit.state === state).map(name)
  return { none: of('none'), sent: of('sent'), sentBack: of('sentBack') }
}

export type NamesByState = ReturnType<typeof namesByState>

/** A consolidation with what is new beneath it, and the reports (of consolidating units) that it was added up from. */
export type NewsRow = { level: number; unitId: string; news: number; sources: { level: number; unitId: string }[] }

/** Whether new figures came directly, or only further down: then the unit between must make its new version first. */
export type News = 'direct' | 'beneath'

const nodeOf = ({ level, unitId }: { level: number; unitId: string }) => `${level}:${unitId}`

/** Carries the flag "có số liệu mới" up the chain, lowest level first. Keys are 'level:unitId'. */
export function flagUpwards(rows: readonly NewsRow[]): Map<string, News> {
  const flags = new Map<string, News>()
  for (const row of rows.toSorted((a, b) => a.level - b.level)) {
    if (row.news > 0) flags.set(nodeOf(row), 'direct')
    else if (row.sources.some((source) => flags.has(nodeOf(source)))) flags.set(nodeOf(row), 'beneath')
  }
  return flags
}

export const newsOf = (flags: ReadonlyMap<string, News>, place: { level: number; unitId: string }): News | null =>
  flags.get(nodeOf(place)) ?? null
