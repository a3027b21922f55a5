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

/** The form with the figures, to which the buttons that confirm belong too: nothing typed in it is lost by another press. */
const FORM = 'kiem-tra'

/** What the receiver can do: confirm, or send back with the reason and questions at the cells; before the signature, an opinion. */
export function CheckForms(props: Props) {
  const { part, filing, issued } = props
  const open = isOpen(props)
  // Above and below the figures: wherever the eye is when it has seen enough.
  const confirm =
    filing.sentAt !== null && part.state !== 'confirmed' && (open ? <ConfirmHere /> : <Confirm {...props} />)
  return (
    <>
      {confirm}
      {open ? <Decide {...props} /> : <Figures {...props} asks={false} />}
      {issued !== null && <Notice tone="soon">{t.issued(issued)}</Notice>}
      {confirm}
    </>
  )
}

/** Whether the receiver can say something on the part beside confirming it. */
const isOpen = ({ part, filing, issued }: Props): boolean =>
  filing.sentAt === null || (part.state !== 'sentBack' && issued === null)

/** The figures in the form that sends them back, or that answers before the signature. */
const Decide = (props: Props) => (
  <ActForm className="form wide" id={FORM}>
    <Seen {...props} />
    <Figures {...props} asks />
    {props.filing.sentAt === null ? <Opinion refused={props.refused} /> : <SendBack {...props} />}
  </ActForm>
)

const Figures = (props: Props & { asks: boolean }) => (
  <Panel title={t.all}>
    <Content {...props} />
  </Panel>
)

/** On what, and what of it was seen; the button says which act. */
const Seen = ({ filing, seenDecisions }: Pick<Props, 'filing' | 'seenDecisions'>) => (
  <>
    <input type="hidden" name="filing" value={filing.id} />
    <input type="hidden" name="da-thay" value={seenDecisions} />
  </>
)

const ConfirmHere = () => (
  <div className="row">
    <button className="button" form={FORM} name="lam" value="xac-nhan">
      {t.confirm}
    </button>
    <span className="small quiet">{t.confirmHint}</span>
  </div>
)

/** A part sent back has nothing to be typed: a form of its own. */
const Confirm = (seen: Pick<Props, 'filing' | 'seenDecisions'>) => (
  <ActForm>
    <Seen {...seen} />
    <div className="row">
      <button className="button" name="lam" value="xac-nhan">
        {t.confirm}
      </button>
      <span className="small quiet">{t.confirmReturned}</span>
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
        <button className="button plain" name="lam" value="tra-lai">
          {t.sendBack}
        </button>
      </p>
    </Panel>
  )
}

const Opinion = ({ refused }: { refused: Refused }) => (
  <Panel title={t.precheckTitle}>
    <Field name="answer" label={t.precheckAnswer} refused={refused} />
    <p>
      <button className="button" name="lam" value="gop-y">
        {t.precheckSend}
      </button>
    </p>
  </Panel>
)
