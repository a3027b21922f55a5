import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { itemAddress } from '../address.ts'
import { itemKinds } from '../item.ts'
import { command, type At } from './define.ts'
import { siteContent } from './site.ts'

const code = z.string().min(1)
const text = z.string().min(1)

const sampleItem = z.object({
  kind: z.enum(itemKinds),
  unit: code,
  commune: code.nullable().default(null),
  title: text,
  summary: text,
  body: z.array(text).min(1),
  basis: text.nullable().default(null),
  happensOn: z.iso.date().nullable().default(null),
  happensUntil: z.iso.date().nullable().default(null),
  place: text.nullable().default(null),
  /** The day on which it was approved; null = still a draft. */
  publishedOn: z.iso.date().nullable(),
  /** Sent for approval, where not published. */
  submittedOn: z.iso.date().nullable().default(null),
  consent: z.object({ personName: text, givenOn: z.iso.date(), paper: text }).nullable().default(null),
})

const sampleSuggestion = z.object({
  kind: z.enum(['roleModel', 'initiative']),
  title: text,
  text,
  commune: code.nullable().default(null),
  receivedOn: z.iso.date(),
})

/** What a sample tells the public: outreach.json of its folder; units by their codes. */
const outreachFile = z.object({
  site: siteContent.extend({ unit: code }),
  items: z.array(sampleItem),
  suggestions: z.array(sampleSuggestion).default([]),
})

/** Loads the public content of a sample as if its people had written and approved it. */
export const loadItems = command({
  name: 'outreach.load-items',
  input: outreachFile,
  load: async ({ read }) => {
    const units = await read.selectFrom('organisation.unit').select(['id', 'code']).execute()
    return { unitId: new Map(units.map(({ id, code: unitCode }) => [unitCode, id])) }
  },
  allow: (actor) => actor.kind === 'system',
  async run(at, { unitId }, { site: { unit, contentPerson, ...site }, items, suggestions }) {
    await at.write
      .insertInto('outreach.site')
      .values({ unit_id: unitId.get(unit)!, content_person: contentPerson, ...site })
      .execute()
    for (const item of items) await insert(at, unitId, item)
    for (const suggestion of suggestions) await insertSuggestion(at, unitId, suggestion)
    return { items: items.length }
  },
})

type Units = ReadonlyMap<string, string>

async function insert(at: At, units: Units, item: z.output<typeof sampleItem>): Promise<void> {
  const id = newId(at.now.getTime())
  const on = item.publishedOn ?? item.submittedOn ?? at.today
  await at.write
    .insertInto('outreach.item')
    .values({
      id,
      address: itemAddress(item.title, id),
      unit_id: units.get(item.unit)!,
      commune_id: item.commune && units.get(item.commune)!,
      kind: item.kind,
      title: item.title,
      summary: item.summary,
      body: item.body.join('\n\n'),
      basis: item.basis,
      happens_on: item.happensOn,
      happens_until: item.happensUntil,
      place: item.place,
      drafted_at: at.now,
      drafted_on: on,
    })
    .execute()
  const kinds = item.publishedOn
    ? (['submitted', 'published'] as const)
    : item.submittedOn
      ? (['submitted'] as const)
      : []
  for (const [i, kind] of kinds.entries())
    await at.write
      .insertInto('outreach.item_step')
      .values({ item_id: id, n: i + 1, kind, at: at.now, on_day: on })
      .execute()
  if (item.consent) await insertConsent(at, id, item.consent)
}

async function insertConsent(at: At, itemId: string, consent: NonNullable<z.output<typeof sampleItem>['consent']>) {
  await at.write
    .insertInto('outreach.consent')
    .values({
      id: newId(at.now.getTime()),
      item_id: itemId,
      person_name: consent.personName,
      story: true,
      picture: true,
      given_on: consent.givenOn,
      paper: consent.paper,
      recorded_at: at.now,
    })
    .execute()
}

async function insertSuggestion(at: At, units: Units, suggestion: z.output<typeof sampleSuggestion>): Promise<void> {
  await at.write
    .insertInto('outreach.suggestion')
    .values({
      id: newId(at.now.getTime()),
      kind: suggestion.kind,
      title: suggestion.title,
      text: suggestion.text,
      commune_id: suggestion.commune && units.get(suggestion.commune)!,
      received_at: at.now,
      received_on: suggestion.receivedOn,
    })
    .execute()
}
