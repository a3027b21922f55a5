import { Field, TextArea } from '#ui/form/index.ts'
import { proposeTexts as t } from '../../pages/work/texts.vi.ts'
import type { Refused } from './types.ts'

/** An explaining item for everybody, in the officer's own words. */
export const ProposeFields = ({ refused }: { refused: Refused }) => (
  <>
    <p className="hint">{t.hint}</p>
    <Field name="title" label={t.title} refused={refused} maxLength={200} />
    <TextArea name="summary" label={t.summary} rows={2} refused={refused} maxLength={500} />
    <TextArea name="body" label={t.body} hint={t.bodyHint} rows={6} refused={refused} />
    <Field name="basis" label={t.basis} refused={refused} maxLength={500} />
    <button className="button plain" name="lam" value="tin-giai-dap">
      {t.propose}
    </button>
  </>
)
