import { formatDate } from '#platform/text/index.ts'
import { ActForm, Field, TextArea } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { checkPath, editPath } from '../paths.ts'
import type { Plan } from '../queries/plans.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import type { Refused } from './duty-form.tsx'

type Props = {
  plan: Plan
  files: readonly { id: string; name: string }[]
  editable: boolean
  editing: boolean
  refused: Refused
}

/** The facts of the document as read, to be corrected from the signed paper. */
export function FactsPanel({ plan, files, editable, editing, refused }: Props) {
  if (editing) return <FactsForm plan={plan} refused={refused} />
  const facts: [string, string | null][] = [
    [t.title, plan.title],
    [t.number, plan.number],
    [t.issueDate, plan.issueDate && formatDate(plan.issueDate)],
    [t.issuePlace, plan.issuePlace],
    [t.signer, plan.signer],
    [t.signerPosition, plan.signerPosition],
  ]
  return (
    <Panel
      title={t.facts}
      id="van-ban-so"
      aside={editable && <a href={editPath(plan.id, 'van-ban', 'van-ban-so')}>{t.edit}</a>}
    >
      <dl className="facts small">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="quiet">{t.blank}</span>}</dd>
          </div>
        ))}
        {files.map((file) => (
          <div key={file.id}>
            <dt>{t.sourceFile}</dt>
            <dd>
              <a href={`/lam-viec/ke-hoach/${plan.id}/tep/${file.id}`}>{file.name}</a>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const labels = { title: t.title, number: t.number, issueDate: t.issueDate, signer: t.signer }

function FactsForm({ plan, refused }: { plan: Plan; refused: Refused }) {
  return (
    <Panel title={t.facts} id="van-ban-so">
      <ActForm refused={refused} labels={labels} className="form wide">
        <input type="hidden" name="lam" value="sua-van-ban" />
        <input type="hidden" name="seenVersion" value={plan.version} />
        <TextArea name="title" label={t.title} defaultValue={plan.title} refused={refused} />
        <Field name="number" label={t.number} defaultValue={plan.number ?? ''} refused={refused} />
        <Field name="issueDate" type="date" label={t.issueDate} defaultValue={plan.issueDate ?? ''} refused={refused} />
        <Field name="issuePlace" label={t.issuePlace} defaultValue={plan.issuePlace ?? ''} refused={refused} />
        <Field name="signer" label={t.signer} defaultValue={plan.signer ?? ''} refused={refused} />
        <TextArea
          name="signerPosition"
          label={t.signerPosition}
          defaultValue={plan.signerPosition ?? ''}
          refused={refused}
        />
        <p className="row">
          <button className="button">{t.save}</button>
          <a href={checkPath(plan.id, 'van-ban-so')}>{t.cancel}</a>
        </p>
      </ActForm>
    </Panel>
  )
}
