import { ActForm, Select, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { signingForms } from '#modules/organisation/index.ts'

type Props = {
  versions: { version: number; state: string; documentNumber: string | null }[]
  signers: { id: string; fullName: string; position: string }[]
  entry: string
  refused: (Exclude<Refused, undefined> & { details: Record<string, unknown> }) | undefined
}

/** "Chốt bản trình ký": who will sign and how, the way to the unit's own texts, and what is still in the way. */
export function ConsolidationFreeze({ versions, signers, entry, refused }: Props) {
  const last = versions[0]?.version ?? 0
  const issued = versions.find(({ state }) => state === 'issued')
  return (
    <Panel title={t.freeze} id="chot" className="no-print">
      <p>
        <a href={entry}>{t.ownText}</a>
      </p>
      <p className="small quiet">{t.ownTextHint}</p>
      <InTheWay sentences={refused?.details['sentences']} />
      <ActForm refused={refused} labels={{ signer: t.signer, signingForm: t.signingForm }}>
        <input type="hidden" name="ban" value={last} />
        <SignerFields signers={signers} refused={refused} />
        {issued?.documentNumber && <p>{t.replacing(issued.documentNumber)}</p>}
        <p className="small quiet">{t.freezeHint}</p>
        <button className="button">{last === 0 ? t.freeze : t.freezeNew(last + 1)}</button>
      </ActForm>
    </Panel>
  )
}

const SignerFields = ({ signers, refused }: Pick<Props, 'signers' | 'refused'>) => (
  <>
    <Select
      name="signer"
      label={t.signer}
      refused={refused}
      options={signers.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }))}
    />
    <Select
      name="signingForm"
      label={t.signingForm}
      refused={refused}
      blank={t.proposed}
      options={signingForms.map((form) => ({ value: form, label: t.forms[form] }))}
    />
  </>
)

function InTheWay({ sentences }: { sentences: unknown }) {
  if (!Array.isArray(sentences)) return null
  return (
    <div className="notice soon">
      <p>{t.stillInTheWay}</p>
      <ul>
        {sentences.map((sentence: string, n) => (
          <li key={n}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
