import type { Membership } from '#platform/command/actor.ts'
import type { Acting } from '#platform/command/command.ts'
import type { StepKind } from '../signing.ts'
import { lastStep, type LockedSigning } from './locked-signing.ts'
import { personOf } from './person.ts'

type Step = {
  kind: StepKind
  place: Membership | undefined
  onDay?: string
  note?: string | undefined
  /** What else the record tells of it. */
  facts?: object
}

/** Writes the next step of a signing and tells it to the record; `onDay` is today unless the step counts for another day. */
export async function addStep(
  { write, actor, now, today, changed }: Acting<'documents', 'organisation'>,
  signing: LockedSigning,
  { kind, place, onDay = today, note, facts }: Step,
): Promise<void> {
  await write
    .insertInto('documents.signing_step')
    .values({
      signing_id: signing.id,
      n: lastStep(signing).n + 1,
      kind,
      person_id: personOf(actor),
      membership_id: place?.id ?? null,
      at: now,
      on_day: onDay,
      note: note ?? null,
    })
    .execute()
  changed('signing', signing.id, { step: lastStep(signing).kind }, { step: kind, onDay, note: note ?? null, ...facts })
}

/** Ends a signing that will not be issued: its subject may be frozen again. */
export async function closeSigning(
  { write, now }: Acting<'documents', 'organisation'>,
  { id }: LockedSigning,
): Promise<void> {
  await write.updateTable('documents.signing').set({ closed_at: now }).where('id', '=', id).execute()
}

/** What every event of a signing carries. */
export const eventOf = ({ id, subject, unitId }: LockedSigning) => ({
  signingId: id,
  unitId,
  subjectSlice: subject.slice,
  subjectKind: subject.kind,
  subjectId: subject.id,
})
