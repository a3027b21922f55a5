import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { lastDayOf } from '../clock.ts'
import { letterText } from '../letter-text.ts'
import { isPublic } from '../policy.ts'
import { notNow } from '../problems.ts'
import { addStep } from './add-step.ts'
import { keepReply } from './keep-reply.ts'
import { loadByCode, type Tracked } from './load-by-code.ts'

const command = commandsOf<'feedback', 'organisation'>()
type At = Acting<'feedback', 'organisation'>

const code = z.string().max(40)
const words = (most: number) => z.string().max(most).transform(letterText)

/** The sender answers a question: then it is worked on again. */
export const replyToQuestion = command({
  name: 'feedback.reply',
  input: z.object({ code, body: words(4000).pipe(z.string().min(1)) }),
  load: (at, input) => loadByCode(at, input.code),
  allow: isPublic,
  async run(at, { id, state }, { body }) {
    if (state !== 'waiting') throw notNow()
    await keepReply(at, id, body)
    return { petitionId: id }
  },
})

/** The sender says "chưa giải quyết được": once; it goes back to be worked on by another person, with a new day. */
export const sayNotSolved = command({
  name: 'feedback.say-not-solved',
  input: z.object({ code, reason: words(1000).optional() }),
  load: (at, input) => loadByCode(at, input.code),
  allow: isPublic,
  async run(at, tracked, { reason }) {
    const { id, state } = tracked
    if (state !== 'answered' || (await saidBefore(at, id))) throw notNow()
    await at.write
      .insertInto('feedback.not_solved')
      .values({
        petition_id: id,
        answer_n: await lastAnswer(at, id),
        reason: reason || null,
        previous_officer_id: await lastOfficer(at, id),
        first_due_on: tracked.resultDueOn,
        at: at.now,
        on_day: at.today,
      })
      .execute()
    await at.write
      .updateTable('feedback.petition')
      .set({ result_due_on: await newDue(at, tracked), version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await addStep(at, id, 'not-solved')
    return told(at, id, 'feedback.not-solved')
  },
})

/** The sender says how satisfied he is with the answer, and may say that it is solved. */
export const rateAnswer = command({
  name: 'feedback.rate',
  input: z.object({
    code,
    score: z.coerce.number().int().min(1).max(5),
    comment: words(1000).optional(),
    solved: z.boolean().default(false),
  }),
  load: (at, input) => loadByCode(at, input.code),
  allow: isPublic,
  async run(at, { id, state }, { score, comment, solved }) {
    if (state !== 'answered' && state !== 'solved') throw notNow()
    const rating = { score, comment: comment || null, at: at.now }
    await at.write
      .insertInto('feedback.rating')
      .values({ petition_id: id, answer_n: await lastAnswer(at, id), ...rating })
      .onConflict((conflict) => conflict.columns(['petition_id', 'answer_n']).doUpdateSet(rating))
      .execute()
    await addStep(at, id, 'rated')
    if (solved && state === 'answered') await addStep(at, id, 'solved')
    return told(at, id, 'feedback.rated')
  },
})

function told(at: At, petitionId: string, event: string): { petitionId: string } {
  at.emit(event, { petitionId })
  return { petitionId }
}

const saidBefore = async ({ read }: At, id: string): Promise<boolean> =>
  (await read.selectFrom('feedback.not_solved').select('petition_id').where('petition_id', '=', id).execute()).length >
  0

/** The number of the approved answer that was given last; of a merged petition's own there is none (0). */
async function lastAnswer({ read }: At, id: string): Promise<number> {
  const row = await read
    .selectFrom('feedback.answer')
    .select((max) => max.fn.max('n').as('n'))
    .where('petition_id', '=', id)
    .where('approved_at', 'is not', null)
    .executeTakeFirst()
  return row?.n ?? 0
}

async function lastOfficer({ read }: At, id: string): Promise<string | null> {
  const row = await read
    .selectFrom('feedback.routing')
    .select('officer_id')
    .where('petition_id', '=', id)
    .where('role', '=', 'lead')
    .where('officer_id', 'is not', null)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.officer_id ?? null
}

/** The topic's time begins anew on the day. */
async function newDue({ read, today }: At, { topicId }: Tracked): Promise<string | null> {
  if (!topicId) return null
  const topic = await read
    .selectFrom('feedback.topic')
    .select(['days', 'day_unit as unit'])
    .where('id', '=', topicId)
    .executeTakeFirstOrThrow()
  return lastDayOf(today, topic, await workCalendar(read))
}
