import type { Form } from '#platform/http/form.ts'
import { spellingsOf } from '../unit.ts'

/** The fields of `UnitFields` as an act takes them. */
export const unitNames = (form: Form) => ({
  fullName: form.text('fullName'),
  shortName: form.text('shortName'),
  symbol: form.text('symbol'),
  officialOrder: numberOf(form.text('officialOrder')),
  spellings: spellingsOf(form.text('spellings') ?? ''),
})

/** Blank and unreadable alike are refused by the act. */
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** The rows of successors that were filled in. */
export const successorsIn = (form: Form, rows: number) =>
  Array.from({ length: rows }, (_, i) => ({
    unitId: form.text(`successors.${i}.unitId`),
    extent: form.text(`successors.${i}.extent`),
  })).filter(({ unitId }) => unitId !== undefined)
