import { ActForm, Field, Select, TextArea } from '#ui/form/index.ts'
import { outcomes } from '../../handling/outcome.ts'
import { outcomeText } from '../../handling/texts.vi.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import { petitionPath } from '../../paths.ts'
import type { OfferedTemplate } from '../../queries/templates.ts'
import { refusedOf, type Fields } from './types.ts'

/** The answer: what it means for the sender, and its words. It begins with a chosen template, or with the draft that waits. */
export function AnswerFields({ data: { petition, draftBegun, templates, template }, refused }: Fields) {
  const begun = template ?? draftBegun
  const options = outcomes.map((value) => ({ value, label: outcomeText[value] }))
  return (
    <>
      <Templates petitionId={petition.id} templates={templates} />
      <Select
        name="outcome"
        label={t.outcome}
        options={options}
        blank={t.chooseOutcome}
        defaultValue={begun?.outcome ?? ''}
        refused={refused}
        required
      />
      <TextArea name="body" label={t.body} rows={8} defaultValue={begun?.body ?? ''} refused={refused} required />
      <Field name="documentNumber" label={t.documentNumber} refused={refused} maxLength={100} />
      <button className="button">{t.toLeader}</button>
    </>
  )
}

/** What was answered before to the like; a link puts it into the form, to be changed. */
const Templates = ({ petitionId, templates }: { petitionId: string; templates: readonly OfferedTemplate[] }) =>
  templates.length > 0 && (
    <details className="act">
      <summary>{t.template}</summary>
      <ul>
        {templates.map(({ id, title, outcome, body }) => (
          <li key={id}>
            <strong>{title}</strong> · {outcomeText[outcome]}
            <br />
            <span className="small">{body}</span>
            <br />
            <a href={`${petitionPath(petitionId)}?mau=${id}#xu-ly`}>{t.useTemplate}</a>
          </li>
        ))}
      </ul>
    </details>
  )

/** The leader agrees, and it goes out; or gives it back with the reason. */
export function ApproveForms({ data: { petition, answers }, refused }: Fields) {
  const draft = answers.findLast(({ approvedAt, returnedAt }) => !approvedAt && !returnedAt)
  const own = refusedOf(refused, 'tra-lai') ?? refusedOf(refused, 'dong-y')
  return (
    draft && (
      <ActForm refused={own} labels={{ reason: t.giveBackReason }} className="form" scope="duyet">
        <input type="hidden" name="seenVersion" value={petition.version} />
        <p>
          <strong>{outcomeText[draft.outcome]}</strong>
        </p>
        <p className="as-typed letter">{draft.body}</p>
        <p className="row">
          <button className="button" name="lam" value="dong-y">
            {t.agree}
          </button>
        </p>
        <TextArea name="reason" label={t.giveBackReason} rows={2} refused={own} />
        <button className="button plain" name="lam" value="tra-lai">
          {t.giveBack}
        </button>
      </ActForm>
    )
  )
}
