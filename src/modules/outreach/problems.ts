import { Problem } from '#platform/problem.ts'
import type { ConsentScope } from './item.ts'
import { problemTexts as t } from './texts.vi.ts'

/** A refusal whose words stand in texts.vi.ts; `field` puts it beside that field of the form. */
export function outreachProblem(code: PlainProblem, status: 400 | 409, field?: string): Problem {
  return new Problem(code, status, field ? { errors: { [field]: t[code] } } : {}, t[code])
}

type PlainProblem = { [K in keyof typeof t]: (typeof t)[K] extends string ? K : never }[keyof typeof t]

/** A role model without the consents that it needs (409). */
export const consentMissing = (scopes: readonly ConsentScope[]): Problem =>
  new Problem('consent-missing', 409, { scopes }, t.consentMissing(scopes.map((scope) => t.consentScope[scope])))
