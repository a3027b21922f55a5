import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DB } from './tables.ts'

export type { DB } from './tables.ts'

/** Every table whose PostgreSQL schema is one of S. */
export type TablesOf<S extends string> = { [T in keyof DB as T extends `${S}.${string}` ? T : never]: DB[T] }

/** What a slice's queries get: its own and its allowed schemas, read only. */
export type Reader<S extends string> = ReadonlyKysely<TablesOf<S>>

/** What a slice's acts get to write with: its own schema only, inside a transaction. */
export type Writer<S extends string> = Transaction<TablesOf<S>>

/** The whole database: only the mains, the platform and tests hold it. */
export type Database = Kysely<DB>

/** The same database as queries see it: without ways to write. */
export const readOnly = (db: Database): ReadonlyKysely<DB> => db as unknown as ReadonlyKysely<DB>
