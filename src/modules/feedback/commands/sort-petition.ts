import { z } from 'zod'
import { contactShape } from '../contact.ts'
import { complaintSubjects, isAnsweredHere, kinds } from '../kind.ts'
import { handles } from '../handling/policy.ts'
import { mailTexts } from '../handling/texts.vi.ts'
import { complaintWithoutSubject, unknownPlace } from '../problems.ts'
import { addStep } from './add-step.ts'
import { wallConversation } from './conversation.ts'
import { duesFor } from './dues-for.ts'
import { keepDenunciation } from './keep-denunciation.ts'
import { about, begin, changedPetition, command, loadPetition, type At, type Held } from './petition-held.ts'
import { sealMessages, type Said } from './seal-messages.ts'
import { forgetListing } from './unlist.ts'
import { endWaiting } from './queue-delivery.ts'
import { releaseMerged } from './release-merged.ts'

const sorting = z.object({
  ...about,
  kind: z.enum(kinds),
  complaintAbout: z.enum(complaintSubjects).optional(),
  topicCode: z.string().max(60).optional(),
  placeId: z.uuid().optional(),
})
type Sorting = z.output<typeof sorting>

/**
 * Triage: what a petition is, what it is about, where. Both clocks follow, counted from the day it came. What turns out to be a
 * denunciation goes behind its wall in the same act.
 */
export const sortPetition = command({
  name: 'feedback.sort-petition',
  input: sorting,
  load: loadPetition,
  allow: handles,
  async run(at, held, input) {
    await begin(at, held, input.seenVersion)
    if (input.kind === 'complaint' && !input.complaintAbout) throw complaintWithoutSubject()
    await checkPlace(at, input.placeId)
    if (input.kind === 'denunciation') await putBehindWall(at, held)
    if (!isAnsweredHere(input.kind)) await releaseMerged(at, held.id)
    const dues = await duesFor(at.read, input.kind, input.topicCode, held.receivedOn)
    await keepSorting(at, held, input, dues)
    await addStep(at, held.id, 'sorted')
    const { kind, topicCode } = input
    changedPetition(at, { id: held.id, kind }, { kind, topicCode: topicCode ?? null })
    return { petitionId: held.id, walled: kind === 'denunciation' }
  },
})

type Dues = Awaited<ReturnType<typeof duesFor>>

const keepSorting = async (at: At, held: Held, { kind, complaintAbout, placeId }: Sorting, dues: Dues) =>
  at.write
    .updateTable('feedback.petition')
    .set({
      kind,
      complaint_about: kind === 'complaint' ? complaintAbout! : null,
      topic_id: dues.topicId,
      place_id: placeId ?? held.placeId,
      notice_due_on: dues.noticeDueOn,
      result_due_on: (await lastExtension(at, held.id)) ?? dues.resultDueOn,
      ...(kind === 'denunciation' && { topic_id: null, unit_id: held.deskId }),
    })
    .where('id', '=', held.id)
    .execute()

/** The day that was granted: a change of topic does not take it back. */
const lastExtension = async ({ write }: At, petitionId: string) =>
  (
    await write
      .selectFrom('feedback.extension')
      .select('new_due_on as dueOn')
      .where('petition_id', '=', petitionId)
      .orderBy('n', 'desc')
      .executeTakeFirst()
  )?.dueOn

async function checkPlace({ read }: At, placeId: string | undefined): Promise<void> {
  if (placeId === undefined) return
  const place = await read.selectFrom('organisation.unit').select('place_name').where('id', '=', placeId).execute()
  if (!place[0]?.place_name) throw unknownPlace()
}

/** The letter and the sender's contact are sealed together; nothing of them stays in the open, and nobody else keeps a part in it. */
async function putBehindWall(at: At, held: Held): Promise<void> {
  const { id, deskId, body, hamlet } = held
  const sender = await at.write
    .selectFrom('feedback.sender')
    .select('contact')
    .where('petition_id', '=', id)
    .executeTakeFirst()
  const [contact] = await at.privacy.openTexts([{ subjectId: id, sealed: sender?.contact ?? null }])
  const letter = { body: body ?? '', ...(hamlet && { hamlet }) }
  const known = contactShape.parse(JSON.parse(contact ?? '{}'))
  await keepDenunciation(at, { id, deskId, letter, contact: known })
  await wallConversation(at, held, known)
  await sealMessages(at, id, await saidBySender(at, id))
  await at.write.deleteFrom('feedback.sender').where('petition_id', '=', id).execute()
  await at.write
    .updateTable('feedback.petition')
    .set({ body: null, hamlet: null, latitude: null, longitude: null })
    .set({ kind: 'denunciation', complaint_about: null, split_from_id: null })
    .where('id', '=', id)
    .execute()
  await closeAround(at, id)
}

/** What the sender wrote besides his letter, in order. */
async function saidBySender({ write }: At, petitionId: string): Promise<Said[]> {
  const rows = await write
    .selectFrom('feedback.message')
    .select(['body', 'at', 'on_day as onDay'])
    .where('petition_id', '=', petitionId)
    .where('kind', 'in', ['reply', 'message'])
    .orderBy('n')
    .execute()
  return rows.flatMap(({ body, ...when }) => (body === null ? [] : [{ body, ...when }]))
}

/** What others wrote about it goes too: notes, routings, the public list. */
async function closeAround(at: At, id: string): Promise<void> {
  const { write, now } = at
  await write
    .updateTable('feedback.routing')
    .set({ ended_at: now, request: null, contribution: null })
    .where('petition_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await endWaiting(at, id, { of: 'all', failure: mailTexts.walled })
  await write.updateTable('feedback.message').set({ body: null }).where('petition_id', '=', id).execute()
  await write.updateTable('feedback.step').set({ note: null }).where('petition_id', '=', id).execute()
  // Nothing leads to it from what was split off it.
  await write.updateTable('feedback.petition').set({ split_from_id: null }).where('split_from_id', '=', id).execute()
  await forgetListing(at, id)
}
