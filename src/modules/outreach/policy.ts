import { holding, type Actor, type Membership } from '#platform/command/actor.ts'
import type { Allowance } from '#platform/command/command.ts'
import { heads, type Role } from '#modules/organisation/index.ts'

/** Roles that write items for their unit. */
const authors: readonly Role[] = ['editor', 'communeOfficer', 'standingOffice']

/** Who writes and corrects a unit's items: its editors, commune officers, standing office. */
export const mayWrite = (actor: Actor, { unitId }: { unitId: string }): Membership | undefined =>
  holding(actor, authors, [unitId])

/** The units that a person may write for. */
export const writingUnits = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? [
        ...new Set(
          actor.memberships.filter(({ role }) => (authors as string[]).includes(role)).map(({ unitId }) => unitId),
        ),
      ]
    : []

/** An item as the policies see it: its unit's path upwards, itself first, and who sent it for approval. */
export type Waiting = { unitId: string; path: readonly string[]; submittedBy: string | null }

/** Who approves an item for the public ("duyệt đăng"): a head of its unit or above it, never who sent it nor anybody for him. */
export function mayApprove(actor: Actor, { path, submittedBy }: Waiting): Allowance {
  if (actor.kind !== 'person' || actor.id === submittedBy) return false
  const others = actor.memberships.filter(({ onBehalfOf }) => onBehalfOf !== submittedBy)
  return holding({ ...actor, memberships: others }, heads, path)
}

/** Who takes an item down: who writes for its unit, or a head of the unit or above it; nobody should have to wait for it. */
export const mayWithdraw = (actor: Actor, item: Waiting): Membership | undefined =>
  mayWrite(actor, item) ?? holding(actor, heads, item.path)

/** Who says what the public pages tell of themselves: the administrator or a leader of the responsible body. */
export const maySetSite = (actor: Actor, { path }: { path: readonly string[] }): Membership | undefined =>
  holding(actor, ['administrator', 'leader'], path)

/** Who opens an issued document to the public: văn thư or a head of the unit in whose register it stands. */
export const mayDisclose = (actor: Actor, { unitId }: { unitId: string }): Membership | undefined =>
  holding(actor, ['clerk', ...heads], [unitId])

/** Who decides on a suggestion: whoever writes items for the unit that will make one of it. */
export const mayDecideSuggestion = (actor: Actor): boolean => writingUnits(actor).length > 0
