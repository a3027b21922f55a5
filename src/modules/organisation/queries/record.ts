import type { Reader } from '#platform/db/index.ts'

/** One line of a thing's record: who did what, when, and what it changed. */
export type RecordLine = {
  id: string
  act: string
  at: Date
  businessDay: string
  person: string | null
  onBehalfOf: string | null
  position: string | null
  unit: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const SIZE = 20

/** The record of one thing, newest first. The caller has checked that the asker may see the thing. */
export async function recordOf(db: Reader<'organisation' | 'record'>, thing: string, thingId: string, number = 1) {
  const changes = db.selectFrom('record.change').where('thing', '=', thing).where('thing_id', '=', thingId)
  const { total } = await changes.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const lines = await changes
    .innerJoin('record.act as act', 'act.id', 'record.change.act_id')
    .leftJoin('organisation.person as person', 'person.id', 'act.person_id')
    .leftJoin('organisation.person as principal', 'principal.id', 'act.on_behalf_of_id')
    .leftJoin('organisation.membership as membership', 'membership.id', 'act.membership_id')
    .leftJoin('organisation.unit as unit', 'unit.id', 'membership.unit_id')
    .select(['act.id', 'act.name as act', 'act.happened_at as at', 'act.business_day as businessDay'])
    .select([
      'person.full_name as person',
      'principal.full_name as onBehalfOf',
      'membership.position',
      'unit.short_name as unit',
    ])
    .select(['before', 'after'])
    .orderBy('act.happened_at', 'desc')
    .orderBy('record.change.position', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { lines: lines as RecordLine[], page: { number, size: SIZE, total } }
}
