import { sql } from 'kysely'
import { z } from 'zod'
import { anyAccount, openAccounts } from '#platform/auth/index.ts'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { secretText } from '#platform/secret.ts'

const command = commandsOf<'organisation'>()
const name = z.string().min(1).max(200)

/**
 * The first act of an installation without a sample: its own unit and the first administrator there. Once anybody has an account
 * there is nothing to start (404).
 */
export const start = command({
  name: 'organisation.start',
  input: z.object({
    unitName: name,
    unitShortName: z.string().min(1).max(80),
    unitKind: z.enum(['province', 'district', 'commune', 'department']),
    unitFrom: z.iso.date(),
    fullName: z.string().min(1).max(120),
    username: z.string().min(1).max(30),
    position: name,
    passwordHash: secretText,
  }),
  async load({ write, read }) {
    // Two people on the first-run page at once: the second finds an account.
    await sql`select pg_advisory_xact_lock(hashtextextended('organisation.start', 0))`.execute(write)
    return (await anyAccount(read)) ? null : {}
  },
  allow: (actor) => actor.kind === 'system',
  async run({ write, now, today, changed }, _nothing, input) {
    const [unitId, personId] = [newId(now.getTime()), newId(now.getTime())]
    await write
      .insertInto('organisation.unit')
      .values({
        id: unitId,
        code: unitId,
        kind: input.unitKind,
        full_name: input.unitName,
        short_name: input.unitShortName,
        valid_from: input.unitFrom,
      })
      .execute()
    await write
      .insertInto('organisation.unit_tree')
      .values({ ancestor_id: unitId, unit_id: unitId, depth: 0 })
      .execute()
    await write
      .insertInto('organisation.person')
      .values({ id: personId, full_name: input.fullName, created_at: now })
      .execute()
    const place = { unit_id: unitId, role: 'administrator', position: input.position, valid_from: today }
    await write
      .insertInto('organisation.membership')
      .values({ id: newId(now.getTime()), person_id: personId, ...place })
      .execute()
    const account = { passwordHash: input.passwordHash.reveal(), oneTimeUntil: null, now }
    await openAccounts(write, [{ personId, username: input.username }], account)
    const { fullName, username, position, unitName } = input
    changed('person', personId, null, { fullName, username, position, unitName })
    return { personId }
  },
})
