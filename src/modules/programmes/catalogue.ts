import { z } from 'zod'

const day = z.iso.date()
const span = { validFrom: day, validTo: day.nullable() }
const grounds = { draft: z.boolean().default(false), source: z.string(), note: z.string().nullable().default(null) }

const legalAct = z.object({
  number: z.string(),
  kind: z.string(),
  title: z.string(),
  issuer: z.string(),
  date: day,
  inForce: day.nullable().default(null),
  note: z.string().nullable().default(null),
})

const component = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  kind: z.enum(['project', 'subProject', 'group']),
  label: z.string(),
  short: z.string(),
  name: z.string(),
  owner: z.string(),
  allotted: z.boolean(),
  ...grounds,
})

const indicator = z.object({
  code: z.string(),
  component: z.string().nullable(),
  name: z.string(),
  unit: z.string(),
  denominator: z.string().nullable(),
  ...grounds,
})

const target = z.object({
  indicator: z.string(),
  scope: z.string(),
  by: day,
  value: z.number().nullable(),
  text: z.string(),
  source: z.string(),
})

const officialForm = z.object({
  code: z.string(),
  label: z.string(),
  annex: z.string(),
  kind: z.enum(['outline', 'table']),
  purpose: z.string(),
  occasions: z.array(z.string()),
  title: z.string(),
  contentKnown: z.boolean(),
  ...grounds,
})

const reportDeadline = z.object({
  report: z.string(),
  occasion: z.string(),
  rule: z.enum(['relative', 'yearly', 'date']).nullable(),
  amount: z.number().int().nullable().default(null),
  day: z.string().nullable().default(null),
  by: z.enum(['before', 'not later than']).nullable().default(null),
  after: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  source: z.string(),
})

/** A file of catalogue/programmes: one programme with all that is known of it, each fact with its source. */
export const programmeCatalogue = z.object({
  code: z.string(),
  title: z.string(),
  shortName: z.string(),
  spellings: z.array(z.string()),
  source: z.array(z.string()),
  ...span,
  legalActs: z.array(legalAct),
  components: z.array(component),
  officialForms: z.array(officialForm),
  occasions: z.array(z.object({ code: z.string(), label: z.string(), words: z.array(z.string()) })),
  reportDeadlines: z.array(reportDeadline),
  indicators: z.array(indicator),
  targets: z.array(target),
  standingOffices: z.array(
    z.object({ level: z.enum(['province', 'district', 'commune']), unit: z.string(), ...span, ...grounds }),
  ),
  componentLeads: z.array(z.object({ component: z.string(), unit: z.string(), ...span, ...grounds })),
})

export type ProgrammeCatalogue = z.output<typeof programmeCatalogue>
