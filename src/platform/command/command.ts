import type { z } from 'zod'
import type { Reader, Writer } from '../db/index.ts'
import type { FileStore } from '../files/index.ts'
import type { Privacy } from '../privacy/index.ts'
import type { Actor, Membership } from './actor.ts'

/** When an act happens: `now` is system time (the record), `today` the business day 'YYYY-MM-DD' (deadlines, validity). */
export type Moment = { now: Date; today: string }

/** What `load` gets. */
export type Loading<Own extends string, Neighbours extends string> = Moment & {
  write: Writer<Own>
  read: Reader<Own | Neighbours>
  actor: Actor
}

/** What `run` gets: also the neighbours' acts, the record of changes, and events for other slices. */
export type Acting<Own extends string, Neighbours extends string> = Loading<Own, Neighbours> & {
  /** The id of this act's line in the record. */
  actId: string
  /** Runs a neighbour's act (from its `server.ts`) in this transaction: its own `allow`, its own line in the record, linked to this one. */
  call: <Result>(command: Command<Result>, input: unknown) => Promise<Result>
  /** Writes into the record what happened to a thing: only plain values, never secrets. */
  changed: (thing: string, thingId: string, before: object | null, after: object | null) => void
  /** Tells other slices (past tense: `plans.confirmed`); their jobs are enqueued in this transaction. */
  emit: (event: string, payload: object) => void
  /** The bytes of files. What an act keeps here and then fails to name is swept later. */
  files: FileStore
  /** Seals, opens and forgets personal fields. What `changed`, the result and events say of them is never the value itself. */
  privacy: Privacy
}

/** What may be allowed: true/false, or the membership that allows it (the record then names it). */
export type Allowance = boolean | Membership | undefined

export type Spec<Own extends string, Neighbours extends string, Input extends z.ZodType, Subject, Result> = {
  name: `${Own}.${string}`
  /** True for an act that is only a part of others: it runs through `call`, never by itself (403). */
  calledOnly?: true
  input: Input
  /** Reads (and locks) the subject within what the actor may see; nothing = 404. */
  load: (at: Loading<Own, Neighbours>, input: z.output<Input>) => Promise<Subject | null | undefined>
  allow: (actor: Actor, subject: Subject, moment: Moment) => Allowance
  run: (at: Acting<Own, Neighbours>, subject: Subject, input: z.output<Input>) => Promise<Result>
}

/** An act of one slice, ready to be run by `perform`. */
export type Command<Result = unknown> = {
  readonly name: string
  readonly calledOnly?: true
  readonly input: z.ZodType
  readonly load: (at: never, input: never) => Promise<unknown>
  readonly allow: (actor: Actor, subject: never, moment: Moment) => Allowance
  readonly run: (at: never, subject: never, input: never) => Promise<Result>
}

/**
 * The maker of a slice's acts: parse, load, allow, run; one transaction; one line in the record.
 * `commandsOf<'plans', 'organisation' | 'documents'>()` may write its own schema and read its neighbours'.
 */
export const commandsOf =
  <Own extends string, Neighbours extends string = never>() =>
  <Input extends z.ZodType, Subject extends {}, Result>(
    spec: Spec<Own, Neighbours, Input, Subject, Result>,
  ): Command<Result> =>
    spec as unknown as Command<Result>

/** The policy of an act open to everybody who can load its subject. */
export const anyone = (): boolean => true
