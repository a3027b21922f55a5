import { z } from 'zod'

const day = z.iso.date()
const key = z.string().regex(/^[a-z0-9-]+$/)

const part = z.object({
  key,
  title: z.string().trim().min(1),
  receiverUnitId: z.uuid(),
  /** Components with all beneath them. */
  components: z.array(z.string()),
  /** Also everything that no other part of the level takes. */
  rest: z.boolean().default(false),
  figures: z.enum(['entered', 'consolidated', 'own']).default('entered'),
})

const member = z.object({
  unitId: z.uuid(),
  draftedByUnitId: z.uuid().nullable().default(null),
  /** Asked, not ordered: never "quá hạn". */
  request: z.boolean().default(false),
  /** The parts its report has; all of the level when left out. */
  parts: z.array(key).optional(),
})

const level = z.object({
  level: z.number().int().positive(),
  title: z.string().trim().min(1),
  due: z.object({ date: day, bound: z.enum(['before', 'not later than']) }).nullable(),
  note: z.string().nullable().default(null),
  /** The report of that level goes here too: no filing of its own, its parts join that report. */
  sameReportAs: z.number().int().positive().nullable().default(null),
  parts: z.array(part).min(1),
  members: z.array(member),
})

const noEmptyPeriod = ({ from, until }: { from: string; until: string }) => until >= from

/** What opens a round: everything explicit, whoever filled it in (the plan's obligations, a sample, a person). */
export const roundInput = z
  .object({
    code: key,
    title: z.string().trim().min(1, 'Chưa có tên đợt báo cáo.'),
    unitId: z.uuid(),
    planId: z.uuid().nullable().default(null),
    programme: z.string(),
    purpose: z.enum(['monitoring', 'evaluation']),
    occasion: z.string(),
    orderedForm: z.string().nullable().default(null),
    period: z
      .object({ from: day, until: day })
      .refine(noEmptyPeriod, { path: ['until'], message: 'Kỳ báo cáo kết thúc trước khi bắt đầu.' }),
    cutoff: z.object({ on: day.nullable(), note: z.string().nullable().default(null) }),
    forms: z.array(z.string()).min(1, 'Chưa chọn biểu mẫu.'),
    levels: z.array(level).min(1),
  })
  .superRefine(({ levels }, context) => {
    for (const problem of chainProblems(levels))
      context.addIssue({ code: 'custom', path: ['levels'], message: problem })
  })

export type RoundInput = z.output<typeof roundInput>
export type RoundLevel = RoundInput['levels'][number]
export type RoundPart = RoundLevel['parts'][number]

/** What is wrong with a chain as a whole; each as a sentence. */
function chainProblems(levels: readonly RoundLevel[]): string[] {
  const numbers = levels.map((one) => one.level)
  const problems: string[] = []
  if (new Set(numbers).size < numbers.length) problems.push('Hai bước có cùng số thứ tự.')
  for (const one of levels) problems.push(...levelProblems(one, numbers))
  return problems
}

function levelProblems(one: RoundLevel, numbers: readonly number[]): string[] {
  const { level: n, parts, members, sameReportAs } = one
  const keys = parts.map(({ key: partKey }) => partKey)
  const unknown = members.flatMap((owing) => owing.parts ?? []).filter((wanted) => !keys.includes(wanted))
  const sentences: [boolean, string][] = [
    [new Set(keys).size < keys.length, `Bước ${n} có hai phần trùng mã.`],
    [parts.filter(({ rest }) => rest).length > 1, `Bước ${n} có hai phần cùng nhận các mục còn lại.`],
    [unknown.length > 0, `Bước ${n} không có phần ${unknown.join(', ')}.`],
    [leadsNowhere(one, numbers), `Bước ${n} dẫn tới một báo cáo không có.`],
    [sameReportAs === null && members.length === 0, `Bước ${n} chưa có đơn vị nào.`],
  ]
  return sentences.filter(([wrong]) => wrong).map(([, sentence]) => sentence)
}

const leadsNowhere = ({ level: n, sameReportAs }: RoundLevel, numbers: readonly number[]): boolean =>
  sameReportAs !== null && (sameReportAs >= n || !numbers.includes(sameReportAs))
