import { ActForm, Field, TextArea, type Refused } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { fieldNames } from '../entry-form.ts'
import type { PartState } from '../part-state.ts'
import type { Sheet } from '../sheet.ts'
import { checkPageTexts as t } from '../texts.vi.ts'
import { plainCell, SheetView } from './sheet-view.tsx'

type Props = {
  part: { state: PartState }
  filing: { id: string; sentAt: Date | null }
  /** How many decisions on the part the page shows: an act from a page that shows an older state is refused. */
  seenDecisions: number
  /** Number of the issued report that rests on the confirmed part; null = it may still be sent back. */
  issued: string | null
  unit: string
  sheets: Sheet[]
  changes: readonly { key: number }[] | null
  refused: Refused
}

/** What the receiver can do: confirm, or send back with the reason and questions at the cells; before the signature, an opinion. */
export function CheckForms(props: Props) {
  const { part, filing, issued } = props
  // Above and below the figures: wherever the eye is when it has seen enough.
  const confirm = filing.sentAt !== null && part.state !== 'confirmed' && <Confirm {...props} />
  return (
    <>
      {confirm}
      {isOpen(props) ? <Decide {...props} /> : <Figures {...props} asks={false} />}
      {issued !== null && <Notice tone="soon">{t.issued(issued)}</Notice>}
      {confirm}
    </>
  )
}

/** Whether the receiver can say something on the part beside confirming it. */
const isOpen = ({ part, filing, issued }: Props): boolean =>
  filing.sentAt === null || (part.state !== 'sentBack' && issued === null)

/** The figures in the form that sends them back, or that answers before the signature. */
const Decide = (props: Props) => {
  const isDraft = props.filing.sentAt === null
  return (
    <ActForm className="form wide">
      <Act lam={isDraft ? 'gop-y' : 'tra-lai'} {...props} />
      <Figures {...props} asks />
      {isDraft ? <Opinion refused={props.refused} /> : <SendBack {...props} />}
    </ActForm>
  )
}

const Figures = (props: Props & { asks: boolean }) => (
  <Panel title={t.all}>
    <Content {...props} />
  </Panel>
)

/** Which act, on what, and what of it was seen. */
const Act = ({ lam, filing, seenDecisions }: { lam: string } & Pick<Props, 'filing' | 'seenDecisions'>) => (
  <>
    <input type="hidden" name="lam" value={lam} />
    <input type="hidden" name="filing" value={filing.id} />
    <input type="hidden" name="da-thay" value={seenDecisions} />
  </>
)

const Confirm = ({ part, ...seen }: Pick<Props, 'part' | 'filing' | 'seenDecisions'>) => (
  <ActForm>
    <Act lam="xac-nhan" {...seen} />
    <div className="row">
      <button className="button">{t.confirm}</button>
      <span className="small quiet">{part.state === 'sentBack' ? t.confirmReturned : t.confirmHint}</span>
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

function SendBack({ part, unit, refused }: Pick<Props, 'part' | 'unit' | 'refused'>) {
  const confirmed = part.state === 'confirmed'
  return (
    <Panel title={confirmed ? t.reopenTitle : t.sendBackTitle} id="tra-lai">
      <TextArea
        name="reason"
        label={t.reason}
        hint={confirmed ? t.reopenHint(unit) : t.sendBackHint(unit)}
        refused={refused}
        rows={4}
        required
      />
      <p>
        <button className="button plain">{t.sendBack}</button>
      </p>
    </Panel>
  )
}

const Opinion = ({ refused }: { refused: Refused }) => (
  <Panel title={t.precheckTitle}>
    <Field name="answer" label={t.precheckAnswer} refused={refused} />
    <p>
      <button className="button">{t.precheckSend}</button>
    </p>
  </Panel>
)
