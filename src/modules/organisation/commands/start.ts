import { sql } from 'kysely'
import { z } from 'zod'
import { anyAccount, openAccounts } from '#platform/auth/index.ts'
import { commandsOf } from '#platform/command/command.ts'
import type { Writer } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { secretText } from '#platform/secret.ts'
import { growTree } from './unit-tree.ts'

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
    const personId = newId(now.getTime())
    const unitId = (await knownUnit(write, input.unitName, today)) ?? (await ownUnit(write, input, now))
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

/** The unit of a catalogue that was loaded before the start; nothing when none or several go by that name on the day. */
async function knownUnit(write: Writer<'organisation'>, fullName: string, today: string): Promise<string | null> {
  const rows = await write
    .selectFrom('organisation.unit')
    .select('id')
    .where(sql<boolean>`platform.fold(full_name) = platform.fold(${fullName})`)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .execute()
  return rows.length === 1 ? rows[0]!.id : null
}

async function ownUnit(
  write: Writer<'organisation'>,
  input: { unitName: string; unitShortName: string; unitKind: string; unitFrom: string },
  now: Date,
): Promise<string> {
  const id = newId(now.getTime())
  await write
    .insertInto('organisation.unit')
    .values({
      id,
      code: id,
      kind: input.unitKind,
      full_name: input.unitName,
      short_name: input.unitShortName,
      valid_from: input.unitFrom,
    })
    .execute()
  await growTree(write, id, null)
  return id
}
