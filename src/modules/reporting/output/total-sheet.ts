import { sumCell, type CellRange, type SheetCell, type SheetModel, type TitleLine } from '#platform/document/index.ts'
import { formatNumber } from '#platform/text/index.ts'
import { computedValue, totalsOf } from '../computed.ts'
import { hasCell, type FormColumn, type FormRow } from '../form.ts'
import { decimalText, figuresOfRow, sharedUnit, type FilledForm, type Replaced } from './report-content.ts'
import { outputTexts as t } from './texts.vi.ts'
import { columnsOf } from './unit-columns.ts'

type Setting = {
  titles: TitleLine[]
  notes: readonly string[]
  /** Where the sums of the units stand: the sheet, and the row after the last unit; null = figures are typed in. */
  sums: { sheet: number; row: number } | null
  replaced: readonly Replaced[]
}

/** Columns before the figures: order, row, measure. */
const LEAD = 3

/** A form as it is laid out; sums are looked up in the sheet of the units, ratios and totals are reckoned here. */
export function totalSheet(filled: FilledForm, setting: Setting): SheetModel {
  const { form, rows } = filled
  const shared = sharedUnit(filled)
  return {
    name: form.title,
    title: [
      ...setting.titles,
      ...(shared === null ? [] : [{ text: t.unitNote(shared), italic: true, align: 'right' as const }]),
    ],
    columns: [{ width: 6, align: 'center' }, { width: 52 }, { width: 16 }, ...form.columns.map(() => ({ width: 18 }))],
    header: [
      [
        { text: t.order },
        { text: t.row },
        { text: t.unit },
        ...form.columns.map(({ label, unit }) => ({ text: unit && unit !== shared ? t.withUnit(label, unit) : label })),
      ],
    ],
    rows: [
      ...rows.map((row, at): SheetCell[] => [
        { text: String(at + 1) },
        { text: row.label },
        { text: row.unit ?? '' },
        ...form.columns.map((column) => cellOf(filled, row, column, { at, ...setting })),
      ]),
      ...totalRow(filled),
    ],
    notes: [...setting.notes, ...replacedNotes(filled, setting.replaced)].map((text) => ({
      text,
      italic: true,
      align: 'left',
    })),
    frozenColumns: 2,
    orientation: 'landscape',
  }
}

type Place = Setting & { at: number }

function cellOf(filled: FilledForm, row: FormRow, column: FormColumn, place: Place): SheetCell {
  const { form } = filled
  if (!hasCell(row, column)) return { text: '' }
  if (column.computed) return ratioCell(form.columns, column, place.at, figuresOfRow(filled, row))
  const key = `${row.key}.${column.key}`
  const value = filled.values.get(key)?.number
  const own = place.sums === null || place.replaced.some((one) => one.key === key)
  if (value === undefined) return { text: '' }
  if (own) return { number: decimalText(value) }
  const at = columnsOf(filled).findIndex((one) => one.key === key)
  const ref: CellRange = { sheet: place.sums!.sheet, from: [place.sums!.row, at + 2] }
  return { formula: '{0}', refs: [ref], cached: decimalText(value) }
}

/** A ratio of two cells of the same line, blank where the divisor is blank or zero. */
function ratioCell(
  columns: readonly FormColumn[],
  column: FormColumn,
  at: number,
  figures: ReadonlyMap<string, number>,
): SheetCell {
  const refs = column.computed!.of.map((key): CellRange => ({
    from: [at, LEAD + columns.findIndex((one) => one.key === key)],
  }))
  const value = computedValue(column, figures)
  return {
    formula: 'IF(OR(NOT(ISNUMBER({0})),N({1})=0),"",{0}/{1}*100)',
    refs,
    cached: value === null ? null : decimalText(value),
    decimals: 1,
  }
}

function totalRow(filled: FilledForm): SheetCell[][] {
  const { form, rows } = filled
  if (!form.total || rows.length < 2) return []
  const totals = totalsOf(
    form.columns,
    rows.map((row) => figuresOfRow(filled, row)),
  )
  const cells = form.columns.map((column, n): SheetCell => {
    if (column.computed) return ratioCell(form.columns, column, rows.length, totals)
    const value = totals.get(column.key)
    if (value === undefined) return { text: '' }
    return { ...sumCell([{ from: [0, LEAD + n], to: [rows.length - 1, LEAD + n] }], decimalText(value)), bold: true }
  })
  return [[{ text: '' }, { text: form.total.label, bold: true }, { text: '' }, ...cells]]
}

const replacedNotes = ({ form, rows }: FilledForm, replaced: readonly Replaced[]): string[] =>
  replaced.flatMap(({ key, sum, reason }) => {
    const row = rows.find((one) => key.startsWith(`${one.key}.`))
    const column = form.columns.find((one) => key.endsWith(`.${one.key}`))
    return row && column
      ? [t.overridden(`${row.label} (${column.label})`, sum === null ? '–' : formatNumber(sum), reason)]
      : []
  })
