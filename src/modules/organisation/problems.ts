import { Problem } from '#platform/problem.ts'
import { calendarProblems, peopleProblems, unitProblems } from './texts.vi.ts'

/** A refusal of an act on people; `field` puts it beside that field of the form. */
export function peopleProblem(code: keyof typeof peopleProblems, status: 400 | 409, field?: string): Problem {
  const text = peopleProblems[code]
  return new Problem(code, status, field ? { errors: { [field]: text } } : {}, text)
}

/** A refusal (400) of a unit of the catalogue; the words are codes of units. */
export const unitProblem = (code: 'parentUnknown' | 'circle', ...words: [string, string?]): Problem =>
  new Problem(code, 400, {}, unitProblems[code](words[0], words[1] ?? ''))

const withField = (code: string, text: string, status: 400 | 409, field?: string) =>
  new Problem(code, status, field ? { errors: { [field]: text } } : {}, text)

/** A refusal of an act on a unit; `field` puts it beside that field of the form. */
export const unitActProblem = (code: keyof typeof unitProblems.acts, status: 400 | 409, field?: string): Problem =>
  withField(code, unitProblems.acts[code], status, field)

/** A refusal of an act on the calendar, as `unitActProblem`. */
export const calendarProblem = (code: keyof typeof calendarProblems, status: 400 | 409, field?: string): Problem =>
  withField(code, calendarProblems[code], status, field)
