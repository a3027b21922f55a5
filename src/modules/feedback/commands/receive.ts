import type { Channel } from '../channel.ts'
import type { Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { contactShape, isEmptyContact, waysOf, type Contact } from '../contact.ts'
import type { Purpose } from '../kind.ts'
import type { Letter } from './letter-shape.ts'
import { complaintWithoutSubject } from '../problems.ts'
import { addStep } from './add-step.ts'
import type { DeskFound } from './desk-for.ts'
import { beginConversation } from './conversation.ts'
import { duesFor } from './dues-for.ts'
import { freeCode } from './free-code.ts'
import { keepDenunciation } from './keep-denunciation.ts'

export type At = Acting<'feedback', 'organisation'>

/** What an act of receiving answers: the receipt. */
export type Receipt = { petitionId: string; code: string }

/**
 * How a letter came: the channel, when the sender wrote by it himself (his further messages there belong to the petition then), who
 * typed it in for him, and the code that its slip already has (the caller holds the slip).
 */
export type Coming = {
  channel: Channel
  wroteAt?: Date | undefined
  enteredBy?: string
  splitFromId?: string
  code?: string
}

/** Keeps a letter as a petition at its desk; the receipt carries the tracking code. */
export async function receive(
  at: At,
  { deskId }: Pick<DeskFound, 'deskId'>,
  letter: Letter,
  how: Coming,
): Promise<Receipt> {
  if (letter.kind === 'complaint' && !letter.complaintAbout) throw complaintWithoutSubject()
  const id = newId(at.now.getTime())
  const contact = contactShape.parse(letter.contact?.reveal() ?? {})
  const code = await insertPetition(at, { id, deskId, letter, how, anonymous: isEmptyContact(contact) })
  if (letter.kind === 'denunciation') await keepDenunciation(at, { id, deskId, letter, contact })
  else await keepSender(at, id, contact)
  await keepConsents(at, id, letter.consents)
  await beginConversation(at, { id, kind: letter.kind, channel: how.channel, wroteAt: how.wroteAt }, contact)
  await keepPhotos(at, id, letter)
  await addStep(at, id, 'received', { unitId: deskId })
  // Nothing of a denunciation goes further than its own tables.
  if (letter.kind !== 'denunciation')
    at.changed('petition', id, null, { kind: letter.kind, channel: how.channel, topicCode: letter.topicCode ?? null })
  at.emit('feedback.received', { petitionId: id })
  return { petitionId: id, code }
}

type Inserting = { id: string; deskId: string; letter: Letter; how: Coming; anonymous: boolean }

async function insertPetition(at: At, { id, deskId, letter, how, anonymous }: Inserting): Promise<string> {
  const dues = await duesFor(at.read, letter.kind, letter.topicCode, at.today)
  const code = how.code ?? (await freeCode(at.read))
  await at.write
    .insertInto('feedback.petition')
    .values({
      id,
      code,
      kind: letter.kind,
      complaint_about: letter.kind === 'complaint' ? (letter.complaintAbout ?? null) : null,
      topic_id: dues.topicId,
      channel: how.channel,
      desk_id: deskId,
      unit_id: deskId,
      place_id: letter.placeId ?? null,
      ...written(letter),
      anonymous,
      sender_sex: letter.sex ?? null,
      entered_by: how.enteredBy ?? null,
      split_from_id: how.splitFromId ?? null,
      received_at: at.now,
      received_on: at.today,
      notice_due_on: dues.noticeDueOn,
      result_due_on: dues.resultDueOn,
    })
    .execute()
  return code
}

/** What stands open in the row; of a denunciation nothing does. */
const written = (letter: Letter) =>
  letter.kind === 'denunciation'
    ? {}
    : {
        body: letter.body,
        hamlet: letter.hamlet ?? null,
        latitude: letter.point?.latitude ?? null,
        longitude: letter.point?.longitude ?? null,
      }

async function keepSender({ write, privacy }: At, petitionId: string, contact: Contact): Promise<void> {
  if (isEmptyContact(contact)) return
  const [sealed] = await privacy.seal([{ subjectId: petitionId, value: JSON.stringify(contact) }])
  await write
    .insertInto('feedback.sender')
    .values({ petition_id: petitionId, contact: sealed!, reach: waysOf(contact) })
    .execute()
}

/** Agreed to the wording that was shown on that day; what was taken back before is agreed to anew. */
export async function keepConsents(
  { write, read, now, today }: At,
  petitionId: string,
  consents: readonly Purpose[],
): Promise<void> {
  for (const purpose of new Set(consents)) {
    const { version } = await read
      .selectFrom('feedback.consent_wording')
      .select('version')
      .where('purpose', '=', purpose)
      .where('valid_from', '<=', today)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await write
      .insertInto('feedback.consent')
      .values({ petition_id: petitionId, purpose, wording_version: version, given_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['petition_id', 'purpose'])
          .doUpdateSet({ wording_version: version, given_at: now, withdrawn_at: null })
          .where('feedback.consent.withdrawn_at', 'is not', null),
      )
      .execute()
  }
}

async function keepPhotos({ write, privacy, now }: At, petitionId: string, { photos }: Letter): Promise<void> {
  if (photos.length === 0) return
  const sealed = await privacy.seal(photos.map(({ bytes }) => ({ subjectId: petitionId, value: bytes.reveal() })))
  await write
    .insertInto('feedback.photo')
    .values(
      photos.map(({ mediaType, width, height }, i) => ({
        petition_id: petitionId,
        n: i + 1,
        media_type: mediaType,
        width,
        height,
        bytes: sealed[i]!,
        added_at: now,
      })),
    )
    .execute()
}
