import { Check, Select, TextArea } from '#ui/form/index.ts'
import { complaintSubjects, kinds } from '../../kind.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import type { Fields } from './types.ts'

/** What it is in law (told apart by plain sentences), its topic, its place. */
export const SortFields = ({ data, data: { petition, choices }, refused }: Fields) => (
  <>
    <Kinds data={data} refused={refused} />
    <Select
      name="complaintAbout"
      label={t.complaintAbout}
      options={complaintSubjects.map((value) => ({ value, label: t.complaintText[value] }))}
      blank={t.noComplaint}
      defaultValue={petition.complaintAbout ?? ''}
      refused={refused}
    />
    <Select
      name="topicCode"
      label={t.topicCode}
      options={choices.topics}
      blank={t.chooseTopic}
      defaultValue={petition.topicCode ?? ''}
      refused={refused}
    />
    <Select
      name="placeId"
      label={t.placeId}
      options={choices.places}
      blank={t.choosePlace}
      defaultValue={petition.placeId ?? ''}
      refused={refused}
    />
    <button className="button">{t.save}</button>
  </>
)

/** What it is in law, told apart by plain sentences. */
const Kinds = ({ data: { petition }, refused }: Fields) => (
  <fieldset>
    <legend>{t.kind}</legend>
    {kinds.map((kind) => (
      <Check
        key={kind}
        type="radio"
        name="kind"
        value={kind}
        label={t.kindHint[kind]}
        defaultChecked={(refused?.values['kind'] ?? petition.kind) === kind}
      />
    ))}
  </fieldset>
)

export const AcceptFields = ({ data: { drafted, petition }, refused }: Fields) => (
  <>
    {petition.topicId === null && <p className="hint">{t.topicFirst}</p>}
    <TextArea name="notice" label={t.notice} rows={4} defaultValue={drafted} refused={refused} required />
    <button className="button">{t.accept}</button>
  </>
)

export const RefuseFields = ({ refused }: Fields) => (
  <>
    <Select
      name="as"
      label={t.as}
      options={(['refused', 'forwarded'] as const).map((value) => ({ value, label: t.asText[value] }))}
      refused={refused}
    />
    <TextArea name="reason" label={t.reason} rows={4} refused={refused} required />
    <button className="button">{t.save}</button>
  </>
)

export const DirectFields = ({ data: { guidance }, refused }: Fields) => (
  <>
    <TextArea name="letter" label={t.letter} rows={10} defaultValue={guidance} refused={refused} required />
    <button className="button">{t.send}</button>
  </>
)
