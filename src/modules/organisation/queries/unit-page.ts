import type { Actor } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { governedUnit } from '../loading.ts'
import { administratorAt, mayCloseUnit, mayCorrectUnit, type GovernedUnit } from '../policy.ts'
import { inScope } from '../visibility.ts'

/** A unit's page and what the asker may do there; null for an unknown id. People are shown to those who see the unit. */
export async function unitPage(ask: Ask, unitId: string) {
  const { db, actor, today } = ask
  const unit = await unitOf(ask, unitId)
  if (!unit) return null
  const { seen, ...facts } = unit
  const governed = await governedUnit(db, unitId, today)
  const [spellings, successors, predecessors, children, people] = await Promise.all([
    spellingsOf(ask, unitId),
    carriedOn(ask, 'from_unit_id', 'to_unit_id', unitId),
    carriedOn(ask, 'to_unit_id', 'from_unit_id', unitId),
    childrenOf(ask, unitId),
    seen ? peopleAt(ask, unitId) : [],
  ])
  const over = facts.validTo !== null && facts.validTo < today
  const may = seen ? mayDo(actor, governed, over) : nothing
  return { unit: facts, spellings, successors, predecessors, children, people, seen, over, ...may }
}

const nothing = { mayLinkPeople: false, mayAdd: false, mayCorrect: false, mayClose: false }

/** What the asker may do with a unit that he sees. */
function mayDo(actor: Actor, governed: GovernedUnit, over: boolean): typeof nothing {
  const administers = administratorAt(actor, governed.path) !== undefined
  return {
    mayLinkPeople: administers,
    mayAdd: administers && !over,
    mayCorrect: mayCorrectUnit(actor, governed) !== undefined,
    mayClose: !over && mayCloseUnit(actor, governed) !== undefined,
  }
}

const unitOf = ({ db, actor }: Ask, unitId: string) =>
  db
    .selectFrom('organisation.unit as unit')
    .leftJoin('organisation.unit as parent', 'parent.id', 'unit.parent_id')
    .select(['unit.id', 'unit.code', 'unit.kind', 'unit.full_name as fullName', 'unit.short_name as shortName'])
    .select(['unit.place_name as placeName', 'unit.symbol', 'unit.official_order as officialOrder', 'unit.source'])
    .select(['unit.valid_from as validFrom', 'unit.valid_to as validTo', 'unit.version'])
    .select(['parent.id as parentId', 'parent.short_name as parent'])
    .select(inScope(actor, 'unit.id').as('seen'))
    .where('unit.id', '=', unitId)
    .executeTakeFirst()

async function spellingsOf({ db }: Ask, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation.unit_spelling')
    .select('spelling')
    .where('unit_id', '=', unitId)
    .orderBy('spelling')
    .execute()
  return rows.map(({ spelling }) => spelling)
}

type Side = 'from_unit_id' | 'to_unit_id'

/** The units on the other side of a unit's successions: many to many. */
const carriedOn = ({ db }: Ask, own: Side, other: Side, unitId: string) =>
  db
    .selectFrom('organisation.succession as carried')
    .innerJoin('organisation.unit as unit', 'unit.id', `carried.${other}`)
    .select(['unit.id', 'unit.short_name as name', 'carried.extent', 'carried.happened_on as on', 'carried.source'])
    .where(`carried.${own}`, '=', unitId)
    .orderBy('carried.happened_on')
    .orderBy('unit.official_order')
    .execute()

/** The units right under it that are not closed. */
const childrenOf = ({ db, today }: Ask, unitId: string) =>
  db
    .selectFrom('organisation.unit')
    .select(['id', 'short_name as name', 'kind', 'valid_from as validFrom'])
    .where('parent_id', '=', unitId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('official_order')
    .orderBy('short_name')
    .execute()

const peopleAt = ({ db, today }: Ask, unitId: string) =>
  db
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
    .select(['place.id as placeId', 'person.id', 'person.full_name as fullName', 'place.position', 'place.role'])
    .where('place.unit_id', '=', unitId)
    .where('place.valid_from', '<=', today)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .where('person.retired_at', 'is', null)
    .orderBy('place.valid_from')
    .orderBy('person.full_name')
    .execute()

export type UnitPage = NonNullable<Awaited<ReturnType<typeof unitPage>>>
