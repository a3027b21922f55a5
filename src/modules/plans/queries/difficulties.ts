import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { likePattern, searchWords, type Hits } from '#platform/search/index.ts'
import { difficultyPath } from '../carrying-paths.ts'
import type { DifficultyState } from '../difficulty-state.ts'
import { hitTexts } from '../page-texts.vi.ts'
import { difficultySeen } from '../visibility.ts'
import type { Db } from './share-records.ts'

type Asking = { db: Db } & Pick<Ask, 'actor' | 'today'>

/** The state of a difficulty: what was done last. */
const state = sql<DifficultyState>`coalesce((select step.kind from plans.difficulty_step step
  where step.difficulty_id = difficulty.id order by step.n desc limit 1), 'raised')`

const seen = ({ db, actor, today }: Asking) =>
  db
    .selectFrom('plans.difficulty as difficulty')
    .innerJoin('plans.plan as plan', 'plan.id', 'difficulty.plan_id')
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'difficulty.plan_id').onRef('duty.id', '=', 'difficulty.duty_id'),
    )
    .innerJoin('organisation.unit as unit', 'unit.id', 'difficulty.unit_id')
    .innerJoin('organisation.unit as home', 'home.id', 'plan.unit_id')
    .innerJoin('organisation.person as person', 'person.id', 'difficulty.raised_by')
    .where(difficultySeen({ actor, today }))

const rows = (ask: Asking) =>
  seen(ask)
    .select(['difficulty.id', 'difficulty.title', 'difficulty.raised_on as raisedOn', 'difficulty.description'])
    .select(['difficulty.proposal', 'difficulty.plan_id as planId', 'difficulty.duty_id as dutyId'])
    .select(['difficulty.unit_id as unitId', 'unit.short_name as unitName', 'person.full_name as raisedBy'])
    .select([
      'plan.title as planTitle',
      'plan.unit_id as planUnitId',
      'plan.programme_id as programmeId',
      'home.short_name as planUnitName',
    ])
    .select(['duty.n', 'duty.text as dutyText', state.as('state')])

export type Difficulty = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** One difficulty; null where unknown or not visible. */
export const difficultyById = async (ask: Asking, id: string): Promise<Difficulty | null> =>
  (await rows(ask).where('difficulty.id', '=', id).executeTakeFirst()) ?? null

/** Some difficulties by their names and addresses, for slices that link to them; only those that the asker sees. */
export async function difficultiesNamed(ask: Asking, ids: readonly string[]) {
  if (ids.length === 0) return []
  const found = await seen(ask)
    .select(['difficulty.id', 'difficulty.title'])
    .where('difficulty.id', 'in', [...ids])
    .orderBy('difficulty.raised_at')
    .execute()
  return found.map(({ id, title }) => ({ title, href: difficultyPath(id) }))
}

/** What was done about a difficulty, in order. */
export const difficultySteps = (db: Db, id: string) =>
  db
    .selectFrom('plans.difficulty_step as step')
    .innerJoin('organisation.person as person', 'person.id', 'step.taken_by')
    .select(['step.n', 'step.kind', 'step.document_number as documentNumber', 'step.document_date as documentDate'])
    .select(['step.body', 'step.text', 'step.taken_on as takenOn', 'person.full_name as by'])
    .where('step.difficulty_id', '=', id)
    .orderBy('step.n')
    .execute()

/** Difficulties of one share, the newest first. */
export const difficultiesOfShare = (ask: Asking, key: { planId: string; dutyId: string; unitId: string }) =>
  rows(ask)
    .where('difficulty.plan_id', '=', key.planId)
    .where('difficulty.duty_id', '=', key.dutyId)
    .where('difficulty.unit_id', '=', key.unitId)
    .orderBy('difficulty.raised_at', 'desc')
    .execute()

const SIZE = 20

export type DifficultyFilter = { state: DifficultyState | null; words: string | null; number: number }

/** A page of the difficulties that the asker sees, the newest first. */
export async function difficultiesSeen(ask: Asking, { state: wanted, words, number }: DifficultyFilter) {
  const typed = searchWords(words)
  const narrowed = seen(ask)
    .$if(wanted !== null, (query) => query.where(state, '=', wanted!))
    .$if(typed !== null, (query) =>
      query.where(sql<boolean>`difficulty.search like platform.fold(${likePattern(typed ?? '')})`),
    )
  const { total } = await narrowed.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await narrowed
    .select(['difficulty.id', 'difficulty.title', 'difficulty.raised_on as raisedOn'])
    .select(['unit.short_name as unitName', 'home.short_name as planUnitName'])
    .select(['plan.title as planTitle', 'duty.n', state.as('state')])
    .orderBy('difficulty.raised_at', 'desc')
    .orderBy('difficulty.id', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items, page: { number, size: SIZE, total: Number(total) } }
}

const HITS = 10

/** Difficulties that the words are found in, for the search of the workspace. */
export async function difficultyHits(ask: Ask, words: string): Promise<Hits> {
  const { items, page } = await difficultiesSeen(ask, { state: null, words, number: 1 })
  return {
    kind: hitTexts.difficulties,
    total: page.total,
    items: items.slice(0, HITS).map(({ id, title, unitName, planTitle }) => ({
      id,
      href: difficultyPath(id),
      title,
      origin: `${unitName} · ${planTitle}`,
    })),
  }
}
