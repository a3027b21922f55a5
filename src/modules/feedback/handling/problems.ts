import { Problem } from '#platform/problem.ts'
import { clearingProblems } from '../clearing/texts.vi.ts'
import { handlingProblems as t } from './texts.vi.ts'

const onField = (code: string, field: string, text: string) =>
  new Problem(code, 400, { errors: { [field]: text } }, text)
const conflict = (code: string, text: string) => new Problem(code, 409, {}, text)

/** Somebody did something with it after the page was opened. */
export const movedOn = () => conflict('moved-on', t.movedOn)
/** What is asked for does not fit the petition's state. */
export const notNow = () => conflict('not-now', t.notNow)
export const neverAnswered = () => conflict('never-answered', t.neverAnswered)
export const topicMissing = () => onField('topic-missing', 'topicCode', t.topicMissing)
export const noProcedure = () => conflict('no-procedure', t.noProcedure)
export const unknownUnit = () => onField('unknown-unit', 'unitId', t.unknownUnit)
export const sameUnit = () => onField('same-unit', 'unitId', t.sameUnit)
export const notOfUnit = () => onField('not-of-unit', 'officerId', t.notOfUnit)
export const earlier = () => onField('not-later', 'newDueOn', t.notLater)
/** The day had passed: what is late stays late. */
export const overdueAlready = () => conflict('overdue-already', t.overdueAlready)
/** It was put off as often as the rule lets anybody, or there is no rule. */
export const noMoreExtension = () => conflict('no-more-extension', t.noMoreExtension)
/** Farther than the rule lets anybody; `until` is printed. */
export const tooFar = (until: string) => onField('too-far', 'newDueOn', t.tooFar(until))
/** More than an officer may alone: till when he may (printed), null = not at all now. */
export const headDecides = (until: string | null) =>
  new Problem('head-decides', 403, { errors: { newDueOn: t.headDecides(until) } }, t.headDecides(until))
export const noDraft = () => conflict('no-draft', t.noDraft)
export const notPublic = () => conflict('not-public', t.notPublic)
export const mainDone = () => conflict('main-done', t.mainDone)
export const nameTaken = () => onField('name-taken', 'title', t.nameTaken)
/** What belongs to one person is left in a text that others will use: where, by field. */
export const personLeft = (left: Record<string, string[]>) => {
  const errors = Object.entries(left).map(([field, found]) => [field, clearingProblems.left(found)])
  return new Problem('personal-left', 400, { errors: Object.fromEntries(errors) }, t.personLeft)
}
export const nothingLeft = () => onField('nothing-left', 'rest', t.nothingLeft)
/** No petition that the officer sees was chosen, or named by its code, or it is this one. */
export const notToMerge = () => onField('not-to-merge', 'intoCode', t.notToMerge)
export const notThere = () => conflict('not-there', t.notThere)
export const numberTaken = () => onField('number-taken', 'number', t.numberTaken)
