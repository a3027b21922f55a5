import type { SheetModel, TitleLine, WorkbookModel } from '#platform/document/index.ts'
import { filledForms, type FilledForm, type Replaced, type ReportContent, type UnitFigures } from './report-content.ts'
import { totalSheet } from './total-sheet.ts'
import { unitSheet } from './unit-sheet.ts'
import { textSheet } from './text-sheet.ts'
import { outputTexts as t } from './texts.vi.ts'

export type WorkbookHead = { issuer: string; title: string; mark?: string | null; notes?: readonly string[] }

/**
 * The forms of a report as a workbook. With units beneath, each form has two sheets: the form itself, whose cells refer to the
 * last line of the other, where the units stand one a line under live sums. A unit's own report has the first alone.
 */
export function reportWorkbook(
  head: WorkbookHead,
  content: ReportContent & { units?: readonly UnitFigures[]; replaced?: readonly Replaced[] },
): WorkbookModel {
  const forms = filledForms(content)
  const tables = forms.filter(({ form }) => form.kind === 'table')
  const texts = forms.filter(({ form }) => form.kind === 'text')
  const units = content.units ?? []
  const idOf = (filled: FilledForm) => content.forms.find(({ form }) => form.code === filled.form.code)!.id
  const first = tables.length + texts.length
  const sheets: SheetModel[] = [
    ...tables.map((filled, n) =>
      totalSheet(filled, {
        titles: titlesOf(head, filled),
        notes: head.notes ?? [],
        sums: units.length > 0 ? { sheet: first + n, row: units.length } : null,
        replaced: (content.replaced ?? []).filter(({ formId }) => formId === idOf(filled)),
      }),
    ),
    ...texts.map((filled) => textSheet(filled, titlesOf(head, filled))),
    ...(units.length > 0 ? tables.map((filled) => unitSheet(filled, idOf(filled), units, titlesOf(head, filled))) : []),
  ]
  return { sheets: sheets.length > 0 ? sheets : [emptySheet(head)] }
}

const titlesOf = ({ issuer, title, mark }: WorkbookHead, { form }: FilledForm): TitleLine[] => [
  { text: issuer, align: 'left' },
  { text: form.title, bold: true },
  { text: title, italic: true },
  ...(mark ? [{ text: t.illustrative(mark), italic: true }] : []),
]

const emptySheet = ({ issuer, title }: WorkbookHead): SheetModel => ({
  name: t.sum,
  title: [
    { text: issuer, align: 'left' },
    { text: title, bold: true },
  ],
  columns: [{ width: 60 }],
  header: [],
  rows: [],
})
