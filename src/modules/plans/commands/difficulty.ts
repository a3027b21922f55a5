import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { standingOfficesOf } from '#modules/programmes/server.ts'
import { difficultyMovedOn, stepNotNow, wrongFields } from '../carrying-problems.ts'
import { difficultyState, stepsAfter, type DifficultyStep } from '../difficulty-state.ts'
import { documentErrors } from '../document-errors.ts'
import { contributes, runsPlan } from '../policy/carrying-out.ts'
import { difficultySeen } from '../visibility.ts'
import { carryingTexts as t } from '../texts.vi.ts'
import { command, personOf, type LoadAt } from './define.ts'
import { changedShare, loadShare, shareKey } from './load-share.ts'

/** A unit raises a difficulty that it met with a duty, to the standing office of the plan. */
export const raiseDifficulty = command({
  name: 'plans.raise-difficulty',
  input: z.object({
    ...shareKey,
    title: z.string().min(1).max(300),
    description: z.string().min(1).max(10_000),
    proposal: z.string().max(4000).nullable().default(null),
  }),
  load: loadShare,
  allow: contributes,
  async run(at, share, { title, description, proposal }) {
    const id = newId(at.now.getTime())
    await at.write
      .insertInto('plans.difficulty')
      .values({
        id,
        plan_id: share.planId,
        duty_id: share.dutyId,
        unit_id: share.unitId,
        title,
        description,
        proposal,
        raised_by: personOf(at.actor),
        raised_at: at.now,
        raised_on: at.today,
      })
      .execute()
    at.changed('difficulty', id, null, { title, description, proposal })
    at.changed(...changedShare(share, { difficulty: title }))
    at.emit('plans.difficulty-raised', { planId: share.planId, difficultyId: id })
    return { difficultyId: id }
  },
})

const step = z.object({
  difficultyId: z.uuid(),
  /** How many steps the office saw: a stale page is told so. */
  seenSteps: z.int().min(0),
  kind: z.enum(['guided', 'submitted', 'petitioned', 'replied', 'closed']),
  documentNumber: z.string().max(100).nullable().default(null),
  documentDate: z.iso.date().nullable().default(null),
  body: z.string().max(300).nullable().default(null),
  text: z.string().min(1).max(10_000),
})

type Step = z.output<typeof step>

/**
 * The standing office takes a difficulty one step further: guided, put before UBND, taken to the higher level (each with
 * its document), the reply, the end. What went to others ends only with their reply.
 */
export const handleDifficulty = command({
  name: 'plans.handle-difficulty',
  input: step,
  load: loadDifficulty,
  allow: runsPlan,
  async run(at, difficulty, wanted) {
    if (difficulty.steps.length !== wanted.seenSteps) throw difficultyMovedOn()
    if (!stepsAfter(difficultyState(difficulty.steps)).includes(wanted.kind)) throw stepNotNow()
    const errors = missing(wanted, at.today)
    if (Object.keys(errors).length > 0) throw wrongFields(errors)
    const n = difficulty.steps.length + 1
    await at.write
      .insertInto('plans.difficulty_step')
      .values({
        difficulty_id: difficulty.id,
        n,
        kind: wanted.kind,
        document_number: wanted.documentNumber,
        document_date: wanted.documentDate,
        body: wanted.body,
        text: wanted.text,
        taken_by: personOf(at.actor),
        taken_at: at.now,
        taken_on: at.today,
      })
      .execute()
    const before = { state: difficultyState(difficulty.steps) }
    at.changed('difficulty', difficulty.id, before, {
      state: wanted.kind,
      text: wanted.text,
      document: wanted.documentNumber,
    })
    at.emit('plans.difficulty-handled', { difficultyId: difficulty.id, kind: wanted.kind })
    return { difficultyId: difficulty.id, n }
  },
})

/** A difficulty within what the actor may see, locked, with its steps and the office that handles it. */
async function loadDifficulty({ write, read, actor, today }: LoadAt, { difficultyId }: { difficultyId: string }) {
  const row = await write
    .selectFrom('plans.difficulty as difficulty')
    .innerJoin('plans.plan as plan', 'plan.id', 'difficulty.plan_id')
    .select(['difficulty.id', 'plan.unit_id as unitId', 'plan.programme_id as programmeId'])
    .where('difficulty.id', '=', difficultyId)
    .where(difficultySeen({ actor, today }))
    .forUpdate('difficulty')
    .executeTakeFirst()
  if (!row) return null
  const steps = await write
    .selectFrom('plans.difficulty_step')
    .select('kind')
    .where('difficulty_id', '=', difficultyId)
    .orderBy('n')
    .execute()
  return { ...row, officeIds: await standingOfficesOf(read, row, today), steps: steps.map(({ kind }) => kind) }
}

const TO_OTHERS: readonly DifficultyStep[] = ['submitted', 'petitioned']
const NAMES_BODY: readonly DifficultyStep[] = ['petitioned', 'replied']

/** What a step lacks: what goes to others has a document; who was asked and who replied is named. */
function missing({ body, ...wanted }: Step, today: string): Record<string, string> {
  const unnamed = NAMES_BODY.includes(wanted.kind) && !body
  const errors = documentErrors(wanted, TO_OTHERS.includes(wanted.kind), today)
  return unnamed ? { ...errors, body: t.bodyMissing } : errors
}
