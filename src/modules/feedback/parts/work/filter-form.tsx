import { channels } from '../../channel.ts'
import { Check, Field, Select } from '#ui/form/index.ts'
import { addressOf } from '../../pages/work/filter.ts'
import { listTexts as t } from '../../pages/work/texts.vi.ts'
import { petitionsPath } from '../../paths.ts'
import type { FilterChoices } from '../../queries/filter-choices.ts'
import type { PetitionFilter } from '../../queries/petition-list.ts'
import { counts, scores, sexes, UNKNOWN } from '../../measure.ts'
import { lineName } from '../../measure-name.ts'
import { measureTexts as m } from '../../measure-texts.vi.ts'
import { states } from '../../state.ts'
import { channelText, kindText, stateText } from '../../texts.vi.ts'

const FOLDED = ['kind', 'channel', 'unit', 'from', 'until', 'overdue', 'counted', 'commune', 'sex', 'score'] as const
const listedKinds = ['reflection', 'proposal', 'complaint'] as const

const chosen = (value: string | null) => (value === null ? {} : { defaultValue: value })

/** What the list is narrowed to: the usual ones in sight, the others folded. */
export function PetitionFilterForm({ filter, choices }: { filter: PetitionFilter; choices: FilterChoices }) {
  const narrow = FOLDED.some((key) => filter[key])
  return (
    <search>
      <form method="get" className="stack">
        <div className="narrowing">
          <Field name="tim" label={t.search} type="search" defaultValue={filter.words ?? ''} />
          <Select
            name="tinh-trang"
            label={t.state}
            blank={t.all}
            options={states.map((value) => ({ value, label: stateText[value] }))}
            {...chosen(filter.state)}
          />
          <Select
            name="linh-vuc"
            label={t.topic}
            blank={t.all}
            options={[...choices.topics, { value: UNKNOWN, label: m.unknown.topic }]}
            {...chosen(filter.topic)}
          />
          <Select name="dia-ban" label={t.place} blank={t.all} options={choices.places} {...chosen(filter.place)} />
          <p className="row">
            <button className="button plain">{t.find}</button>
            {addressOf(filter) !== '' && <a href={petitionsPath}>{t.clear}</a>}
          </p>
        </div>
        <details open={narrow}>
          <summary>{t.more}</summary>
          <MoreFilters filter={filter} choices={choices} />
          <CellFilters filter={filter} choices={choices} />
        </details>
      </form>
    </search>
  )
}

const MoreFilters = ({ filter, choices }: { filter: PetitionFilter; choices: FilterChoices }) => (
  <div className="narrowing">
    <Select
      name="loai"
      label={t.kind}
      blank={t.all}
      options={listedKinds.map((value) => ({ value, label: kindText[value] }))}
      {...chosen(filter.kind)}
    />
    <Select
      name="kenh"
      label={t.channel}
      blank={t.all}
      options={channels.map((value) => ({ value, label: channelText[value] }))}
      {...chosen(filter.channel)}
    />
    <Select name="don-vi" label={t.unit} blank={t.all} options={choices.units} {...chosen(filter.unit)} />
    <Field name="tu-ngay" label={t.from} type="date" defaultValue={filter.from ?? ''} />
    <Field name="den-ngay" label={t.until} type="date" defaultValue={filter.until ?? ''} />
    <Check name="qua-han" label={t.overdue} defaultChecked={filter.overdue} />
  </div>
)

/** What the numbers are told apart by. */
const CellFilters = ({ filter, choices }: { filter: PetitionFilter; choices: FilterChoices }) => (
  <div className="narrowing">
    <Select
      name="so-lieu"
      label={m.counted}
      blank={t.all}
      options={counts.map((value) => ({ value, label: m.counts[value] }))}
      {...chosen(filter.counted)}
    />
    <Select
      name="xa"
      label={m.commune}
      blank={t.all}
      options={[...choices.places, { value: UNKNOWN, label: m.unknown.commune }]}
      {...chosen(filter.commune)}
    />
    <Select
      name="gioi-tinh"
      label={m.sex}
      blank={t.all}
      options={sexes.map((value) => ({
        value,
        label: lineName('sex', { key: value === UNKNOWN ? null : value, label: null }),
      }))}
      {...chosen(filter.sex)}
    />
    <Select
      name="diem"
      label={m.score}
      blank={t.all}
      options={scores.map((value) => ({ value: String(value), label: m.scoreText[value] }))}
      {...chosen(filter.score === null ? null : String(filter.score))}
    />
  </div>
)
