import { ActForm, Check, Field, TextArea, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { Offer } from '../offer.ts'
import { formText as t } from '../texts.vi.ts'

type Props = {
  signing: { signedOn: string | null; symbol: string; files: { role: string }[] }
  offer: Offer
  proposed: number | null
  today: string
  refused: Refused
}

const { labels } = t

/** The next step for who may do it; sending back and withdrawing folded away below. */
export function SigningForms(props: Props) {
  const { offer } = props
  if (!offer.step && !offer.back && !offer.withdraw) return null
  return (
    <Panel title={t.title}>
      <NextStep {...props} />
      {offer.back && <ReturnForm refused={props.refused} />}
      {offer.withdraw && <WithdrawForm refused={props.refused} />}
    </Panel>
  )
}

function NextStep(props: Props) {
  const { step } = props.offer
  if (step === 'signed') return <SignForm {...props} />
  if (step === 'numbered') return <NumberForm {...props} />
  return step === null || step === 'drafted' ? null : <CheckForm kind={step} refused={props.refused} />
}

/** The refusal of the act that this form asked for, so that another form stays as it was. */
const mine = (refused: Refused, act: string): Refused => (refused?.values['lam'] === act ? refused : undefined)

function CheckForm({ kind, refused }: { kind: 'content-checked' | 'form-checked'; refused: Refused }) {
  const own = mine(refused, kind)
  return (
    <ActForm refused={own} labels={labels}>
      <input type="hidden" name="lam" value={kind} />
      <TextArea name="note" label={labels.note} refused={own} maxLength={2000} rows={2} />
      <button className="button">{t.check[kind]}</button>
    </ActForm>
  )
}

function SignForm({ today, refused }: Props) {
  const own = mine(refused, 'signed')
  return (
    <ActForm refused={own} labels={labels} files>
      <input type="hidden" name="lam" value="signed" />
      <p>{t.signNote}</p>
      <Field
        type="date"
        name="signedOn"
        label={labels.signedOn}
        defaultValue={today}
        max={today}
        refused={own}
        required
      />
      <Field
        type="file"
        name="signedPaper"
        label={labels.signedPaper}
        hint={t.paperLater}
        accept=".pdf"
        refused={own}
      />
      <button className="button">{t.sign}</button>
    </ActForm>
  )
}

function NumberForm({ signing, proposed, today, refused }: Props) {
  const attached = signing.files.some(({ role }) => role === 'signed-paper')
  const own = mine(refused, 'numbered')
  return (
    <ActForm refused={own} labels={labels} files>
      <input type="hidden" name="lam" value="numbered" />
      <Field
        name="number"
        label={labels.number}
        hint={t.numberHint(signing.symbol)}
        defaultValue={String(proposed ?? '')}
        refused={own}
        inputMode="numeric"
        className="short"
        required
      />
      <Field
        type="date"
        name="issuedOn"
        label={labels.issuedOn}
        defaultValue={today}
        min={signing.signedOn ?? undefined}
        max={today}
        refused={own}
        required
      />
      <Field
        type="file"
        name="signedPaper"
        label={labels.signedPaper}
        hint={attached ? t.paperThere : t.paperBefore}
        accept=".pdf"
        refused={own}
      />
      <Check name="directive" label={t.directive} />
      <p className="small quiet">{t.afterNumber}</p>
      <button className="button">{t.enterNumber}</button>
    </ActForm>
  )
}

function ReturnForm({ refused }: { refused: Refused }) {
  const own = mine(refused, 'returned')
  return (
    <details open={own !== undefined}>
      <summary>{t.back}</summary>
      <ActForm refused={own} labels={labels}>
        <input type="hidden" name="lam" value="returned" />
        <TextArea name="reason" label={labels.reason} refused={own} maxLength={2000} rows={3} required />
        <button className="button plain">{t.back}</button>
      </ActForm>
    </details>
  )
}

function WithdrawForm({ refused }: { refused: Refused }) {
  const own = mine(refused, 'withdrawn')
  return (
    <details open={own !== undefined}>
      <summary>{t.withdraw}</summary>
      <ActForm refused={own} labels={labels}>
        <input type="hidden" name="lam" value="withdrawn" />
        <p>{t.withdrawNote}</p>
        <button className="button plain">{t.withdraw}</button>
      </ActForm>
    </details>
  )
}
