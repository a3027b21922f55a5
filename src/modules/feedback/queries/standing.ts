import { roles, writers } from '#modules/organisation/index.ts'
import { peopleOfUnit } from '#modules/organisation/server.ts'
import type { Standing } from '../handling/acts-now.ts'
import { deskById, placesUnder, suggestedUnit, topicsOn, unitsOfTerritory } from './choices.ts'
import type { Asking, Db } from './petition-rows.ts'
import type { PetitionShown } from './petition-page.ts'

/** What the policies ask of a petition that is shown. */
export async function standingOf(db: Db, petition: PetitionShown): Promise<Standing & { id: string }> {
  const unsolved = await db
    .selectFrom('feedback.not_solved as unsolved')
    .innerJoin('feedback.answer as answer', (join) =>
      join.onRef('answer.petition_id', '=', 'unsolved.petition_id').onRef('answer.n', '=', 'unsolved.answer_n'),
    )
    .select('answer.drafted_by as id')
    .where('unsolved.petition_id', '=', petition.id)
    .executeTakeFirst()
  const draft = await db
    .selectFrom('feedback.answer')
    .select('drafted_by as id')
    .where('petition_id', '=', petition.id)
    .where('approved_at', 'is', null)
    .where('returned_at', 'is', null)
    .executeTakeFirst()
  return { ...petition, previousOfficerId: unsolved?.id ?? null, draftedBy: draft?.id ?? null }
}

/** What the forms of a petition let choose: topics, places and units of the desk's territory, officers, the unit by the rules. */
export async function formChoices({ db, today }: Asking, petition: PetitionShown) {
  const desk = await deskById(db, petition.deskId)
  const territory = desk?.territoryId ?? petition.deskId
  const [topics, places, units, officers, suggested] = await Promise.all([
    topicsOn(db, today),
    placesUnder(db, territory, today),
    unitsOfTerritory(db, territory, today),
    peopleOfUnit(db, petition.unitId, writers, today),
    suggestedUnit(db, petition),
  ])
  return {
    topics: topics.map(({ code, name, group }) => ({ value: code, label: name, group })),
    places: places.map(({ id, name }) => ({ value: id, label: name })),
    units: units.map(({ id, name }) => ({ value: id, label: name })),
    officers: officers.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` })),
    suggested,
  }
}

export type FormChoices = Awaited<ReturnType<typeof formChoices>>

/** The living consents of a sender. */
export const consentsOf = (db: Db, id: string) =>
  db
    .selectFrom('feedback.consent')
    .select('purpose')
    .where('petition_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .orderBy('purpose')
    .execute()

/** The people who see a denunciation. */
const livingReaders = (db: Db, id: string) =>
  db
    .selectFrom('feedback.denunciation_reader as reader')
    .innerJoin('organisation.person as person', 'person.id', 'reader.person_id')
    .select(['person.id', 'person.full_name as name'])
    .where('reader.petition_id', '=', id)
    .where('reader.ended_at', 'is', null)
    .orderBy('person.full_name')
    .execute()

/** The readers of a denunciation, and the people of its desk and of the offices above who could be added. */
export async function readersOf({ db, today }: Asking, { id, kind, deskId }: PetitionShown) {
  if (kind !== 'denunciation') return { readers: [], candidates: [] }
  const readers = await livingReaders(db, id)
  const desk = await deskById(db, deskId)
  const units = [...new Set([deskId, desk?.territoryId ?? deskId])]
  const people = await Promise.all(units.map((unitId) => peopleOfUnit(db, unitId, roles, today)))
  const candidates = people
    .flat()
    .filter((person) => !readers.some((reader) => reader.id === person.id))
    .map((person) => ({ value: person.id, label: `${person.fullName}, ${person.position}` }))
  return { readers, candidates }
}
