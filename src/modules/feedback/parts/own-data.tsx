import { ActForm, Field, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { Contact } from '../contact.ts'
import { ownTexts as t, whoTexts } from '../page-texts.vi.ts'

export type Shown = { contact: Contact; body: string | null; hamlet: string | null; proof: string }

export const ProofForm = ({ refused }: { refused: Refused }) => (
  <ActForm refused={refused} labels={t.labels}>
    <input type="hidden" name="lam" value="show" />
    <Field name="proof" label={t.proof} maxLength={200} autoComplete="off" required refused={refused} />
    <button className="button">{t.show}</button>
  </ActForm>
)

const fields = ['name', 'phone', 'email', 'address'] as const

/** What is kept, once shown; the forms carry the proof on, since nothing else remembers it. */
export const OwnData = ({ shown: { contact, body, proof } }: { shown: Shown }) => (
  <>
    <Panel title={t.kept}>
      <dl className="facts">
        {fields.map((field) => (
          <Line key={field} name={whoTexts[field]} value={contact[field] ?? t.none} />
        ))}
        <Line name={t.letter} value={body ?? t.none} />
      </dl>
    </Panel>
    <Panel title={t.correct}>
      <ActForm>
        <input type="hidden" name="lam" value="correct" />
        <input type="hidden" name="proof" value={proof} />
        {fields.map((field) => (
          <Field key={field} name={field} label={whoTexts[field]} defaultValue={contact[field]} maxLength={300} />
        ))}
        <button className="button">{t.save}</button>
      </ActForm>
    </Panel>
    <Panel title={t.erase}>
      <p>{t.eraseHow}</p>
      <ActForm>
        <input type="hidden" name="lam" value="erase" />
        <input type="hidden" name="proof" value={proof} />
        <button className="button plain">{t.eraseSure}</button>
      </ActForm>
    </Panel>
  </>
)

const Line = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd className="as-typed">{value}</dd>
  </>
)
