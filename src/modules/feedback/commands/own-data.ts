import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { Problem } from '#platform/problem.ts'
import { Secret, secretText } from '#platform/secret.ts'
import { contactShape, isEmptyContact, provesContact, waysOf, type Contact } from '../contact.ts'
import { isPublic } from '../policy.ts'
import { notTheSender } from '../problems.ts'
import { addStep } from './add-step.ts'
import { keepConversation } from './conversation.ts'
import { eraseLetter } from './erase.ts'
import { loadByCode, type Tracked } from './load-by-code.ts'
import { photoBytes } from '../queries/photo.ts'

const command = commandsOf<'feedback', 'organisation'>()
type At = Acting<'feedback', 'organisation'>

/** The proof is a phone number or e-mail that the sender left: with the code it shows that the data are his. */
const proven = { code: z.string().max(40), proof: secretText }

/** What is kept about the sender, as he sees it. */
export type OwnData = {
  contact: Contact
  body: string | null
  place: string | null
  hamlet: string | null
  sex: 'female' | 'male' | null
  said: string[]
  /** The numbers of his photos: each is shown by `showOwnPhoto`. */ photos: number[]
}

/** Shows a sender what is kept of him; who looked stands in the record. A repeat shows nothing any more. */
export const showOwnData = command({
  name: 'feedback.show-own-data',
  input: z.object(proven),
  load: (at, { code }) => loadByCode(at, code),
  allow: isPublic,
  async run(at, tracked, { proof }) {
    const contact = await provenContact(at, tracked, proof)
    const letter = await at.read
      .selectFrom('feedback.petition as petition')
      .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
      .select(['petition.body', 'petition.hamlet', 'petition.sender_sex as sex', 'place.place_name as place'])
      .where('petition.id', '=', tracked.id)
      .executeTakeFirstOrThrow()
    at.changed('petition', tracked.id, null, { opened: 'contact' })
    const [said, photos] = [await saidBy(at, tracked.id), await photosOf(at, tracked.id)]
    return new Secret<OwnData>({ contact, ...letter, said, photos })
  },
})

/** Shows a sender one of his photos. Throws 404 where there is none, or it was erased. */
export const showOwnPhoto = command({
  name: 'feedback.show-own-photo',
  input: z.object({ ...proven, n: z.coerce.number().int().min(1).max(5) }),
  load: (at, { code }) => loadByCode(at, code),
  allow: isPublic,
  async run(at, tracked, { proof, n }) {
    await provenContact(at, tracked, proof)
    const photo = await photoBytes({ db: at.read, privacy: at.privacy }, tracked.id, String(n))
    if (!photo) throw new Problem('not-found', 404)
    at.changed('petition', tracked.id, null, { opened: 'photo' })
    return new Secret(photo)
  },
})

async function photosOf({ read }: At, petitionId: string): Promise<number[]> {
  const rows = await read
    .selectFrom('feedback.photo')
    .select('n')
    .where('petition_id', '=', petitionId)
    .where('bytes', 'is not', null)
    .orderBy('n')
    .execute()
  return rows.map(({ n }) => n)
}

/** What he wrote besides his letter, in order. */
async function saidBy({ read }: At, petitionId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('feedback.message')
    .select('body')
    .where('petition_id', '=', petitionId)
    .where('kind', 'in', ['reply', 'message'])
    .orderBy('n')
    .execute()
  return rows.flatMap(({ body }) => (body === null ? [] : [body]))
}

/** Corrects the contact. An empty one is no correction: that is an erasure. */
export const correctContact = command({
  name: 'feedback.correct-contact',
  input: z.object({ ...proven, contact: z.custom<Secret<Contact>>((value) => value instanceof Secret) }),
  load: (at, { code }) => loadByCode(at, code),
  allow: isPublic,
  async run(at, tracked, { proof, contact }) {
    const old = await provenContact(at, tracked, proof)
    const given = contactShape.parse(contact.reveal())
    // The page asks for name, number and addresses; by which account he wrote stays as it is.
    const { zalo, messenger } = old
    const corrected = isEmptyContact(given) ? old : contactShape.parse({ zalo, messenger, ...given })
    await keepConversation(at, tracked.id, old, corrected)
    const [sealed] = await at.privacy.seal([{ subjectId: tracked.id, value: JSON.stringify(corrected) }])
    await at.write
      .updateTable('feedback.sender')
      .set({ contact: sealed!, reach: waysOf(corrected), corrected_at: at.now })
      .where('petition_id', '=', tracked.id)
      .execute()
    await addStep(at, tracked.id, 'corrected')
    return { petitionId: tracked.id }
  },
})

/** Erases the letter, the contact and the photos; the petition stays as a count. */
export const eraseOwnData = command({
  name: 'feedback.erase-own-data',
  input: z.object(proven),
  load: (at, { code }) => loadByCode(at, code),
  allow: isPublic,
  async run(at, tracked, { proof }) {
    await provenContact(at, tracked, proof)
    await eraseLetter(at, tracked.id, 'asked')
    return { petitionId: tracked.id }
  },
})

/** The contact, if the proof is of it. Throws the same refusal where there is none, so that nothing is told about it. */
async function provenContact({ privacy }: At, { id, contact }: Tracked, proof: Secret): Promise<Contact> {
  const [opened] = await privacy.openTexts([{ subjectId: id, sealed: contact }])
  const kept = opened ? (JSON.parse(opened) as Contact) : {}
  if (!provesContact(kept, proof.reveal())) throw notTheSender()
  return kept
}
