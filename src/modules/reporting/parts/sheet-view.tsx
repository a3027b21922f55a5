import type { ReactNode } from 'react'
import { formatNumber } from '#platform/text/index.ts'
import { Scroll } from '#ui/table/table.tsx'
import { shownIn } from '../cell-input.ts'
import type { FormColumn } from '../form.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { pageTexts as t } from '../texts.vi.ts'

type HeldCell = Extract<SheetCell, { kind: 'held' }>

type Props = {
  sheet: Sheet
  /** What stands in a cell instead of its plain value. */
  cell?: (cell: HeldCell, label: string) => ReactNode
  /** The form's name stands above already. */
  titled?: boolean
}

/** A form as a table (or, for an outline, as sections), with whatever the page puts into its cells. */
export const SheetView = ({ sheet, cell = plainCell, titled = false }: Props) =>
  sheet.form.kind === 'outline' ? (
    <Outline sheet={sheet} cell={cell} titled={titled} />
  ) : (
    <Table sheet={sheet} cell={cell} titled={titled} />
  )

export const plainCell = ({ held }: HeldCell): ReactNode => (
  <span className="as-typed">{held ? shownIn(held) : t.blank}</span>
)

const Table = ({ sheet, cell, titled }: Required<Props>) => (
  <Scroll label={sheet.form.title}>
    <table className="form-table">
      <caption>
        <span className={titled ? 'visually-hidden' : undefined}>{sheet.form.title}</span>{' '}
        {sheet.form.draft && <span className="small quiet">({t.draftForm})</span>}
      </caption>
      <Head columns={sheet.form.columns} />
      <tbody>
        {sheet.rows.map(({ row, cells }) => (
          <tr key={row.key}>
            <th scope="row">
              <Named {...row} />
            </th>
            {cells.map((one, n) => (
              <td
                key={sheet.form.columns[n]!.key}
                className={sideOf(sheet.form.columns[n]!)}
                data-label={one.kind === 'absent' ? undefined : shortLabel(sheet.form.columns[n]!)}
              >
                <Content one={one} label={`${row.label}: ${sheet.form.columns[n]!.label}`} cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <Foot sheet={sheet} />
    </table>
  </Scroll>
)

/** How a box is called where the head of the table is out of sight. */
const shortLabel = ({ short, label }: FormColumn): string => short ?? label

const sideOf = ({ type }: FormColumn) => (type === 'text' ? undefined : 'num')

const Named = ({ label, unit }: { label: string; unit?: string | null }) => (
  <>
    {label}
    {unit && <span className="small quiet"> ({unit})</span>}
  </>
)

const Head = ({ columns }: { columns: FormColumn[] }) => (
  <thead>
    <tr>
      <th scope="col">{t.content}</th>
      {columns.map((column) => (
        <th key={column.key} scope="col" className={sideOf(column)}>
          <Named {...column} />
        </th>
      ))}
    </tr>
  </thead>
)

const Foot = ({ sheet: { form, totals } }: { sheet: Sheet }) =>
  totals && (
    <tfoot>
      <tr>
        <th scope="row">{form.total?.label}</th>
        {totals.map((value, n) => (
          <td key={form.columns[n]!.key} className="num" data-label={shortLabel(form.columns[n]!)}>
            {figure(value, form.columns[n]!.computed !== undefined)}
          </td>
        ))}
      </tr>
    </tfoot>
  )

function Content({ one, label, cell }: { one: SheetCell; label: string; cell: Required<Props>['cell'] }) {
  if (one.kind === 'absent') return null
  return one.kind === 'computed' ? figure(one.value, true) : cell(one, label)
}

const figure = (value: number | null, ratio: boolean): string => {
  if (value === null) return t.blank
  return ratio ? formatNumber(value.toFixed(1)) : formatNumber(value)
}

function Outline({ sheet: { form, rows }, cell, titled }: Required<Props>) {
  const Section = titled ? 'h3' : 'h4'
  return (
    <div className="stack">
      {!titled && <h3>{form.title}</h3>}
      {rows.map(({ row, cells }) => (
        <div key={row.key} className="stack tight">
          <Section>{row.label}</Section>
          {row.prompt && <p className="small quiet">{row.prompt}</p>}
          <Content one={cells[0]!} label={row.label} cell={cell} />
        </div>
      ))}
    </div>
  )
}
