import type { Held } from './cell-input.ts'
import { blankFigures, blankFinding, blocking, findingsOf, type Finding } from './checks.ts'
import type { Form } from './form.ts'
import { placeLabels } from './labels.ts'
import { componentsWithResults, sectionFindings, type Whole } from './sections.ts'
import { capital } from './texts.vi.ts'

type Cell = { formId: string; key: string; held: Held | undefined }
type Forms = readonly { id: string; form: Form }[]

/** A part of a filing with its cells, as far as its readiness is concerned. */
export type PartContent = {
  key: string
  title: string
  /** Consolidated figures were checked where they were entered: of such a part only the texts are looked at. */
  figures: 'entered' | 'consolidated' | 'own'
  cells: readonly Cell[]
}

/** The report as its outline needs to know it, by all of its parts; `figures` where those of the tables come from elsewhere. */
export const wholeOf = (
  forms: Forms,
  cells: readonly Cell[],
  directives: number,
  figures: readonly Cell[] = cells,
): Whole => {
  const filled = new Set(cells.flatMap(({ formId, held }) => (held ? [formId] : [])))
  return {
    filledForms: new Set(forms.filter(({ id }) => filled.has(id)).map(({ form }) => form.code)),
    directives,
    withResults: componentsWithResults(forms, figures),
  }
}

/** The cells of one part form by form, as the checks take them. */
export function byForm(forms: Forms, cells: readonly Cell[]) {
  const grouped = Map.groupBy(cells, ({ formId }) => formId)
  return forms.map(({ id, form }) => {
    const own = grouped.get(id) ?? []
    return {
      form,
      keys: new Set(own.map(({ key }) => key)),
      values: new Map(own.flatMap(({ key, held }) => (held ? [[key, held] as const] : []))),
    }
  })
}

/** What the checks of all forms find in one part, which sections say nothing, and what is blank in it. */
export function findingsOfPart(forms: Forms, part: PartContent, whole: Whole): Finding[] {
  const looked = byForm(forms, part.cells)
  const sections = looked.flatMap(({ form, keys, values }) => sectionFindings(form, keys, values, whole))
  if (part.figures === 'consolidated') return sections
  const blanks = looked.reduce((total, { form, keys, values }) => total + blankFigures(form, keys, values).length, 0)
  const found = looked.flatMap(({ form, keys, values }) => findingsOf(form, keys, values))
  return [...found, ...sections, ...blankFinding(part.key, blanks)]
}

/** What keeps the parts from being frozen, as sentences that name the cell, or the part where it is about all of it. */
export function obstacles(
  forms: Forms,
  parts: readonly PartContent[],
  reasons: ReadonlyMap<string, string>,
  whole: Whole,
): string[] {
  const labels = placeLabels(forms)
  return parts.flatMap((part) =>
    blocking(findingsOfPart(forms, part, whole), reasons).map(
      (finding) => `${findingLabel(finding, labels, part.title)}: ${finding.text}`,
    ),
  )
}

/** Findings are named by their cell, or by the part where they are about all of it. */
export const findingLabel = ({ key, cell }: Finding, labels: ReadonlyMap<string, string>, part: string): string =>
  (cell === null ? undefined : labels.get(`${key.split('#')[0]}.${cell}`)) ?? capital(part)
