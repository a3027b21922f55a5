import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { inScope } from '#modules/organisation/server.ts'
import { judged } from '../clearing/personal.ts'
import { handles, keepsTemplates } from '../handling/policy.ts'
import { nameTaken, notThere, personLeft } from '../handling/problems.ts'
import { placeNames } from '../queries/place-names.ts'
import { changedPetition, command, loadPetition, personOf, type LoadAt } from './petition-held.ts'

/**
 * Keeps an approved answer as a template of the unit in charge, bound to its outcome: a refusal is never answered with the words of a
 * success. What belongs to one person is taken out: the rule of the public list refuses what it finds for certain (Problem 400), the
 * officer says that he took out the rest.
 */
export const saveTemplate = command({
  name: 'feedback.save-template',
  input: z.object({
    petitionId: z.uuid(),
    answerN: z.int(),
    title: z.string().trim().min(1).max(200),
    body: z.string().trim().min(1).max(20_000),
    cleared: z.literal(true),
  }),
  load: loadPetition,
  allow: handles,
  async run(at, held, { answerN, title, body }) {
    const answer = await at.write
      .selectFrom('feedback.answer')
      .select('outcome')
      .where('petition_id', '=', held.id)
      .where('n', '=', answerN)
      .where('approved_at', 'is not', null)
      .executeTakeFirst()
    if (!answer) throw notThere()
    mustBeCleared({ title, body }, await placeNames(at.read))
    const id = newId(at.now.getTime())
    const kept = await at.write
      .insertInto('feedback.answer_template')
      .values({
        id,
        unit_id: held.unitId,
        topic_code: await topicCodeOf(at, held.topicId),
        outcome: answer.outcome,
        title,
        body,
        petition_id: held.id,
        saved_by: personOf(at.actor),
        saved_at: at.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) throw nameTaken()
    changedPetition(at, held, { template: title })
    return { petitionId: held.id, templateId: id }
  },
})

function mustBeCleared(texts: Record<string, string>, places: readonly string[]): void {
  const found = Object.entries(texts).map(([field, text]) => {
    const quotes = judged(text, places).certain.map(({ start, end }) => text.slice(start, end))
    return [field, quotes] as const
  })
  const left = found.filter(([, quotes]) => quotes.length > 0)
  if (left.length > 0) throw personLeft(Object.fromEntries(left))
}

const topicCodeOf = async ({ write }: Pick<LoadAt, 'write'>, topicId: string | null) =>
  topicId
    ? (await write.selectFrom('feedback.topic').select('code').where('id', '=', topicId).executeTakeFirst())?.code
    : null

/** A template is offered no more; answers that were made from it stay. Those of the catalogue are taken out there. */
export const retireTemplate = command({
  name: 'feedback.retire-template',
  input: z.object({ templateId: z.uuid() }),
  load: ({ write, actor }, { templateId }) =>
    write
      .selectFrom('feedback.answer_template as template')
      .select(['template.id', 'template.title', 'template.retired_at as retiredAt'])
      .select(sql<string>`template.unit_id`.as('unitId'))
      .where('template.id', '=', templateId)
      .where('template.unit_id', 'is not', null)
      .where(inScope(actor, 'template.unit_id'))
      .forUpdate()
      .executeTakeFirst(),
  allow: keepsTemplates,
  async run(at, template) {
    if (template.retiredAt) throw notThere()
    await at.write
      .updateTable('feedback.answer_template')
      .set({ retired_at: at.now })
      .where('id', '=', template.id)
      .execute()
    at.changed('answerTemplate', template.id, { title: template.title }, { retired: true })
    return { templateId: template.id }
  },
})
