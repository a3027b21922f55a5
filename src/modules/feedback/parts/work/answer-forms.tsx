import { ActForm, Field, Select, TextArea } from '#ui/form/index.ts'
import { outcomes } from '../../handling/outcome.ts'
import { outcomeText } from '../../handling/texts.vi.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import { refusedOf, type Fields } from './types.ts'

/** The answer: what it means for the sender, and its words. */
export const AnswerFields = ({ data: { draftBegun }, refused }: Fields) => (
  <>
    <Select
      name="outcome"
      label={t.outcome}
      options={outcomes.map((value) => ({ value, label: outcomeText[value] }))}
      blank={t.chooseOutcome}
      defaultValue={draftBegun?.outcome ?? ''}
      refused={refused}
      required
    />
    <TextArea name="body" label={t.body} rows={8} defaultValue={draftBegun?.body ?? ''} refused={refused} required />
    <Field name="documentNumber" label={t.documentNumber} refused={refused} maxLength={100} />
    <button className="button">{t.toLeader}</button>
  </>
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
