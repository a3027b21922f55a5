import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { Secret, secretText } from '#platform/secret.ts'
import { contactShape, isEmptyContact, provesContact, waysOf, type Contact } from '../contact.ts'
import { isPublic } from '../policy.ts'
import { notTheSender } from '../problems.ts'
import { addStep } from './add-step.ts'
import { keepConversation } from './conversation.ts'
import { eraseLetter } from './erase.ts'
import { loadByCode, type Tracked } from './load-by-code.ts'

const command = commandsOf<'feedback', 'organisation'>()
type At = Acting<'feedback', 'organisation'>

/** The proof is a phone number or e-mail that the sender left: with the code it shows that the data are his. */
const proven = { code: z.string().max(40), proof: secretText }

/** What is kept about the sender, as he sees it. */
export type OwnData = { contact: Contact; body: string | null; hamlet: string | null; said: string[] }

/** Shows a sender what is kept of him; who looked stands in the record. A repeat shows nothing any more. */
export const showOwnData = command({
  name: 'feedback.show-own-data',
  input: z.object(proven),
  load: (at, { code }) => loadByCode(at, code),
  allow: isPublic,
  async run(at, tracked, { proof }) {
    const contact = await provenContact(at, tracked, proof)
    const letter = await at.read
      .selectFrom('feedback.petition')
      .select(['body', 'hamlet'])
      .where('id', '=', tracked.id)
      .executeTakeFirstOrThrow()
    at.changed('petition', tracked.id, null, { opened: 'contact' })
    return new Secret<OwnData>({ contact, ...letter, said: await saidBy(at, tracked.id) })
  },
})

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
