import type { ReactNode } from 'react'
import { Panel } from '#ui/panel/panel.tsx'
import type { ShownFigure } from '../consolidation.ts'
import { figureHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import type { Sheet, SheetCell } from '../sheet.ts'
import { ConsolidatedFigure, UnitTexts } from './consolidated-figure.tsx'
import { plainCell, SheetView } from './sheet-view.tsx'

type Text = { cellId: number; unitShortName: string; text: string }

type Props = {
  place: { roundId: string; level: number; unitId: string; live: boolean }
  path: string
  provisional: boolean
  sheets: Sheet[]
  cells: ReadonlyMap<number, { shown: ShownFigure | null; added: boolean }>
  texts: readonly Text[]
  issued: { version: number } | null
}

/** The forms with their sums as links that open them; difficulties with the units that told them. */
export function ConsolidationSheets({ place, path, provisional, sheets, cells, texts, issued }: Props) {
  const byCell = Map.groupBy(texts, ({ cellId }) => cellId)
  const cell = (one: Extract<SheetCell, { kind: 'held' }>): ReactNode => {
    const known = cells.get(one.cellId)
    if (known?.shown) return <ConsolidatedFigure shown={known.shown} href={figureHref(place, one.cellId)} />
    const collected = byCell.get(one.cellId)
    return one.held === undefined && collected ? <UnitTexts texts={collected} /> : plainCell(one)
  }
  return (
    <Panel
      title={!place.live && issued ? t.frozenFigures(issued.version) : t.figures}
      aside={place.live && <FigureSwitch path={path} provisional={provisional} />}
    >
      {provisional && <p className="small quiet">{t.provisionalHint}</p>}
      {sheets.map((sheet) => (
        <details key={sheet.form.code} className="sheet-fold" open={sheet.form.kind === 'table'}>
          <summary>{sheet.form.title}</summary>
          <SheetView titled sheet={sheet} cell={cell} />
        </details>
      ))}
    </Panel>
  )
}

/** Final or provisional: the one shown is named, the other is a link. */
const FigureSwitch = ({ path, provisional }: { path: string; provisional: boolean }) => (
  <nav className="row" aria-label={t.figures}>
    {provisional ? <a href={path}>{t.final}</a> : <strong>{t.final}</strong>}
    {provisional ? <strong>{t.provisional}</strong> : <a href={`${path}?so=tam-tinh`}>{t.provisional}</a>}
  </nav>
)
