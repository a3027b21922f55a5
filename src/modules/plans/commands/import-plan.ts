import { z } from 'zod'
import { stagedFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { attachFile } from '#modules/documents/server.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { onlyProgrammeOn, standingOfficesOf } from '#modules/programmes/server.ts'
import { worksOnPlan } from '../policy.ts'
import { alreadyImported } from '../problems.ts'
import { documentFacts } from '../document-facts.ts'
import { readingShape } from '../reading-shape.ts'
import { command, personOf, type At } from './define.ts'
import { storeBreakdown, storeProvisions } from './store-breakdown.ts'

const input = z.object({
  /** The unit whose plan it is. */
  unitId: z.uuid(),
  source: z.object({ kind: z.enum(['file', 'paste']), name: z.string().nullable(), sha256: z.string().length(64) }),
  readerVersion: z.string(),
  reading: readingShape,
  carriesOutId: z.uuid().nullable().default(null),
  /** The uploaded file, kept beside what was read in it. */
  file: stagedFile.optional(),
})

type Input = z.output<typeof input>

/** Takes a plan's document in, as read by the caller; the same document twice for one unit is refused (409, `details.planId`). */
export const importPlan = command({
  name: 'plans.import-plan',
  input,
  async load({ read, today }, { unitId, reading }) {
    const programmeId = await onlyProgrammeOn(read, documentFacts(reading).issue_date ?? today)
    const [unit] = await unitsById(read, [unitId])
    const officeIds = await standingOfficesOf(read, { unitId, programmeId }, today)
    return unit ? { unitId, officeIds, programmeId } : null
  },
  allow: worksOnPlan,
  async run(at, { programmeId }, wanted) {
    const plan = { id: newId(), unitId: wanted.unitId, programme_id: programmeId, ...documentFacts(wanted.reading) }
    await insertPlan(at, plan, wanted)
    await storeProvisions(at, plan.id, wanted.reading)
    await keepReading(at, plan.id, 1, wanted)
    await storeBreakdown(at, { id: plan.id, unitId: plan.unitId, issueDate: plan.issue_date }, wanted.reading)
    if (wanted.file)
      await at.call(attachFile, { subject: { slice: 'plans', kind: 'plan', id: plan.id }, file: wanted.file })
    at.changed('plan', plan.id, null, { title: plan.title, source: wanted.source.name, duties: countDuties(wanted) })
    at.emit('plans.imported', { planId: plan.id, unitId: plan.unitId })
    return { planId: plan.id }
  },
})

const countDuties = ({ reading }: Input) => reading.agencies.reduce((sum, { duties }) => sum + duties.length, 0)

type Facts = ReturnType<typeof documentFacts> & { programme_id: string | null }

async function insertPlan(at: At, plan: Facts & { id: string; unitId: string }, wanted: Input): Promise<void> {
  const { id, unitId, ...facts } = plan
  const taken = await at.write
    .insertInto('plans.plan')
    .values({
      id,
      unit_id: unitId,
      carries_out_id: wanted.carriesOutId,
      ...facts,
      source_kind: wanted.source.kind,
      source_name: wanted.source.name,
      source_sha256: wanted.source.sha256,
      uploaded_by: personOf(at.actor),
      uploaded_at: at.now,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'source_sha256']).doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return
  const known = await at.write
    .selectFrom('plans.plan')
    .select(['id', 'title'])
    .where('unit_id', '=', unitId)
    .where('source_sha256', '=', wanted.source.sha256)
    .executeTakeFirstOrThrow()
  throw alreadyImported(known.id, known.title)
}

/** Keeps what the reader understood, the paragraphs left out: they stand in plans.provision. */
export async function keepReading(
  { write, actor, now }: At,
  planId: string,
  n: number,
  { readerVersion, reading: { paragraphs: _kept, ...result } }: Pick<Input, 'readerVersion' | 'reading'>,
): Promise<void> {
  await write
    .insertInto('plans.reading')
    .values({
      plan_id: planId,
      n,
      reader_version: readerVersion,
      result: JSON.stringify(result),
      read_by: personOf(actor),
      read_at: now,
    })
    .execute()
}
