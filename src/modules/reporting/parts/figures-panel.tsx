import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { Sheet } from '../sheet.ts'
import { pageTexts as t } from '../texts.vi.ts'
import { plainCell, SheetView } from './sheet-view.tsx'

type Shown = { sentAt: Date | null; frozenAt: Date | null }

/** Whether the figures were sent, wait for the signature, or are still being entered. */
function titleOf(shown: Shown | null): string {
  if (!shown || shown.sentAt) return t.figures
  return shown.frozenAt ? t.frozenFigures : t.draftFigures
}

/** The content of the version shown, as far as the reader sees it; each cell can be linked to. */
export const FiguresPanel = ({ sheets, shown }: { sheets: Sheet[]; shown: Shown | null }) => (
  <Panel title={titleOf(shown)}>
    {sheets.length === 0 && <Empty>{t.noFigures}</Empty>}
    {sheets.map((sheet) => (
      <details key={sheet.form.code} className="sheet-fold" open={sheet.form.kind === 'table'}>
        <summary>{sheet.form.title}</summary>
        <SheetView titled sheet={sheet} cell={(cell) => <span id={`o-${cell.cellId}`}>{plainCell(cell)}</span>} />
      </details>
    ))}
  </Panel>
)
