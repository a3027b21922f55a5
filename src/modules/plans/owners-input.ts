import { ownersOf, type Owner } from './breakdown.ts'
import { matcherOf, type Directory, type Match } from './match-units.ts'
import { wrongField } from './problems.ts'
import { problemTexts as t } from './texts.vi.ts'

/** Owners as an officer writes them: names of units or groups, several parted by ";" or lines. */
export type OwnerNames = { lead: string; cooperate: string; perform: string }

/**
 * The units that an officer's names mean. Throws a Problem (400) that marks the field when a name is unknown or may mean
 * several units, when there is more than one lead, no owner, or a unit in two roles.
 */
export function readOwners(names: OwnerNames, directory: Directory): Owner[] {
  const find = finder(directory)
  const lead = find('lead', names.lead)
  const cooperate = find('cooperate', names.cooperate)
  const perform = find('perform', names.perform)
  if (lead.length > 1) throw wrongField('lead', t.severalLeads)
  if (lead.length + perform.length === 0) throw wrongField('lead', t.ownerMissing)
  const owners: Owner[] = [
    ...ownersOf('lead', lead, []),
    ...cooperate.map((unitId) => ({ unitId, role: 'cooperate' as const })),
    ...perform.map((unitId) => ({ unitId, role: 'perform' as const })),
  ]
  refuseTwice(owners, directory)
  return owners
}

/** Names of one field as unit ids; the field is named in the problem. */
export function finder(directory: Directory): (field: string, text: string) => string[] {
  const match = matcherOf(directory)
  return (field, text) => {
    const names = text
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter(Boolean)
    return [...new Set(names.flatMap((name) => clear(field, match(name))))]
  }
}

function clear(field: string, { name, unitIds, candidates }: Match): readonly string[] {
  if (unitIds.length > 0) return unitIds
  if (candidates.length === 0) throw wrongField(field, t.unknownUnit(name))
  throw wrongField(field, t.ambiguousUnit(name, candidates.map(({ label }) => label).join('; ')))
}

function refuseTwice(owners: readonly Owner[], { units }: Directory): void {
  const roles = new Map<string, string>()
  for (const { unitId, role } of owners) {
    if (!roles.has(unitId)) {
      roles.set(unitId, role)
      continue
    }
    const unit = units.find(({ id }) => id === unitId)
    throw wrongField(role, t.twiceNamed(unit?.shortName ?? unitId))
  }
}
