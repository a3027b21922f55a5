import { Select, TextArea } from '#ui/form/index.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import { KindFields, TopicAndPlace } from './sort-fields.tsx'
import type { Fields } from './types.ts'

/** What it is in law, its topic, its place. */
export const SortFields = ({ data: { petition, choices }, refused }: Fields) => (
  <>
    <KindFields kind={petition.kind} complaintAbout={petition.complaintAbout} refused={refused} />
    <TopicAndPlace {...choices} topicCode={petition.topicCode} placeId={petition.placeId} refused={refused} />
    <button className="button">{t.save}</button>
  </>
)

export const AcceptFields = ({
  data: {
    drafted,
    petition,
    choices: { suggested },
  },
  refused,
}: Fields) => (
  <>
    {suggested && suggested.id !== petition.unitId && <p className="hint">{t.routeFirst(suggested.name)}</p>}
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
