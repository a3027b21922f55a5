import { sql, type RawBuilder } from 'kysely'
import type { Loading } from '#platform/command/command.ts'
import { problems } from '../problems.ts'
import { goesOn, mayFollow, stageOf, type SigningPath, type StepKind } from '../signing.ts'
import type { Subject } from '../subject.ts'
import { stageText } from '../texts.vi.ts'
import { signingVisible } from '../visibility.ts'
import { openHolds } from './open-holds.ts'

export type At = Loading<'documents', 'organisation'>

/** A signing while an act holds its row: what the policies and the rules need. */
export type LockedSigning = {
  id: string
  unitId: string
  subject: Subject
  title: string
  kind: string
  symbol: string
  path: SigningPath
  openedBy: string
  openedOn: string
  steps: { n: number; kind: StepKind; onDay: string; at: Date }[]
  /** Why it may not go on as it is; empty = it may. */
  holds: string[]
}

/** The signing of an id, locked until the act ends; undefined where the actor does not see it. */
export const lockedSigning = (at: At, id: string): Promise<LockedSigning | undefined> =>
  locked(at, id, signingVisible(at.actor))

/** As `lockedSigning`, for what the owner of the subject says of its draft: the owner has decided who may. */
export const lockedForOwner = (at: At, id: string): Promise<LockedSigning | undefined> =>
  locked(at, id, sql<boolean>`true`)

async function locked({ write }: At, id: string, visible: RawBuilder<boolean>): Promise<LockedSigning | undefined> {
  const row = await write
    .selectFrom('documents.signing as signing')
    .selectAll('signing')
    .where('signing.id', '=', id)
    .where(visible)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const steps = await write
    .selectFrom('documents.signing_step')
    .select(['n', 'kind', 'on_day as onDay', 'at'])
    .where('signing_id', '=', id)
    .orderBy('n')
    .execute()
  return {
    id,
    unitId: row.unit_id,
    subject: { slice: row.subject_slice, kind: row.subject_kind, id: row.subject_id },
    title: row.title,
    kind: row.kind,
    symbol: row.symbol,
    path: row.path as unknown as SigningPath,
    openedBy: row.opened_by,
    openedOn: row.opened_on,
    steps,
    holds: await openHolds(write, id),
  }
}

/** The last step: every signing has at least its first. */
export const lastStep = ({ steps }: LockedSigning): LockedSigning['steps'][number] => steps.at(-1)!

/** Refuses a step that cannot follow, saying where the draft stands now, and one that goes on with a draft that is held (409). */
export function mustFollow(signing: LockedSigning, kind: StepKind): void {
  const last = lastStep(signing).kind
  if (!mayFollow(signing.path, last, kind)) throw problems.movedOn(stageText[stageOf(signing.path, last)])
  if (goesOn(kind) && signing.holds.length > 0) throw problems.held(signing.holds)
}
