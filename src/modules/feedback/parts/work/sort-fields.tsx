import { Check, Select } from '#ui/form/index.ts'
import { complaintSubjects, kinds, type Kind } from '../../kind.ts'
import { fieldTexts as t } from '../../pages/work/texts.vi.ts'
import type { Refused } from './types.ts'

/** What it is in law, told apart by plain sentences; for a complaint, against what. */
export const KindFields = ({ kind, complaintAbout, refused }: KindProps) => (
  <>
    <fieldset>
      <legend>{t.kind}</legend>
      {kinds.map((one) => (
        <Check
          key={one}
          type="radio"
          name="kind"
          value={one}
          label={t.kindHint[one]}
          defaultChecked={(refused?.values['kind'] ?? kind) === one}
        />
      ))}
    </fieldset>
    <Select
      name="complaintAbout"
      label={t.complaintAbout}
      options={complaintSubjects.map((value) => ({ value, label: t.complaintText[value] }))}
      blank={t.noComplaint}
      defaultValue={complaintAbout ?? ''}
      refused={refused}
    />
  </>
)

type KindProps = { kind: Kind; complaintAbout?: string | null; refused: Refused }

/** What it is about, and where. */
export const TopicAndPlace = ({ topics, places, topicCode, placeId, refused }: PlaceProps) => (
  <>
    <Select
      name="topicCode"
      label={t.topicCode}
      options={topics}
      blank={t.chooseTopic}
      defaultValue={topicCode ?? ''}
      refused={refused}
    />
    <Select
      name="placeId"
      label={t.placeId}
      options={places}
      blank={t.choosePlace}
      defaultValue={placeId ?? ''}
      refused={refused}
    />
  </>
)

type Options = Parameters<typeof Select>[0]['options']
type PlaceProps = {
  topics: Options
  places: Options
  topicCode?: string | null
  placeId?: string | null
  refused: Refused
}
