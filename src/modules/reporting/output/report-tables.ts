import type { DocumentTable, TableCell } from '#platform/document/index.ts'
import { computedValue, totalsOf } from '../computed.ts'
import type { FormColumn, FormRow } from '../form.ts'
import { decimalText, figuresOfRow, sharedUnit, standing, type FilledForm } from './report-content.ts'
import { outputTexts as t } from './texts.vi.ts'

/** A form of the report as a table of the document; figures right-aligned, ratios to one place. */
export function reportTable(filled: FilledForm): DocumentTable {
  return filled.form.kind === 'table' ? figureTable(filled) : textTable(filled)
}

function figureTable(filled: FilledForm): DocumentTable {
  const { form, rows } = filled
  const shared = sharedUnit(filled)
  const measured = shared === null && rows.some(({ unit }) => unit)
  return {
    kind: 'table',
    caption: form.title,
    ...(shared !== null && { unitNote: t.unitNote(shared) }),
    columns: [
      { width: 1, align: 'center' },
      { width: 7 },
      ...(measured ? [{ width: 2, align: 'center' as const }] : []),
      ...form.columns.map(() => ({ width: 2.4 })),
    ],
    header: [
      [
        { text: t.order },
        { text: t.row },
        ...(measured ? [{ text: t.unit }] : []),
        ...form.columns.map((column) => ({ text: columnHead(column, shared) })),
      ],
    ],
    rows: [
      ...rows.map((row, n) => [
        { text: String(n + 1) },
        { text: row.label },
        ...(measured ? [{ text: row.unit ?? '' }] : []),
        ...form.columns.map((column) => figureCell(filled, row, column)),
      ]),
      ...totalRow(filled, measured),
    ],
    fontSize: 11,
  }
}

const columnHead = ({ label, unit }: FormColumn, shared: string | null): string =>
  unit && unit !== shared ? t.withUnit(label, unit) : label

function figureCell(filled: FilledForm, row: FormRow, column: FormColumn): TableCell {
  const held = standing(filled, row, column)
  if (held?.number === undefined) return { text: held?.text ?? held?.unread ?? '', align: 'right' }
  return numberCell(column, held.number)
}

const numberCell = (column: FormColumn, value: number): TableCell =>
  column.computed ? { number: value.toFixed(1), decimals: 1 } : { number: decimalText(value) }

function totalRow(filled: FilledForm, measured: boolean): TableCell[][] {
  const { form, rows } = filled
  if (!form.total || rows.length < 2) return []
  const totals = totalsOf(
    form.columns,
    rows.map((row) => figuresOfRow(filled, row)),
  )
  const cells = form.columns.map((column): TableCell => {
    const value = column.computed ? computedValue(column, totals) : totals.get(column.key)
    return value === null || value === undefined ? { text: '' } : { ...numberCell(column, value), bold: true }
  })
  return [[{ text: '' }, { text: form.total.label, bold: true }, ...(measured ? [{ text: '' }] : []), ...cells]]
}

/** Texts: the report's own words of a row, else one line a unit beneath that said something. */
function textTable(filled: FilledForm): DocumentTable {
  const { form, collected } = filled
  const withUnits = collected.size > 0
  return {
    kind: 'table',
    caption: form.title,
    columns: [
      { width: 3 },
      ...(withUnits ? [{ width: 3 }] : []),
      ...form.columns.map(() => ({ width: 4, align: 'left' as const })),
    ],
    header: [
      [
        { text: t.row },
        ...(withUnits ? [{ text: t.from }] : []),
        ...form.columns.map(({ label }) => ({ text: label })),
      ],
    ],
    rows: filled.rows.flatMap((row) => textRows(filled, row, withUnits)),
    fontSize: 11,
  }
}

function textRows(filled: FilledForm, row: FormRow, withUnits: boolean): TableCell[][] {
  const { form, values, collected } = filled
  const places = form.columns.map((column) => `${row.key}.${column.key}`)
  const own = places.map((place) => values.get(place)?.text)
  const ownRow = [
    { text: row.label },
    ...(withUnits ? [{ text: '' }] : []),
    ...own.map((text) => ({ text: text ?? '' })),
  ]
  if (own.some((text) => text !== undefined)) return [ownRow]
  const units = [...new Set(places.flatMap((place) => (collected.get(place) ?? []).map(({ unit }) => unit)))]
  return units.map((unit) => [
    { text: row.label },
    { text: unit },
    ...places.map((place) => ({ text: collected.get(place)?.find((one) => one.unit === unit)?.text ?? '' })),
  ])
}
