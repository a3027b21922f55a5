import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { kinds, purposes } from '../kind.ts'
import { isSystem } from '../policy.ts'
import { guidance, keepGuidance } from './keep-guidance.ts'

const command = commandsOf<'feedback', 'organisation'>()

const validity = { validFrom: z.iso.date(), validTo: z.iso.date().nullable().default(null) }
const span = { days: z.int().positive(), unit: z.enum(['calendar', 'working']), source: z.string().nullable() }

const topic = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  description: z.string(),
  group: z.string(),
  keywords: z.array(z.string()),
  ...span,
  ...validity,
})
const clock = z.object({ kind: z.enum(kinds), ...span, ...validity })
const wording = z.object({
  purpose: z.enum(purposes),
  version: z.int().positive(),
  text: z.string(),
  validFrom: z.iso.date(),
})

const catalogue = z.object({
  topics: z.array(topic),
  noticeClocks: z.array(clock),
  wordings: z.array(wording),
  ...guidance.shape,
})
type Catalogue = z.output<typeof catalogue>
type At = Acting<'feedback', 'organisation'>

/** Loads topics with their times, the clocks of the notice, and the wordings of consents; what is known already stays. */
export const loadTopics = command({
  name: 'feedback.load-topics',
  input: catalogue,
  load: async () => ({}),
  allow: isSystem,
  async run(at, _subject, { topics, noticeClocks, wordings, ...words }) {
    await keepTopics(at, topics)
    await keepClocks(at, noticeClocks)
    await keepWordings(at, wordings)
    await keepGuidance(at, words)
    return { topics: topics.length }
  },
})

async function keepTopics({ write }: At, topics: Catalogue['topics']): Promise<void> {
  const rows = topics.map((one, position) => ({
    id: newId(),
    code: one.code,
    name: one.name,
    description: one.description,
    topic_group: one.group,
    keywords: sql<string[]>`${one.keywords}::text[]`,
    days: one.days,
    day_unit: one.unit,
    source: one.source,
    official_order: position + 1,
    valid_from: one.validFrom,
    valid_to: one.validTo,
  }))
  if (rows.length > 0)
    await write
      .insertInto('feedback.topic')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

async function keepClocks({ write }: At, clocks: Catalogue['noticeClocks']): Promise<void> {
  const rows = clocks.map((one) => ({
    kind: one.kind,
    days: one.days,
    day_unit: one.unit,
    source: one.source,
    valid_from: one.validFrom,
    valid_to: one.validTo,
  }))
  if (rows.length > 0)
    await write
      .insertInto('feedback.notice_clock')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

async function keepWordings({ write }: At, wordings: Catalogue['wordings']): Promise<void> {
  const rows = wordings.map(({ validFrom, ...one }) => ({ ...one, valid_from: validFrom }))
  if (rows.length > 0)
    await write
      .insertInto('feedback.consent_wording')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
