import { sql } from 'kysely'
import { z } from 'zod'
import { judgeClearing } from '../clearing/judge.ts'
import { noAnswerText, notAgreed } from '../clearing/problems.ts'
import { contactShape } from '../contact.ts'
import { moderates } from '../handling/policy.ts'
import { neverAnswered } from '../handling/problems.ts'
import { isAnsweredHere } from '../kind.ts'
import { MOST_MESSAGE } from '../letter.ts'
import { letterText, lineText } from '../letter-text.ts'
import { placeNames } from '../queries/place-names.ts'
import { listableStates } from '../state.ts'
import { addStep } from './add-step.ts'
import { about, begin, changedPetition, command, loadPetition, personOf, type At, type Held } from './petition-held.ts'
import { publishPhotos } from './publish-photos.ts'
import { unlist } from './unlist.ts'

const clearing = z.object({
  ...about,
  title: z.string().transform(lineText).pipe(z.string().min(1).max(120)),
  text: z
    .string()
    .transform(letterText)
    .pipe(
      z
        .string()
        .min(1)
        .max(MOST_MESSAGE + 2000),
    ),
  answer: z.string().transform(letterText).pipe(z.string().max(10_000)).optional(),
  sure: z.enum(['sure', 'unsure']),
  reason: z.string().trim().min(5).max(1000).optional(),
  confirmed: z.boolean(),
})
type Wish = z.output<typeof clearing>

/**
 * Công khai: shows a petition, with its answer, in the words that a moderator cleared of personal data. What stood there before is
 * replaced. Throws Problem 400 while the rule or the moderator is not content, 409 where the sender did not agree.
 */
export const listPetition = command({
  name: 'feedback.list-petition',
  input: clearing,
  load: loadPetition,
  allow: moderates,
  async run(at, held, input) {
    await begin(at, held, input.seenVersion, listableStates)
    if (!isAnsweredHere(held.kind)) throw neverAnswered()
    if (!held.body || !(await isAgreed(at, held.id))) throw notAgreed()
    const answerN = await answerNow(at, held.id)
    const answer = answerN === null ? null : (input.answer ?? null)
    if (answerN !== null && !answer) throw noAnswerText()
    judgeClearing({ ...input, answer }, { places: await placeNames(at.read), sender: await senderName(at, held.id) })
    const n = await keepClearing(at, held, { ...input, answer, answerN })
    const photos = await publishPhotos(at, held.id, n)
    await addStep(at, held.id, 'listed')
    changedPetition(at, held, { listed: n, photos })
    return { petitionId: held.id }
  },
})

/** The sender's own name, for the rule alone: nobody is shown it. */
async function senderName({ write, privacy }: At, petitionId: string): Promise<string | undefined> {
  const sender = await write
    .selectFrom('feedback.sender')
    .select('contact')
    .where('petition_id', '=', petitionId)
    .executeTakeFirst()
  const [contact] = await privacy.openTexts([{ subjectId: petitionId, sealed: sender?.contact ?? null }])
  return contact ? contactShape.parse(JSON.parse(contact)).name : undefined
}

/** Whether the sender's consent to be listed lives. */
async function isAgreed({ write }: At, petitionId: string): Promise<boolean> {
  const consent = await write
    .selectFrom('feedback.consent')
    .select('purpose')
    .where('petition_id', '=', petitionId)
    .where('purpose', '=', 'listing')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return consent !== undefined
}

/** The number of the answer that the sender has now; null before the first. */
async function answerNow({ write }: At, petitionId: string): Promise<number | null> {
  const { n } = await write
    .selectFrom('feedback.answer')
    .select((last) => last.fn.max('n').as('n'))
    .where('petition_id', '=', petitionId)
    .where('approved_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return n
}

type Kept = Omit<Wish, 'answer'> & { answer: string | null; answerN: number | null }

async function keepClearing(at: At, held: Held, { title, text, answer, answerN, reason, seenVersion }: Kept) {
  await unlist(at, held.id, null)
  const { n } = await at.write
    .insertInto('feedback.moderation')
    .values({
      petition_id: held.id,
      n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.moderation where petition_id = ${held.id})`,
      cleared_title: title,
      cleared_text: text,
      cleared_answer: answer,
      answer_n: answerN,
      petition_version: seenVersion,
      reason: reason ?? null,
      moderator_id: personOf(at.actor),
      at: at.now,
    })
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}
