// Who confirms or signs needs a second factor outside a sample: what the policies allow, beside what the gate asks for.
import { expect, test } from 'vitest'
import { mayStep } from '../../src/modules/documents/policy.ts'
import { roles, secondFactorDue, type Role } from '../../src/modules/organisation/index.ts'
import { decidesExtension, decidesForUnit } from '../../src/modules/plans/policy/carrying-out.ts'
import { mayConfirm } from '../../src/modules/plans/policy.ts'
import { mayDecide } from '../../src/modules/reporting/policy.ts'
import type { Actor } from '../../src/platform/command/actor.ts'

const UNIT = 'don-vi'

const holder = (role: Role): Actor => ({
  ...{ kind: 'person', id: 'a', name: 'A', scope: [UNIT] },
  memberships: [{ id: 'm', unitId: UNIT, role, position: 'Thử' }],
})

/** Every decision that binds others, as a person of a role would take it in his own unit. */
const decisions: Record<string, (actor: Actor) => unknown> = {
  'confirm a breakdown': (actor) =>
    mayConfirm(actor, { unitId: UNIT, officeIds: [UNIT], state: 'asked', askedBy: 'b' }),
  'assign a duty': (actor) => decidesForUnit(actor, { unitId: UNIT }),
  'decide on an extension': (actor) =>
    decidesExtension(actor, { unitId: UNIT, planUnitId: UNIT, inner: false, askedBy: 'b' }),
  'confirm a part of a report': (actor) => mayDecide(actor, UNIT),
  sign: (actor) => mayStep(actor, 'signed', UNIT),
}

const deciding = (role: Role) =>
  Object.entries(decisions).flatMap(([name, allows]) => (allows(holder(role)) ? [name] : []))

test.each(roles.map((role) => [role, deciding(role)] as const))('%s may %j', (role, may) => {
  if (may.length > 0) expect(secondFactorDue([role], false, false)).toBe(true)
  expect(secondFactorDue([role], true, false)).toBe(false)
  expect(secondFactorDue([role], false, true)).toBe(false)
})

test('somebody decides each of them, and the administrator is guarded too', () => {
  for (const [name, allows] of Object.entries(decisions))
    expect(
      roles.some((role) => allows(holder(role))),
      name,
    ).toBe(true)
  expect(secondFactorDue(['administrator'], false, false)).toBe(true)
})
