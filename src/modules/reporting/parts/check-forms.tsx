import { ActForm, Field, TextArea, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { fieldNames } from '../entry-form.ts'
import type { PartState } from '../part-state.ts'
import type { Sheet } from '../sheet.ts'
import { checkPageTexts as t } from '../texts.vi.ts'
import { plainCell, SheetView } from './sheet-view.tsx'

type Props = {
  part: { state: PartState }
  filing: { id: string; sentAt: Date | null }
  unit: string
  sheets: Sheet[]
  changes: readonly { key: number }[] | null
  refused: Refused
}

/** What the receiver can do: confirm, or send back with the reason and questions at the cells; before the signature, an opinion. */
export function CheckForms({ part, filing, unit, sheets, changes, refused }: Props) {
  const isDraft = filing.sentAt === null
  const open = isDraft || part.state !== 'sentBack'
  // Above and below the figures: wherever the eye is when it has seen enough.
  const confirm = !isDraft && part.state !== 'confirmed' && <Confirm filingId={filing.id} />
  return (
    <>
      {confirm}
      <ActForm refused={refused} className="form wide" labels={{ reason: t.reason }}>
        <input type="hidden" name="lam" value={isDraft ? 'gop-y' : 'tra-lai'} />
        <input type="hidden" name="filing" value={filing.id} />
        <Panel title={t.all}>
          <Content sheets={sheets} changes={changes} asks={open} refused={refused} />
        </Panel>
        {isDraft ? <Opinion refused={refused} /> : open && <SendBack unit={unit} refused={refused} />}
      </ActForm>
      {confirm}
    </>
  )
}

const Confirm = ({ filingId }: { filingId: string }) => (
  <ActForm>
    <input type="hidden" name="lam" value="xac-nhan" />
    <input type="hidden" name="filing" value={filingId} />
    <div className="row">
      <button className="button">{t.confirm}</button>
      <span className="small quiet">{t.confirmHint}</span>
    </div>
  </ActForm>
)

type ContentProps = Pick<Props, 'sheets' | 'changes' | 'refused'> & { asks: boolean }

/** The whole part; what changed since the version before is marked, and each cell can be asked about. */
function Content({ sheets, changes, asks, refused }: ContentProps) {
  const changed = new Set(changes?.map(({ key }) => key))
  return sheets.map((sheet) => (
    <SheetView
      key={sheet.form.code}
      sheet={sheet}
      cell={(cell, label) => (
        <span id={`o-${cell.cellId}`} className={changed.has(cell.cellId) ? 'changed' : undefined}>
          {plainCell(cell)}
          {asks && <AskHere cellId={cell.cellId} label={label} refused={refused} />}
        </span>
      )}
    />
  ))
}

/** A question pinned to a cell; unfolds without scripts. */
const AskHere = ({ cellId, label, refused }: { cellId: number; label: string; refused: Refused }) => (
  <details className="no-print" open={Boolean(refused?.values[fieldNames.question(cellId)])}>
    <summary aria-label={`${t.question}: ${label}`}>{t.ask}</summary>
    <textarea
      name={fieldNames.question(cellId)}
      aria-label={`${t.question}: ${label}`}
      rows={2}
      defaultValue={refused?.values[fieldNames.question(cellId)]}
    />
  </details>
)

const SendBack = ({ unit, refused }: { unit: string; refused: Refused }) => (
  <Panel title={t.sendBackTitle} id="tra-lai">
    <TextArea name="reason" label={t.reason} hint={t.sendBackHint(unit)} refused={refused} rows={4} required />
    <p>
      <button className="button plain">{t.sendBack}</button>
    </p>
  </Panel>
)

const Opinion = ({ refused }: { refused: Refused }) => (
  <Panel title={t.precheckTitle}>
    <Field name="answer" label={t.precheckAnswer} refused={refused} />
    <p>
      <button className="button">{t.precheckSend}</button>
    </p>
  </Panel>
)
