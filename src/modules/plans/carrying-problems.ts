import { Problem } from '#platform/problem.ts'
import { wrongField } from './problems.ts'
import { carryingTexts as t } from './texts.vi.ts'

/** Fields of a form that can't be taken as they are, each with its sentence. */
export function wrongFields(errors: Record<string, string>): Problem {
  return new Problem('wrong-fields', 400, { errors }, t.wrongFields)
}

const conflict = (code: keyof typeof t, text: string) => new Problem(code, 409, {}, text)

export const assignedMeanwhile = () => conflict('assignedMeanwhile', t.assignedMeanwhile)
export const unknownDue = () => conflict('unknownDue', t.unknownDue)
export const reopenedAlready = () => conflict('reopenedAlready', t.reopenedAlready)
export const contributedAlready = () => conflict('contributedAlready', t.contributedAlready)
export const noDateToExtend = () => conflict('noDateToExtend', t.noDateToExtend)
export const askedAlready = () => conflict('askedAlready', t.askedAlready)
export const decidedAlready = () => conflict('decidedAlready', t.decidedAlready)
export const difficultyMovedOn = () => conflict('movedOn', t.movedOn)
export const stepNotNow = () => conflict('stepNotNow', t.stepNotNow)
export const derivedAlready = () => conflict('derivedAlready', t.derivedAlready)
export const nothingToDerive = () => conflict('nothingToDerive', t.nothingToDerive)
export const symbolMissing = () => conflict('symbolMissing', t.symbolMissing)
export const nothingToRead = () => conflict('nothingToRead', t.nothingToRead)
export const nothingToRemind = () => wrongField('shares', t.nothingToRemind)
export const dayInFuture = (field: string) => wrongField(field, t.dayInFuture)
