import type { Held } from './cell-input.ts'
import { blocking, findingsOf, type Finding } from './checks.ts'
import type { Form } from './form.ts'

/** A part of a filing with its cells, as far as its readiness is concerned. */
export type PartContent = {
  key: string
  title: string
  cells: readonly { formId: string; key: string; held: Held | undefined }[]
}

/** What the checks of all forms find in one part. */
export function findingsOfPart(forms: readonly { id: string; form: Form }[], part: PartContent): Finding[] {
  const byForm = Map.groupBy(part.cells, ({ formId }) => formId)
  return forms.flatMap(({ id, form }) => {
    const cells = byForm.get(id) ?? []
    if (cells.length === 0) return []
    const values = new Map(cells.flatMap(({ key, held }) => (held ? [[key, held] as const] : [])))
    return findingsOf(form, { key: part.key, cells: new Set(cells.map(({ key }) => key)) }, values)
  })
}

/** What keeps the parts from being frozen, as sentences that name the part. */
export const obstacles = (
  forms: readonly { id: string; form: Form }[],
  parts: readonly PartContent[],
  reasons: ReadonlyMap<string, string>,
): string[] =>
  parts.flatMap((part) => blocking(findingsOfPart(forms, part), reasons).map(({ text }) => `${part.title}: ${text}`))
