import { Field } from '#ui/form/index.ts'
import { trackTexts as t } from '../page-texts.vi.ts'

/** The form that asks for a tracking code; works by a plain GET. */
export const LookUpForm = ({ typed }: { typed?: string | undefined }) => (
  <form action="/phan-anh/tra-cuu" method="get" className="form inline">
    <Field
      name="ma"
      label={t.code}
      hint={t.codeHint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={40}
      defaultValue={typed}
      required
    />
    <button className="button">{t.find}</button>
  </form>
)
