import { blankFigures } from './checks.ts'
import type { Form, FormCell } from './form.ts'
import { byForm, type PartContent } from './readiness.ts'
import { emptySections, hasResults, type Whole } from './sections.ts'
import { cellLabel } from './sheet.ts'

/** A blank place with its name, and the form in which it stands. */
export type BlankPlace = { cellId: number; label: string; form: string }

/**
 * What is blank in a part: figures that may be nothing, sections that may be declared empty, those that must be written because
 * the tables tell their results, and how many planned figures.
 */
export type Blanks = { figures: BlankPlace[]; sections: BlankPlace[]; unwritten: BlankPlace[]; planned: number }

type Forms = readonly { id: string; form: Form }[]
type Cells = readonly { cellId: number; formId: string; key: string }[]

/** The id of the cell at 'row.column' of a form; null where the part has none. */
export const cellIdAt = (forms: Forms, cells: Cells, code: string, key: string | null): number | null => {
  const form = forms.find((one) => one.form.code === code)
  return cells.find((one) => one.formId === form?.id && one.key === key)?.cellId ?? null
}

/** The blanks of a part; figures of a consolidated one are not typed and so never blank. */
export function blanksOf(forms: Forms, part: PartContent & { cells: Cells }, whole: Whole): Blanks {
  const named = (form: Form, found: readonly FormCell[]): BlankPlace[] =>
    found.map(({ key, row, column }) => ({
      cellId: cellIdAt(forms, part.cells, form.code, key)!,
      label: cellLabel(form, row, { ...column, label: column.short ?? column.label }),
      form: form.title,
    }))
  const looked = byForm(forms, part.cells).map(({ form, keys, values }) => ({
    form,
    figures: part.figures === 'consolidated' ? [] : blankFigures(form, keys, values),
    sections: emptySections(form, keys, values, whole),
  }))
  const sectionsThat = (fit: (cell: FormCell) => boolean) =>
    looked.flatMap(({ form, sections }) => named(form, sections.filter(fit)))
  return {
    figures: looked.flatMap(({ form, figures }) =>
      named(
        form,
        figures.filter(({ column }) => !column.planned),
      ),
    ),
    sections: sectionsThat(({ row }) => !hasResults(row, whole)),
    unwritten: sectionsThat(({ row }) => hasResults(row, whole)),
    planned: looked.flatMap(({ figures }) => figures.filter(({ column }) => column.planned)).length,
  }
}

/** Cells are numbered in the order of their form. */
const inOrder = (a: BlankPlace, b: BlankPlace) => a.cellId - b.cellId

/** Of several parts together, in the order of the forms. */
export const allBlanks = (parts: readonly Blanks[]): Blanks => ({
  figures: parts.flatMap(({ figures }) => figures).toSorted(inOrder),
  sections: parts.flatMap(({ sections }) => sections).toSorted(inOrder),
  unwritten: parts.flatMap(({ unwritten }) => unwritten).toSorted(inOrder),
  planned: parts.reduce((sum, { planned }) => sum + planned, 0),
})
