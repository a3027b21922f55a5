import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DB } from '../db/index.ts'
import { Problem } from '../problem.ts'
import { keyPath, masterKey, type KeyPlace } from './master-key.ts'
import { fingerprint, KEY_BYTES, sealed, unsealed } from './seal.ts'
import { addKeys, destroyKeys, keysOf, oneKey, type KeptKeys } from './subject-keys.ts'
import { privacyTexts as t } from './texts.vi.ts'

/** A value to seal: whose it is (an id of the slice's own choice: the petition, the household), and text or bytes. */
export type Personal = { subjectId: string; value: string | Uint8Array }

/** What a column (bytea) or a file holds of a personal value; null where there is none. */
export type Sealed = { subjectId: string; sealed: Uint8Array | null }

/** Reads personal fields, however many, in one statement. Null = none there, or the subject was forgotten (shown as `erased`). */
export type Opening = {
  open: (values: readonly Sealed[]) => Promise<(Buffer | null)[]>
  openTexts: (values: readonly Sealed[]) => Promise<(string | null)[]>
}

/** What an act does with personal fields, within its transaction. */
export type Privacy = Opening & {
  /** Seals values, in their order; makes the keys of new subjects. Throws Problem 409 for a forgotten subject. */
  seal: (values: readonly Personal[]) => Promise<Buffer[]>
  /** Destroys the keys of subjects: all that was ever sealed for them is gone. Answers how many had a key. */
  forget: (subjectIds: readonly string[]) => Promise<number>
  /** What a value is recognised by, of one use, without being kept: the key of the installation is in it. */
  fingerprint: (of: string, value: string) => Buffer
}

/** The personal fields of an installation. */
export type Vault = {
  within: (db: Kysely<DB>, now: Date) => Privacy
  reading: (db: ReadonlyKysely<DB>) => Opening
  /** Throws a readable Error when the key of the installation is not the one that the database was written with. */
  check: (db: ReadonlyKysely<DB>) => Promise<void>
}

/** Opens the vault; the key is read (or made) when it is first needed. */
export function openVault(place: KeyPlace): Vault {
  let held: Buffer | undefined
  const master = () => (held ??= masterKey(place))
  const reading = (db: ReadonlyKysely<DB>): Opening => {
    const open = async (values: readonly Sealed[]) => opened(master, await keysOf(db, subjectsOf(values)), values)
    return { open, openTexts: async (values) => (await open(values)).map((bytes) => bytes?.toString('utf8') ?? null) }
  }
  return {
    reading,
    within: (db, now) => ({
      ...reading(db as unknown as ReadonlyKysely<DB>),
      seal: (values) => seal(master, db, values, now),
      forget: (subjectIds) => destroyKeys(db, subjectIds, now),
      fingerprint: (of, value) => fingerprint(master(), of, value),
    }),
    check: async (db) => {
      const kept = await oneKey(db)
      if (!kept) return
      try {
        unsealed(master(), kept.wrapped, kept.subjectId)
      } catch (error) {
        throw new Error(t.keyOther(keyPath(place)), { cause: error })
      }
    },
  }
}

const subjectsOf = (values: readonly { subjectId: string }[]) => values.map(({ subjectId }) => subjectId)

function opened(master: () => Buffer, keys: KeptKeys, values: readonly Sealed[]): (Buffer | null)[] {
  const unwrapped = new Map<string, Buffer>()
  const keyOf = (subjectId: string, wrapped: Uint8Array) => {
    const key = unwrapped.get(subjectId) ?? unsealed(master(), wrapped, subjectId)
    unwrapped.set(subjectId, key)
    return key
  }
  return values.map(({ subjectId, sealed: bytes }) => {
    if (!bytes) return null
    const wrapped = keys.get(subjectId)
    if (wrapped === undefined) throw new Error(`no key was ever made for subject ${subjectId}`)
    return wrapped && unsealed(keyOf(subjectId, wrapped), bytes, subjectId)
  })
}

async function seal(master: () => Buffer, db: Kysely<DB>, values: readonly Personal[], now: Date): Promise<Buffer[]> {
  const keys = await keysFor(master, db, [...new Set(subjectsOf(values))], now)
  return values.map(({ subjectId, value }) =>
    sealed(keys.get(subjectId)!, typeof value === 'string' ? Buffer.from(value, 'utf8') : value, subjectId),
  )
}

/** The subjects' keys, unwrapped; those of new subjects are made. */
async function keysFor(
  master: () => Buffer,
  db: Kysely<DB>,
  subjectIds: readonly string[],
  now: Date,
): Promise<Map<string, Buffer>> {
  const reads = db as unknown as ReadonlyKysely<DB>
  let kept = await keysOf(reads, subjectIds)
  const missing = subjectIds.filter((id) => !kept.has(id))
  if (missing.length > 0) {
    await addKeys(db, new Map(missing.map((id) => [id, sealed(master(), randomBytes(KEY_BYTES), id)])), now)
    // Read again: another act may have made one of them at the same moment.
    kept = await keysOf(reads, subjectIds)
  }
  return new Map(
    [...kept].map(([id, wrapped]) => {
      if (!wrapped) throw new Problem('forgotten', 409, { subjectId: id }, t.forgotten)
      return [id, unsealed(master(), wrapped, id)]
    }),
  )
}
