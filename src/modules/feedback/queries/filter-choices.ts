import { topicsOn } from './choices.ts'
import { petitionRows, type Asking } from './petition-rows.ts'

type Choice = { value: string; label: string; group?: string }
export type FilterChoices = { topics: Choice[]; places: Choice[]; units: Choice[] }

/** What the petitions that the asker sees can be narrowed to: topics, and the places and units that occur among them. */
export async function filterChoices(ask: Asking): Promise<FilterChoices> {
  const [topics, places, units] = await Promise.all([
    topicsOn(ask.db, ask.today),
    petitionRows(ask)
      .select(['place.id', 'place.short_name as name', 'place.official_order as at'])
      .where('place.id', 'is not', null)
      .distinct()
      .orderBy('at')
      .execute(),
    petitionRows(ask)
      .select(['unit.id', 'unit.short_name as name', 'unit.official_order as at'])
      .distinct()
      .orderBy('at')
      .execute(),
  ])
  const choice = ({ id, name }: { id: string | null; name: string | null }) => ({ value: id ?? '', label: name ?? '' })
  return {
    topics: topics.map(({ code, name, group }) => ({ value: code, label: name, group })),
    places: places.map(choice),
    units: units.map(choice),
  }
}
