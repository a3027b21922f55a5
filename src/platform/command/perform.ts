import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DB, Database } from '../db/index.ts'
import type { Gateway } from '../gateway/index.ts'
import type { FileStore } from '../files/index.ts'
import { newId } from '../id.ts'
import type { Vault } from '../privacy/index.ts'
import { Problem } from '../problem.ts'
import { writeRecord, type Change, type Line } from '../record/write.ts'
import { actorKey, membershipsOf, type Actor, type Membership } from './actor.ts'
import type { Allowance, Command, Moment } from './command.ts'

/** Puts an event's jobs into the queue within the transaction of the act. */
export type Enqueue = (trx: Transaction<DB>, event: string, payload: object) => Promise<void>

/** What an act needs from the process it runs in. */
export type Runtime = {
  db: Database
  enqueue: Enqueue
  files: FileStore
  vault: Vault
  /** Channels to people outside of the house, as the operator set them. */
  gateways: readonly Gateway[]
}

/** `actId` is the UUIDv7 that the form (or device) carried: a repeat with it changes nothing. */
export type Call = Moment & { actor: Actor; actId: string }

/**
 * Performs an act: one transaction, one line in the record, its jobs within it, and the stored answer on a repeat.
 * Throws ZodError on bad input, Problem on a refusal (404 not visible, 403 not allowed, 409 repeated with other content).
 */
export async function perform<Result>(
  runtime: Runtime,
  call: Call,
  command: Command<Result>,
  raw: unknown,
): Promise<Result> {
  if (command.calledOnly) throw new Problem('forbidden', 403, { act: command.name })
  const input = command.input.parse(raw)
  const hash = createHash('sha256').update(stable(input)).digest('hex')
  return runtime.db.transaction().execute(async (trx) => {
    const known = await claim(trx, call, command.name, hash)
    if (known) return known.answer as Result
    const lines: Line[] = []
    const answer = await runWithin({ trx, runtime, call, lines }, command, input, null)
    await writeRecord(trx, lines, { actorKey: actorKey(call.actor), actId: call.actId, answer })
    return answer
  })
}

/** `lines` of the record are collected while acts run, and written together when all has ended well. */
type Within = { trx: Transaction<DB>; runtime: Runtime; call: Call; lines: Line[] }

async function runWithin<Result>(
  within: Within,
  command: Command<Result>,
  input: unknown,
  parent: string | null,
): Promise<Result> {
  const { trx, call } = within
  const { actor, now, today } = call
  const at = { write: trx, read: trx, actor, now, today }
  const subject = await command.load(at as never, input as never)
  if (subject === null || subject === undefined) throw new Problem('not-found', 404, { act: command.name })
  const allowance = command.allow(actor, subject as never, { now, today })
  if (!allowance) throw new Problem('forbidden', 403, { act: command.name })
  // Not the client's id: two people may send the same one, and the record's must be unique.
  const actId = newId(now.getTime())
  const membership = holder(actor, allowance)
  const notes = notebook(within, actId)
  const { changes } = notes
  within.lines.push({ id: actId, parentId: parent, name: command.name, actor, membership, now, today, changes })
  const { files, vault } = within.runtime
  const tools = { ...notes.tools, actId, files, privacy: vault.within(trx, now) }
  const result = await command.run({ ...at, ...tools } as never, subject as never, input as never)
  await notes.tell()
  return result
}

/** Collects what an act says while it runs; its events are told when it has ended well. */
function notebook(within: Within, actId: string) {
  const changes: Change[] = []
  const events: { event: string; payload: object }[] = []
  return {
    changes,
    tools: {
      call: <R>(other: Command<R>, otherInput: unknown) => callNeighbour(within, other, otherInput, actId),
      changed: (thing: string, thingId: string, before: object | null, after: object | null) =>
        void changes.push({ thing, thingId, before, after }),
      emit: (event: string, payload: object) => void events.push({ event, payload }),
    },
    async tell() {
      for (const { event, payload } of events)
        await within.runtime.enqueue(within.trx, event, { ...payload, eventId: actId })
    },
  }
}

/** A savepoint, so that the caller may catch a neighbour's refusal and go on: the record then knows nothing of it. */
async function callNeighbour<R>(within: Within, command: Command<R>, raw: unknown, parent: string): Promise<R> {
  const input = command.input.parse(raw)
  const written = within.lines.length
  const savepoint = sql.id(`call_${parent.replaceAll('-', '').slice(-12)}`)
  await sql`savepoint ${savepoint}`.execute(within.trx)
  try {
    const result = await runWithin(within, command, input, parent)
    await sql`release savepoint ${savepoint}`.execute(within.trx)
    return result
  } catch (error) {
    within.lines.length = written
    await sql`rollback to savepoint ${savepoint}`.execute(within.trx)
    throw error
  }
}

/** Takes the act's id; on a repeat waits for the first to end and returns its answer. */
async function claim(
  trx: Transaction<DB>,
  call: Call,
  name: string,
  hash: string,
): Promise<{ answer: unknown } | null> {
  const key = actorKey(call.actor)
  const taken = await trx
    .insertInto('record.repeat')
    .values({ actor_key: key, act_id: call.actId, name, input_hash: hash, done_at: call.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return null
  const first = await trx
    .selectFrom('record.repeat')
    .select(['name', 'input_hash', 'answer'])
    .where('actor_key', '=', key)
    .where('act_id', '=', call.actId)
    .executeTakeFirstOrThrow()
  if (first.name !== name || first.input_hash !== hash)
    throw new Problem('repeat-differs', 409, { act: name, actId: call.actId, answer: first.answer })
  return { answer: first.answer }
}

/** Which place the record names: the one that allowed the act, else the only one the actor has. */
function holder(actor: Actor, allowance: Allowance): Membership | undefined {
  if (typeof allowance === 'object') return allowance
  const all = membershipsOf(actor)
  return all.length === 1 ? all[0] : undefined
}

/** One text for equal inputs, whatever the order of their keys. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Uint8Array) return createHash('sha256').update(inner).digest('hex')
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
