import type { Held } from './cell-input.ts'
import { blankFinding, blanksIn, blocking, findingsOf, type Finding } from './checks.ts'
import type { Form } from './form.ts'
import { capital } from './texts.vi.ts'

/** A part of a filing with its cells, as far as its readiness is concerned. */
export type PartContent = {
  key: string
  title: string
  cells: readonly { formId: string; key: string; held: Held | undefined }[]
}

/** What the checks of all forms find in one part, and what is blank in it. */
export function findingsOfPart(forms: readonly { id: string; form: Form }[], part: PartContent): Finding[] {
  const byForm = Map.groupBy(part.cells, ({ formId }) => formId)
  const looked = forms.map(({ id, form }) => {
    const cells = byForm.get(id) ?? []
    const keys = new Set(cells.map(({ key }) => key))
    const values = new Map(cells.flatMap(({ key, held }) => (held ? [[key, held] as const] : [])))
    return { found: findingsOf(form, keys, values), blanks: blanksIn(form, keys, values) }
  })
  const blanks = looked.reduce((total, one) => total + one.blanks, 0)
  return [...looked.flatMap(({ found }) => found), ...blankFinding(part.key, blanks)]
}

/** What keeps the parts from being frozen, as sentences that name the part. */
export const obstacles = (
  forms: readonly { id: string; form: Form }[],
  parts: readonly PartContent[],
  reasons: ReadonlyMap<string, string>,
): string[] =>
  parts.flatMap((part) =>
    blocking(findingsOfPart(forms, part), reasons).map(({ text }) => `${capital(part.title)}: ${text}`),
  )
