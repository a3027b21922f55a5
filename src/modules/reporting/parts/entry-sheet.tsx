import type { Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { isUnread, type Finding } from '../checks.ts'
import { isSection } from '../sections.ts'
import type { Sheet } from '../sheet.ts'
import { EntryCell } from './entry-cell.tsx'
import { SheetView } from './sheet-view.tsx'

type Props = {
  sheet: Sheet
  parts: readonly { id: string; figures: 'entered' | 'consolidated' | 'own' }[]
  findings: readonly Finding[]
  refused: Refused
}

/** One form to be filled in. */
export function EntrySheet({ sheet, parts, findings, refused }: Props) {
  const consolidated = new Set(parts.filter(({ figures }) => figures === 'consolidated').map(({ id }) => id))
  const places = new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, n) =>
        cell.kind === 'held' ? [[cell.cellId, { row, column: sheet.form.columns[n]! }] as const] : [],
      ),
    ),
  )
  const said = (cellId: number) => {
    const place = places.get(cellId)!
    const key = `${place.row.key}.${place.column.key}`
    const found = findings.filter(
      (one) => one.cell === key && one.key.startsWith(`${sheet.form.code}#`) && !isUnread(one) && !isSection(one),
    )
    return { remarks: found.map(({ text }) => text), wrong: found.some(({ severity }) => severity === 'error') }
  }
  return (
    <Panel title={sheet.form.title}>
      <SheetView
        titled
        sheet={sheet}
        cell={(cell, label) => (
          <EntryCell
            cell={cell}
            column={places.get(cell.cellId)!.column}
            label={label}
            refused={refused}
            fixed={consolidated.has(cell.partId)}
            {...said(cell.cellId)}
          />
        )}
      />
    </Panel>
  )
}
