import { z } from 'zod'
import { Secret } from '#platform/secret.ts'
import { contactShape, type Contact } from '../contact.ts'
import { complaintSubjects, kinds, type Kind, type Purpose } from '../kind.ts'
import { handles } from '../handling/policy.ts'
import { nothingLeft } from '../handling/problems.ts'
import { MOST_MESSAGE } from '../letter.ts'
import { letterText } from '../letter-text.ts'
import { addStep } from './add-step.ts'
import { wroteLast } from './conversation.ts'
import { about, begin, command, loadPetition, type At, type Held } from './petition-held.ts'
import { longLetterShape } from './letter-shape.ts'
import { receive } from './receive.ts'

const words = z.string().max(MOST_MESSAGE).transform(letterText).pipe(z.string().min(1))

/**
 * A mixed letter is split (Luật Tiếp công dân, Điều 25): a part of it becomes a petition of its own with its own clocks and code,
 * and leaves the letter; what remains stays here. Sender and consents go with both.
 */
export const splitPetition = command({
  name: 'feedback.split-petition',
  input: z.object({
    ...about,
    kind: z.enum(kinds),
    complaintAbout: z.enum(complaintSubjects).optional(),
    topicCode: z.string().max(60).optional(),
    part: words,
    rest: words,
  }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { seenVersion, kind, complaintAbout, topicCode, part, rest }) {
    await begin(at, held, seenVersion)
    if (rest === part) throw nothingLeft()
    const letter = longLetterShape.parse({
      kind,
      complaintAbout,
      topicCode,
      body: part,
      placeId: held.placeId ?? undefined,
      hamlet: held.hamlet ?? undefined,
      sex: held.sex ?? undefined,
      consents: await consentsOf(at, held.id),
      contact: new Secret(await contactOf(at, held)),
    })
    await at.write.updateTable('feedback.petition').set({ body: rest }).where('id', '=', held.id).execute()
    // Of a denunciation nothing leads back to the letter that it was in.
    const from = kind === 'denunciation' ? {} : { splitFromId: held.id }
    const wroteAt = await wroteLast(at, held.id)
    const { petitionId } = await receive(at, held, letter, { channel: held.channel, wroteAt, ...from })
    return { petitionId: held.id, newId: await tellSplit(at, held.id, { petitionId, kind }) }
  },
})

/**
 * The letter's steps tell of a part that is open. Of a denunciation nothing of the letter tells, neither steps nor record: that
 * something was split off and leads nowhere would say what it was. Its own record tells its readers. Answers the part, if it may be known.
 */
async function tellSplit(at: At, heldId: string, part: { petitionId: string; kind: Kind }): Promise<string | null> {
  if (part.kind === 'denunciation') {
    at.changed('denunciation', part.petitionId, null, { split: true })
    return null
  }
  await addStep(at, heldId, 'split')
  return part.petitionId
}

async function contactOf({ write, privacy }: At, { id }: Held): Promise<Contact> {
  const sender = await write
    .selectFrom('feedback.sender')
    .select('contact')
    .where('petition_id', '=', id)
    .executeTakeFirst()
  const [contact] = await privacy.openTexts([{ subjectId: id, sealed: sender?.contact ?? null }])
  return contactShape.parse(JSON.parse(contact ?? '{}'))
}

async function consentsOf({ write }: At, id: string): Promise<Purpose[]> {
  const rows = await write
    .selectFrom('feedback.consent')
    .select('purpose')
    .where('petition_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ purpose }) => purpose as Purpose)
}
