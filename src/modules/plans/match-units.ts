import { fold } from '#platform/text/index.ts'

/** A unit as a document may name it. */
export type KnownUnit = {
  id: string
  fullName: string
  shortName: string
  parentId: string | null
  spellings: readonly string[]
}

/** A name that means several units at once. */
export type KnownGroup = { name: string; shortName: string; spellings: readonly string[]; unitIds: readonly string[] }

/** Everything names are matched against; `homeId` is the unit whose plan it is: of namesakes its own are meant. */
export type Directory = { units: readonly KnownUnit[]; groups: readonly KnownGroup[]; homeId: string }

/** One reading of a name: the units it would mean, and how well it fits (0–100). */
export type Candidate = { label: string; unitIds: readonly string[]; score: number }

/** `unitIds` is empty where the name is not clear: then the officer is asked, with `candidates` to choose from. */
export type Match = { name: string; unitIds: readonly string[]; candidates: readonly Candidate[] }

/** From here on a name counts as the unit's own, not as one that resembles it. */
const SURE = 80
const SHOWN = 5

/** Matches one name of a document to a unit or a group of units; never guesses between two that fit alike. */
export function matchName(name: string, directory: Directory): Match {
  const matcher = matcherOf(directory)
  return matcher(name)
}

/** As `matchName` for many names: the directory's keys are made once. */
export function matcherOf(directory: Directory): (name: string) => Match {
  const entries = entriesOf(directory)
  const known = new Map<string, Match>()
  return (name) => {
    const found = known.get(name) ?? matchAny(name, entries)
    known.set(name, found)
    return found
  }
}

type Entry = { label: string; unitIds: readonly string[]; keys: readonly string[]; near: number }

function matchAny(name: string, entries: readonly Entry[]): Match {
  const whole = matchOne(name, entries)
  return whole.unitIds.length > 0 ? whole : (matchParts(name, entries) ?? whole)
}

function matchOne(name: string, entries: readonly Entry[]): Match {
  const wanted = keyOf(name)
  if (!wanted) return { name, unitIds: [], candidates: [] }
  const ranked = entries
    .map((entry) => ({ entry, score: scoreOf(wanted, entry) }))
    .filter(({ score }) => score >= 40)
    .toSorted((a, b) => b.score - a.score || b.entry.near - a.entry.near)
  const candidates = ranked.slice(0, SHOWN).map(({ entry, score }) => toCandidate(entry, score))
  const [first, second] = ranked
  const clear =
    first !== undefined &&
    first.score >= SURE &&
    (!second || second.score < first.score || second.entry.near < first.entry.near)
  return { name, unitIds: clear ? first.entry.unitIds : [], candidates }
}

const toCandidate = ({ label, unitIds }: Entry, score: number): Candidate => ({ label, unitIds, score })

/** "A; B" and "A và B" where every part is clear by itself; a place alone ("xã A") is its body. */
function matchParts(name: string, entries: readonly Entry[]): Match | null {
  for (const separator of [/\s*;\s*/, /\s*(?:;|\svà\s)\s*/iu, /\s*(?:;|,|\svà\s)\s*/iu]) {
    const parts = name.split(separator).filter(Boolean)
    const spelled = spelledOut(parts)
    const matches = parts.map((part, i) => {
      const match = matchOne(part, entries)
      return match.unitIds.length > 0 ? match : matchOne(spelled[i]!, entries)
    })
    if (matches.some(({ unitIds }) => unitIds.length === 0)) continue
    return { name, unitIds: [...new Set(matches.flatMap(({ unitIds }) => unitIds))], candidates: [] }
  }
  return null
}

const PLACE = /^(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?(?:các\s+)?(xã|phường|thị trấn|đặc khu)\s+(.+)$/iu

/** "UBND các xã A, B" and "xã A và B" with the body's name before every place. */
function spelledOut(parts: readonly string[]): string[] {
  let kind = ''
  return parts.map((part) => {
    const place = PLACE.exec(part)
    kind = place?.[1] ?? kind
    return kind ? `UBND ${kind} ${place?.[2] ?? part}` : part
  })
}

function scoreOf(wanted: string, { keys }: Entry): number {
  if (keys.includes(wanted)) return 100
  const best = Math.max(0, ...keys.map((key) => likeness(wanted, key)))
  return Math.round(best * (SURE - 1))
}

/** Share of common words (Dice): 1 is the same words in another order. */
function likeness(a: string, b: string): number {
  const left = new Set(a.split(' '))
  const right = new Set(b.split(' '))
  const common = [...left].filter((word) => right.has(word)).length
  return (2 * common) / (left.size + right.size)
}

function entriesOf({ units, groups, homeId }: Directory): Entry[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const home = units.find(({ id }) => id === homeId)
  const place = home ? placeOf(home) : ''
  const nearness = (id: string, fullName: string): number => {
    if (id === homeId || isUnder(id, homeId, parents)) return 2
    return place && keyOf(fullName).endsWith(place) ? 1 : 0
  }
  const names = new Map(units.map(({ id, fullName }) => [id, fullName]))
  const singles = units.map((unit) => ({
    label: unit.shortName,
    unitIds: [unit.id],
    keys: keysOf([unit.fullName, unit.shortName, ...unit.spellings], place),
    near: nearness(unit.id, unit.fullName),
  }))
  const several = groups.map((group) => ({
    label: group.name,
    unitIds: group.unitIds,
    keys: keysOf([group.name, group.shortName, ...group.spellings], place),
    near: Math.max(0, ...group.unitIds.map((id) => nearness(id, names.get(id) ?? ''))),
  }))
  return [...singles, ...several]
}

function isUnder(id: string, ancestor: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  let at = parents.get(id) ?? null
  while (at && !seen.has(at)) {
    if (at === ancestor) return true
    seen.add(at)
    at = parents.get(at) ?? null
  }
  return false
}

/** The territory in a body's name: what stands behind "ubnd" ("huyen tan bien"). */
const placeOf = ({ fullName }: KnownUnit) => keyOf(fullName).replace(/^ubnd /, '')

/** A unit's keys, each also without the home's territory behind it: a district's plan does not repeat the district. */
function keysOf(names: readonly string[], place: string): string[] {
  const keys = names.map(keyOf)
  const level = place.split(' ')[0] ?? ''
  const shorter = keys.flatMap((key) => [without(key, place), without(key, level)])
  return [...new Set([...keys, ...shorter])].filter(Boolean)
}

const without = (key: string, ending: string) =>
  ending && key.endsWith(` ${ending}`) ? key.slice(0, -ending.length - 1) : ''

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\([^)]*\)/g, ' '],
  [/^\s*(?:de nghi|cac don vi:)\s+/, ''],
  [/\s+(?:tren dia ban|thuoc|truc thuoc)\s.*$/, ''],
  [/&/g, ' va '],
  [/[^a-z0-9]+/g, ' '],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bmat tran to quoc\b/g, 'mttq'],
  [/\b(?:va|cua|voi)\b/g, ' '],
  [/\s+/g, ' '],
]

/** A name for comparison: no case, tone marks, dashes or commas, and the common abbreviations as one. */
const keyOf = (name: string): string => WORDS.reduce((key, [from, to]) => key.replace(from, to), fold(name)).trim()
