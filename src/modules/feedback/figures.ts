import { sql } from 'kysely'
import type { Actor } from '#platform/command/actor.ts'
import type { FigureScope, Measure } from '#platform/figure/index.ts'
import { inScopeAs } from '#modules/organisation/server.ts'
import { printedCode } from './code.ts'
import type { Kind } from './kind.ts'
import type { Count } from './measure.ts'
import { petitionPath } from './paths.ts'
import { countedAs } from './queries/measured.ts'
import { excerptOf, petitionRows, shownIn, type Asking, type Db } from './queries/petition-rows.ts'
import { measureTexts as t } from './measure-texts.vi.ts'
import { seers } from './policy.ts'

/** What each figure counts, at the end of the period. */
const COUNTED = {
  'feedback.received': { count: 'received' },
  'feedback.reflections': { count: 'received', kind: 'reflection' },
  'feedback.proposals': { count: 'received', kind: 'proposal' },
  'feedback.complaints': { count: 'received', kind: 'complaint' },
  'feedback.answered_in_time': { count: 'in-time' },
  'feedback.answered_late': { count: 'late' },
  'feedback.under_way': { count: 'under-way' },
  'feedback.overdue': { count: 'overdue' },
  'feedback.directed_elsewhere': { count: 'elsewhere' },
  'feedback.not_solved': { count: 'not-solved' },
} as const satisfies Record<string, { count: Count; kind?: Kind }>

export type PetitionMeasureKey = keyof typeof COUNTED | 'feedback.denunciations'
type PetitionMeasure = Measure<'feedback' | 'organisation'> & { key: PetitionMeasureKey }

/** Counting is nobody's: it sees all, but no denunciation. */
const counting: Actor = { kind: 'system', cause: 'figures' }

const keys = Object.keys(COUNTED) as (keyof typeof COUNTED)[]

const measures: readonly PetitionMeasure[] = keys.map((key) => ({
  key,
  title: t.measures[key],
  unit: t.unit,
  count: (read, scope) => countOf({ db: read, actor: counting, today: scope.period.until }, scope, key),
  list: async (ask, scope) => {
    const [all, items] = await Promise.all([
      countOf({ ...ask, actor: counting }, scope, key),
      shownIn(within(ask, scope, key))
        .orderBy('petition.received_at', 'desc')
        .execute(),
    ])
    return {
      items: items.map((row) => ({
        id: row.id,
        href: petitionPath(row.id),
        title: excerptOf(row) ?? printedCode(row.code),
        origin: [printedCode(row.code), row.placeName, row.unitName].filter(Boolean).join(' · '),
        on: row.receivedOn,
      })),
      outside: all - items.length,
    }
  },
}))

/** Denunciations are counted and never listed, not even to their readers. */
const denunciations: PetitionMeasure = {
  key: 'feedback.denunciations',
  title: t.measures['feedback.denunciations'],
  unit: t.unit,
  count: denunciationsWithin,
  list: async (ask, scope) => ({ items: [], outside: await denunciationsWithin(ask.db, scope) }),
}

/** Petitions received in the period by the units of the scope (as desk, as unit in charge or about their place), as they stood at its end. */
export const petitionMeasures: readonly PetitionMeasure[] = [...measures, denunciations]

function within(ask: Asking, { units, period }: FigureScope, key: keyof typeof COUNTED) {
  const { count, kind } = { kind: null, ...COUNTED[key] }
  return petitionRows(ask)
    .where('petition.received_on', '>=', period.from)
    .where('petition.received_on', '<=', period.until)
    .where(countedAs(count, period.until))
    .$if(kind !== null, (query) => query.where('petition.kind', '=', kind!))
    .$if(units !== null, (query) => query.where(ofUnits(units!)))
}

async function countOf(ask: Asking, scope: FigureScope, key: keyof typeof COUNTED): Promise<number> {
  const { total } = await within(ask, scope, key)
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

const ofUnits = (units: readonly string[]) => sql<boolean>`exists (select 1 from organisation.unit_tree tree
  where tree.ancestor_id = any(${[...units]}::uuid[])
  and tree.unit_id in (petition.desk_id, petition.unit_id, petition.place_id))`

async function denunciationsWithin(db: Db, { units, period }: FigureScope): Promise<number> {
  const { total } = await db
    .selectFrom('feedback.petition as petition')
    .select(sql<number>`count(*)::integer`.as('total'))
    .where('petition.kind', '=', 'denunciation')
    .where('petition.received_on', '>=', period.from)
    .where('petition.received_on', '<=', period.until)
    .$if(units !== null, (query) => query.where(ofUnits(units!)))
    .executeTakeFirstOrThrow()
  return total
}

/** Denunciations received in a year by the desks under the asker. */
export async function denunciationsOfYear({ db, actor }: Asking, year: string): Promise<number> {
  const { total } = await db
    .selectFrom('feedback.petition as petition')
    .select(sql<number>`count(*)::integer`.as('total'))
    .where('petition.kind', '=', 'denunciation')
    .where(inScopeAs(actor, seers, 'petition.desk_id'))
    .where('petition.received_on', '>=', `${year}-01-01`)
    .where('petition.received_on', '<=', `${year}-12-31`)
    .executeTakeFirstOrThrow()
  return total
}
