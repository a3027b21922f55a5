import { Field, Select, TextArea } from '#ui/form/index.ts'
import { difficultyTexts as t } from '../../pages/work/texts.vi.ts'
import type { Fields } from './types.ts'

/** A difficulty of the plan that the petition shows, in the officer's own words. */
export const DifficultyFields = ({ data: { shares }, refused }: Fields) => (
  <>
    <p className="hint">{t.hint}</p>
    <Select name="share" label={t.share} options={shares} blank={t.chooseShare} refused={refused} required />
    <Field name="title" label={t.name} refused={refused} required maxLength={300} />
    <TextArea name="description" label={t.description} rows={4} refused={refused} required />
    <TextArea name="proposal" label={t.proposal} rows={2} refused={refused} />
    <button className="button">{t.raise}</button>
  </>
)
