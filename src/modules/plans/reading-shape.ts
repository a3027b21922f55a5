import { z } from 'zod'

const span = z.object({ paragraph: z.int().min(0), start: z.int().min(0), end: z.int().min(0) })
const quoted = { quote: z.string(), at: span }
const text = z.string()
const maybe = z.string().nullable()

const duty = z.object({
  ...quoted,
  who: z.array(text).default([]),
  role: z.enum(['lead', 'cooperate', 'perform']),
  text,
  withWhom: z.array(text),
  tasks: z.array(z.object({ ...quoted, text })),
  deadlineRefs: z.array(z.int().min(0)),
})

const agency = z.object({
  ...quoted,
  label: maybe,
  name: text,
  members: z.array(text),
  request: z.boolean(),
  duties: z.array(duty),
})

const assignment = z.object({
  ...quoted,
  label: maybe,
  title: text,
  lead: z.array(text),
  cooperators: z.array(text),
  time: maybe,
})

const deadline = z.object({
  ...quoted,
  kind: z.enum(['date', 'month', 'quarter', 'year', 'period', 'recurrence', 'relative', 'phase', 'event']),
  iso: maybe,
  from: maybe,
  until: maybe,
  rule: z.enum(['daily', 'weekly', 'monthly', 'quarterly', 'yearly']).nullable(),
  day: z.union([z.number(), z.string()]).nullable(),
  month: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .nullable()
    .default(null),
  times: z.array(text),
  amount: z.number().nullable(),
  unit: z.enum(['hour', 'day', 'workingDay']).nullable(),
  after: maybe,
  by: z.enum(['before', 'not later than', 'end of', 'on', 'in']).nullable(),
  who: maybe,
  what: text,
})

const reportObligation = z.object({
  ...quoted,
  who: z.array(text),
  to: z.array(text),
  what: text,
  recurrence: maybe,
  deadlineRefs: z.array(z.int().min(0)),
})

const remark = z.object({
  kind: text,
  severity: z.enum(['error', 'warning', 'note']),
  text,
  evidence: z.array(z.object(quoted)),
})

const leftOut = z.object({ paragraph: z.int().min(0), text, how: z.enum(['struck', 'deleted', 'hidden']) })

type Section = { label: string; title: string; at: z.output<typeof span>; children: Section[] }
const section: z.ZodType<Section> = z.lazy(() =>
  z.object({ label: text, title: text, at: span, children: z.array(section) }),
)

/** What an import takes of a reading; the reader may say more, and what it says is kept whole. */
export const readingShape = z.looseObject({
  documentType: maybe,
  documentNumber: maybe,
  issueDate: z.iso.date().nullable(),
  issuePlace: maybe,
  issuingBody: maybe,
  parentBody: maybe,
  title: maybe,
  signer: z.object({ name: maybe, capacity: z.array(text) }).nullable(),
  sections: z.array(section),
  agencies: z.array(agency),
  assignments: z.array(assignment).default([]),
  deadlines: z.array(deadline),
  reportObligations: z.array(reportObligation),
  remarks: z.array(remark),
  leftOut: z.array(leftOut).default([]),
  paragraphs: z.array(text).min(1),
})

export type ReadingShape = z.output<typeof readingShape>
export type ReadDuty = z.output<typeof duty>
export type ReadAgency = z.output<typeof agency>
export type ReadDeadline = z.output<typeof deadline>
export type ReadSection = Section
export type ReadSpan = z.output<typeof span>
