import { Problem } from '#platform/problem.ts'
import { clearingProblems as t } from './texts.vi.ts'

const onFields = (code: string, errors: Record<string, string>, text: string) =>
  new Problem(code, 400, { errors }, text)

/** Personal data is left in these fields: each with the places, as typed. */
export const personalLeft = (places: Record<string, string[]>) =>
  onFields(
    'personal-left',
    Object.fromEntries(Object.entries(places).map(([field, found]) => [field, t.left(found)])),
    t.personalLeft,
  )

/** The rule is unsure: why it may be shown, and that somebody looked, must be said. */
export const reasonWanted = (found: string[], missing: { reason: boolean; confirmed: boolean }) =>
  onFields(
    'reason-wanted',
    { ...(missing.reason && { reason: t.reason(found) }), ...(missing.confirmed && { confirmed: t.confirmed }) },
    t.reasonWanted,
  )

/** Who is not sure does not publish. */
export const unsure = () => onFields('unsure', { sure: t.unsureField }, t.unsure)
export const noAnswerText = () => onFields('no-answer-text', { answer: t.noAnswerText }, t.noAnswerText)
export const notAgreed = () => new Problem('not-agreed', 409, {}, t.notAgreed)
export const notListed = () => new Problem('not-listed', 409, {}, t.notListed)
export const noPhoto = () => new Problem('no-photo', 409, {}, t.noPhoto)
export const noCells = () => onFields('no-cells', { verdict: t.noCells }, t.noCells)
export const cellsOfClean = () => onFields('cells-of-clean', { verdict: t.cellsOfClean }, t.cellsOfClean)
