import { Check, Field, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { registerText as r } from '../texts.vi.ts'

type Known = {
  kind: string
  number: number
  symbol: string
  issuedOn: string
  subject: string
  signer: string
  directive: boolean
}

type Props = {
  kinds: readonly { code: string; name: string }[]
  today: string
  refused: Refused
  known?: Known
}

/** The fields of a document in the register, for entering and for correcting. */
export function DocumentFields(props: Props) {
  const { refused, known } = props
  return (
    <>
      <NumberFields {...props} />
      <TextArea
        name="subject"
        label={r.labels.subject}
        hint={r.subjectHint}
        defaultValue={known?.subject}
        refused={refused}
        maxLength={500}
        rows={3}
        required
      />
      <Field
        name="signer"
        label={r.labels.signer}
        defaultValue={known?.signer}
        refused={refused}
        maxLength={100}
        required
      />
      <Check
        name="directive"
        label={r.directive}
        defaultChecked={refused ? 'directive' in refused.values : (known?.directive ?? false)}
      />
      <Field type="file" name="file" label={r.labels.file} hint={r.fileHint} refused={refused} />
    </>
  )
}

function NumberFields({ kinds, today, refused, known }: Props) {
  const common = { refused, required: true }
  return (
    <>
      <Select
        name="kind"
        label={r.labels.kind}
        blank={r.chooseKind}
        options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={known?.kind}
        {...common}
      />
      <Field
        name="number"
        label={r.labels.number}
        defaultValue={known?.number}
        inputMode="numeric"
        className="short"
        {...common}
      />
      <Field
        name="symbol"
        label={r.labels.symbol}
        hint={r.symbolHint}
        defaultValue={known?.symbol}
        maxLength={30}
        {...common}
      />
      <Field
        type="date"
        name="issuedOn"
        label={r.labels.issuedOn}
        defaultValue={known?.issuedOn}
        max={today}
        {...common}
      />
    </>
  )
}
