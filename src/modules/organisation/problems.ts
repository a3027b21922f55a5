import { Problem } from '#platform/problem.ts'
import { peopleProblems } from './texts.vi.ts'

/** A refusal of an act on people; `field` puts it beside that field of the form. */
export function peopleProblem(code: keyof typeof peopleProblems, status: 400 | 409, field?: string): Problem {
  const text = peopleProblems[code]
  return new Problem(code, status, field ? { errors: { [field]: text } } : {}, text)
}
