import type { WorkbookModel } from '#platform/document/index.ts'
import type { DutyState } from '../duty-state.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { shareStateText } from '../texts.vi.ts'
import { documentName } from '../wording.ts'

export type PlanOfSheet = Parameters<typeof documentName>[0] & { title: string }

/** What stands in a cell: words, or how a unit's share stands. */
export type SheetCell = string | { state: DutyState }

/** A table of a plan's duties that goes on paper: the same for the page, its print on A4 landscape and the workbook. */
export type PlanSheet = {
  title: string
  /** Of which day it speaks; null where the day does not matter. */
  asOf: string | null
  /** The duty's number comes first, without a column here; widths in characters of the workbook. */
  columns: readonly { head: string; width: number }[]
  rows: readonly { key: string; n: number; cells: readonly SheetCell[] }[]
}

const NUMBER_WIDTH = 6

/** A sheet as a workbook of one sheet. */
export const sheetWorkbook = (plan: PlanOfSheet, { title, asOf, columns, rows }: PlanSheet): WorkbookModel => ({
  sheets: [
    {
      name: title,
      title: [
        { text: title.toUpperCase(), bold: true },
        { text: plan.title },
        { text: t.sheetOf(documentName(plan)), italic: true },
        ...(asOf ? [{ text: asOf, italic: true }] : []),
      ],
      columns: [{ width: NUMBER_WIDTH }, ...columns.map(({ width }) => ({ width }))],
      header: [[t.order, ...columns.map(({ head }) => head)].map((text) => ({ text }))],
      rows: rows.map(({ n, cells }) => [
        { number: String(n), decimals: 0 },
        ...cells.map((cell) => ({ text: typeof cell === 'string' ? cell : shareStateText[cell.state] })),
      ]),
      orientation: 'landscape',
    },
  ],
})
