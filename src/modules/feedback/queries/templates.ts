import { sql } from 'kysely'
import { inScope } from '#modules/organisation/server.ts'
import { keepsTemplates } from '../handling/policy.ts'
import type { Asking } from './petition-rows.ts'
import type { PetitionShown } from './petition-page.ts'

const OFFERED = 6

const living = ({ db }: Asking) =>
  db
    .selectFrom('feedback.answer_template as template')
    .leftJoin('organisation.unit as unit', 'unit.id', 'template.unit_id')
    .leftJoin('feedback.topic as topic', 'topic.code', 'template.topic_code')
    .select(['template.id', 'template.title', 'template.body', 'template.outcome'])
    .select(['template.unit_id as unitId', 'unit.short_name as unitName', 'topic.name as topicName'])
    .where('template.retired_at', 'is', null)

/** Templates and earlier answers that may fit a petition: of its topic first, then by words that are alike; of its unit, its desk or the house. */
export const templatesFor = (ask: Asking, { topicCode, body, unitId, deskId }: PetitionShown) =>
  living(ask)
    .where((where) =>
      where.or([where('template.unit_id', 'is', null), where('template.unit_id', 'in', [unitId, deskId])]),
    )
    .where((where) =>
      where.or([where('template.topic_code', 'is', null), where('template.topic_code', '=', topicCode ?? '')]),
    )
    .orderBy(sql`template.topic_code is null`)
    .orderBy(
      sql`similarity(platform.fold(template.title || ' ' || template.body), platform.fold(${body ?? ''}))`,
      'desc',
    )
    .orderBy('template.title')
    .limit(OFFERED)
    .execute()

export type OfferedTemplate = Awaited<ReturnType<typeof templatesFor>>[number]

/** All templates that the asker may use: those of his units and of those under them, and those of the house. */
export async function templatesSeen(ask: Asking) {
  const rows = await living(ask)
    .where(sql<boolean>`(template.unit_id is null or ${inScope(ask.actor, 'template.unit_id')})`)
    .orderBy(sql`template.unit_id is null`)
    .orderBy('topic.name')
    .orderBy('template.title')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...row,
    mayRetire: row.unitId !== null && Boolean(keepsTemplates(ask.actor, { unitId: row.unitId })),
  }))
}
