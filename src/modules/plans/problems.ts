import { Problem } from '#platform/problem.ts'
import { problemTexts as t } from './texts.vi.ts'

const field = (name: string, text: string) => ({ errors: { [name]: text } })

export const alreadyImported = (planId: string, title: string) =>
  new Problem('already-imported', 409, { planId }, t.alreadyImported(title))

/** `current` is what stands now, to be shown beside what was typed. */
export const changedMeanwhile = (thingId: string, current: object) =>
  new Problem('changed-meanwhile', 409, { thingId, current }, t.changedMeanwhile)

export const planChanged = () => new Problem('plan-changed', 409, {}, t.planChanged)
export const withoutOwner = (numbers: readonly number[]) =>
  new Problem('duty-without-owner', 409, { numbers }, t.noOwner(numbers.join(', ')))
export const withoutDuty = () => new Problem('plan-without-duty', 409, {}, t.noDuty)
export const confirmedAlready = () => new Problem('confirmed-already', 409, {}, t.confirmedAlready)

export const copiedAlready = (planId: string, title: string) =>
  new Problem('copied-already', 409, { planId }, t.copiedAlready(title))
export const unitClosed = () => new Problem('unit-closed', 409, {}, t.unitClosed)
export const datesUnchecked = (count: number) => new Problem('dates-unchecked', 409, {}, t.datesUnchecked(count))

/** A field of the form that can't be taken as it is. */
export const wrongField = (name: string, text: string) =>
  new Problem('wrong-field', 400, field(name, text), t.markedField)
