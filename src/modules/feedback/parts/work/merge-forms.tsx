import { Check, Field, Select, TextArea } from '#ui/form/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { printedCode } from '../../code.ts'
import { complaintSubjects, kinds } from '../../kind.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import { kindText } from '../../texts.vi.ts'
import type { Fields } from './types.ts'

/** A mixed letter becomes two. */
export const SplitFields = ({ data: { petition, choices }, refused }: Fields) => (
  <>
    <TextArea name="part" label={t.part} hint={t.partHint} rows={4} refused={refused} required />
    <TextArea
      name="rest"
      label={t.rest}
      hint={t.restHint}
      rows={6}
      defaultValue={petition.body ?? ''}
      refused={refused}
      required
    />
    <Select
      name="kind"
      label={t.kind}
      options={kinds.map((value) => ({ value, label: kindText[value] }))}
      refused={refused}
    />
    <Select
      name="complaintAbout"
      label={t.complaintAbout}
      options={complaintSubjects.map((value) => ({ value, label: t.complaintText[value] }))}
      blank={t.noComplaint}
      refused={refused}
    />
    <Select name="topicCode" label={t.topicCode} options={choices.topics} blank={t.chooseTopic} refused={refused} />
    <button className="button">{t.split}</button>
  </>
)

/** What may be about the same thing, to be merged into. */
export const MergeFields = ({ data: { similar }, refused }: Fields) => (
  <>
    <p className="hint">{similar.length === 0 ? t.noSimilar : t.mergeHint}</p>
    {similar.length > 0 && (
      <fieldset>
        <legend>{t.intoId}</legend>
        {similar.map(({ id, code, excerpt, placeName, receivedOn }) => (
          <Check
            key={id}
            type="radio"
            name="intoId"
            value={id}
            label={[printedCode(code), formatDate(receivedOn), placeName, excerpt].filter(Boolean).join(' · ')}
          />
        ))}
      </fieldset>
    )}
    <Field
      name="intoCode"
      label={t.intoCode}
      hint={t.intoCodeHint}
      inputMode="numeric"
      maxLength={40}
      className="short"
      refused={refused}
    />
    <button className="button">{t.merge}</button>
  </>
)

export const UnmergeFields = () => (
  <>
    <p className="hint">{t.unmergeHint}</p>
    <button className="button">{t.unmerge}</button>
  </>
)
