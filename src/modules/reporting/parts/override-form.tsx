import { formatNumber } from '#platform/text/index.ts'
import { ActForm, Check, Field, TextArea, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { doubtOf, type CellKind } from '../cell-input.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { moment } from './consolidation-versions.tsx'

type Props = {
  override: { number: number; reason: string; version: number; madeBy: string | null; madeAt: Date } | null
  cell: CellKind
  refused: Refused
}

/** A figure in place of the sum, with its reason; and the way back to the sum. */
export const OverrideForm = ({ override, cell, refused }: Props) => (
  <Panel title={t.override} className="no-print">
    <p className="small quiet">{t.overrideHint}</p>
    <MadeBy override={override} />
    <ActForm refused={refused} labels={{ number: t.overrideNumber, reason: t.reason }}>
      <input type="hidden" name="lam" value="sua" />
      <input type="hidden" name="ban" value={override?.version ?? 0} />
      <Field
        name="number"
        label={t.overrideNumber}
        refused={refused}
        inputMode="decimal"
        defaultValue={override ? formatNumber(override.number) : undefined}
      />
      <Readings typed={refused?.values['number']} cell={cell} />
      <TextArea name="reason" label={t.reason} refused={refused} defaultValue={override?.reason} />
      <button className="button">{t.save}</button>
    </ActForm>
    {override && <Drop version={override.version} />}
  </Panel>
)

const MadeBy = ({ override }: Pick<Props, 'override'>) =>
  override?.madeBy ? <p className="small quiet">{t.madeBy(override.madeBy, moment(override.madeAt))}</p> : null

/** Where a number can be read in two ways, the person chooses. */
function Readings({ typed, cell }: { typed: string | undefined; cell: CellKind }) {
  const doubt = typed ? doubtOf(cell, typed) : null
  if (doubt?.kind !== 'ambiguous') return null
  return (
    <fieldset>
      <legend>{t.choose}</legend>
      {doubt.candidates.map((value) => (
        <Check key={value} type="radio" name="choice" value={value} label={formatNumber(value)} />
      ))}
    </fieldset>
  )
}

const Drop = ({ version }: { version: number }) => (
  <ActForm refused={undefined}>
    <input type="hidden" name="lam" value="bo" />
    <input type="hidden" name="ban" value={version} />
    <button className="button plain">{t.drop}</button>
  </ActForm>
)
