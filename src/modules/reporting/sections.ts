import type { Held } from './cell-input.ts'
import { typedCells, type Finding } from './checks.ts'
import { cellsOf, type Form, type FormCell, type FormRow } from './form.ts'
import { checkTexts } from './texts.vi.ts'

type Values = ReadonlyMap<string, Held>

/**
 * What of the whole report bears on its outline: the forms (codes) in which something stands, the directives counted, the
 * components of which the tables tell a result.
 */
export type Whole = {
  filledForms: ReadonlySet<string>
  directives: number
  withResults: ReadonlySet<string>
}

type Figure = { formId: string; key: string; held: Held | undefined }

/** The components with a figure other than 0 in a table; what was planned or given is no result. */
export function componentsWithResults(
  forms: readonly { id: string; form: Form }[],
  figures: readonly Figure[],
): Set<string> {
  const told = new Set(figures.flatMap(({ formId, key, held }) => (held?.number ? [`${formId}.${key}`] : [])))
  return new Set(
    forms.flatMap(({ id, form }) =>
      form.kind === 'table'
        ? cellsOf(form)
            .filter(({ key, column }) => !column.planned && !column.computed && told.has(`${id}.${key}`))
            .flatMap(({ row }) => row.component ?? [])
        : [],
    ),
  )
}

/** Whether the tables tell a result of the section's component: then the section is written, never declared empty. */
export const hasResults = ({ component }: Pick<FormRow, 'component'>, { withResults }: Pick<Whole, 'withResults'>) =>
  component !== null && withResults.has(component)

/**
 * Sections of an outline in which nothing stands: no text, no form filled at its end, no directive counted, no section beneath
 * (that one speaks for itself). Each needs a text, be it “Không phát sinh” or why there is none.
 */
export const emptySections = (form: Form, keys: ReadonlySet<string>, values: Values, whole: Whole): FormCell[] =>
  form.kind === 'outline'
    ? typedCells(form, keys).filter(({ key, row }) => !values.has(key) && !speaksOtherwise(form, row, whole))
    : []

const speaksOtherwise = (form: Form, row: FormRow, { filledForms, directives }: Whole): boolean =>
  (row.insert !== undefined && filledForms.has(row.insert)) ||
  (row.counted === 'directives' && directives > 0) ||
  form.rows.some(({ under }) => under === row.key)

/** Sections that say “Không phát sinh” and no more, while the tables tell results of their component. */
export const contradictedSections = (form: Form, keys: ReadonlySet<string>, values: Values, whole: Whole): FormCell[] =>
  form.kind === 'outline'
    ? typedCells(form, keys).filter(({ key, row }) => hasResults(row, whole) && saysNothing(values.get(key)?.text))
    : []

const saysNothing = (text: string | undefined): boolean =>
  text !== undefined && /^không\s+(có\s+)?phát\s+sinh(\s+gì)?[\s.…!;,]*$/iu.test(text.normalize('NFC').trim())

/** What is wrong with the sections of an outline: each an error at its own field. */
export function sectionFindings(form: Form, keys: ReadonlySet<string>, values: Values, whole: Whole): Finding[] {
  const found = (kind: Kind, cells: readonly FormCell[]): Finding[] =>
    cells.map(({ key }) => ({
      key: `${form.code}#${kind}#${key}`,
      cell: key,
      severity: 'error',
      needsReason: false,
      text: texts[kind],
    }))
  const empty = emptySections(form, keys, values, whole)
  return [
    ...found(
      'unwritten',
      empty.filter(({ row }) => hasResults(row, whole)),
    ),
    ...found('contradicted', contradictedSections(form, keys, values, whole)),
    ...found(
      'section',
      empty.filter(({ row }) => !hasResults(row, whole)),
    ),
  ]
}

type Kind = 'section' | 'unwritten' | 'contradicted'

const texts = {
  section: checkTexts.emptySection,
  unwritten: checkTexts.unwrittenSection,
  contradicted: checkTexts.contradictedSection,
} satisfies Record<Kind, string>

const isOf =
  (kind: Kind) =>
  ({ key }: Pick<Finding, 'key'>): boolean =>
    key.includes(`#${kind}#`)

/** A section that says nothing, and may be declared empty. */
export const isSection = isOf('section')

/** A section that says nothing while the tables tell its results. */
export const isUnwritten = isOf('unwritten')
