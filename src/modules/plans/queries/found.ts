import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { likePattern, type Hits } from '#platform/search/index.ts'
import { dutyPath } from '../paths.ts'
import { hitTexts } from '../page-texts.vi.ts'
import { planSeen } from '../visibility.ts'

const SHOWN = 10

/** Live duties whose words or plan the search finds, in plans that the asker sees; tone marks do not count. */
export async function dutyHits(ask: Ask, words: string): Promise<Hits> {
  const pattern = likePattern(words)
  const found = ask.db
    .selectFrom('plans.duty as duty')
    .innerJoin('plans.plan as plan', 'plan.id', 'duty.plan_id')
    .leftJoin('plans.dropped as dropped', (join) =>
      join.onRef('dropped.plan_id', '=', 'duty.plan_id').onRef('dropped.thing_id', '=', 'duty.id'),
    )
    .where(planSeen(ask))
    .where('plan.amends_id', 'is', null)
    .where('dropped.thing_id', 'is', null)
    .where(sql<boolean>`platform.fold(duty.text || ' ' || plan.title) like platform.fold(${pattern})`)
  const [{ total }, rows] = await Promise.all([
    found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    found
      .select(['duty.id', 'duty.n', 'duty.text', 'plan.id as planId', 'plan.title'])
      .orderBy('plan.issue_date', (order) => order.desc().nullsLast())
      .orderBy('duty.position')
      .limit(SHOWN)
      .execute(),
  ])
  return {
    kind: hitTexts.kind,
    total: Number(total),
    items: rows.map(({ id, n, text, planId, title }) => ({
      id,
      href: dutyPath(planId, id),
      title: text,
      origin: hitTexts.origin(n, title),
    })),
  }
}
