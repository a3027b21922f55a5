import { z } from 'zod'

const CODE = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const TEXT = z.string().min(1)
const day = z.iso.date()

const question = z.object({
  code: CODE,
  text: TEXT,
  hint: TEXT.nullable().default(null),
  /** Several answers may be ticked. */
  many: z.boolean().default(false),
  options: z.array(z.object({ code: CODE, label: TEXT })).min(1),
})

/** One of `anyOf` was answered; or at least / fewer than so many answers were ticked. */
const condition = z.union([
  z.strictObject({ question: CODE, anyOf: z.array(CODE).min(1) }),
  z.strictObject({ question: CODE, atLeast: z.int().min(1) }),
  z.strictObject({ question: CODE, below: z.int().min(1) }),
])

const policy = z.object({
  code: CODE,
  title: TEXT,
  summary: TEXT,
  /** What one gets, in plain words; no figure that was not compared with its source. */
  gets: z.array(TEXT).min(1),
  whereToGo: TEXT,
  source: z.array(TEXT).min(1),
  /** Not yet compared with the original of its source. */
  draft: z.boolean().default(false),
  note: TEXT.nullable().default(null),
  /** Told to those whose answers lead to it, and not in the list of all. */
  onlyAsAnswer: z.boolean().default(false),
  validFrom: day,
  validTo: day.nullable(),
  /** All must hold; none = it is for everybody. */
  when: z.array(condition),
})

/** A file of catalogue/policies: policies of support and the questions that lead to them, each with its legal source. */
export const policySet = z
  .object({
    code: CODE,
    title: TEXT,
    source: z.array(TEXT).min(1),
    validFrom: day,
    validTo: day.nullable(),
    questions: z.array(question),
    policies: z.array(policy).min(1),
  })
  .check(({ value, issues }) => {
    for (const message of faults(value)) issues.push({ code: 'custom', input: value, message, path: ['policies'] })
  })

export type PolicySet = z.output<typeof policySet>
export type Policy = z.output<typeof policy>
export type Question = z.output<typeof question>
type Condition = z.output<typeof condition>

/** Conditions that name no question or answer, and codes that stand twice. */
function faults({ questions, policies }: { questions: Question[]; policies: Policy[] }): string[] {
  const options = new Map(questions.map(({ code, options: all }) => [code, all.map((option) => option.code)]))
  const codes = [...questions, ...policies].map(({ code }) => code)
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  const unknown = policies.flatMap(({ code, when }) =>
    when.filter((each) => !known(each, options)).map((each) => `${code}: ${each.question}`),
  )
  return [...twice, ...unknown]
}

function known(wanted: Condition, options: ReadonlyMap<string, readonly string[]>): boolean {
  const all = options.get(wanted.question)
  if (!all) return false
  return 'anyOf' in wanted ? wanted.anyOf.every((code) => all.includes(code)) : true
}

/** What was answered: the codes of the chosen options by question. */
export type Answers = ReadonlyMap<string, readonly string[]>

function holds(wanted: Condition, answers: Answers): boolean {
  const given = answers.get(wanted.question) ?? []
  if ('anyOf' in wanted) return wanted.anyOf.some((code) => given.includes(code))
  return 'atLeast' in wanted ? given.length >= wanted.atLeast : given.length < wanted.below
}

/** Whether a policy counts on a day; both ends included. */
export const validOn = ({ validFrom, validTo }: Pick<Policy, 'validFrom' | 'validTo'>, today: string): boolean =>
  validFrom <= today && (validTo === null || today <= validTo)

/** The policies that may be for who answered so, in the order of the catalogue. Only a hint: the competent body decides. */
export const possiblePolicies = (
  { policies }: Pick<PolicySet, 'policies'>,
  answers: Answers,
  today: string,
): Policy[] => policies.filter((each) => validOn(each, today) && each.when.every((wanted) => holds(wanted, answers)))
