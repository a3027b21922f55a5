import { ActForm, Field, Select, type Refused } from '#ui/form/index.ts'
import { calendarTexts as t } from '../pages/unit-texts.vi.ts'

type Day = { on: string; kind: 'off' | 'working'; name: string; source: string | null; version: number }

const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }))

/** Adds a day to the calendar, or corrects one (whose date stays) and takes it out. */
export const CalendarDayForm = ({ day, refused }: { day: Day | null; refused: Refused }) => (
  <ActForm refused={refused} labels={t.labels}>
    {day ? <Known day={day} /> : <Field type="date" name="on" label={t.labels['on']} refused={refused} required />}
    <Words words={day ?? blank} refused={refused} />
    <div className="row">
      <button className="button" name="lam" value="luu">
        {day ? t.save : t.add}
      </button>
      {day && (
        <button className="button plain" name="lam" value="bo">
          {t.drop}
        </button>
      )}
    </div>
  </ActForm>
)

const blank = { kind: 'off', name: '', source: null } as const

const Known = ({ day: { on, version } }: { day: Day }) => (
  <>
    <input type="hidden" name="on" value={on} />
    <input type="hidden" name="seenVersion" value={version} />
  </>
)

const Words = ({ words, refused }: { words: Pick<Day, 'kind' | 'name' | 'source'>; refused: Refused }) => (
  <>
    <Select name="kind" label={t.labels['kind']} options={kinds} defaultValue={words.kind} refused={refused} />
    <Field
      name="name"
      label={t.labels['name']}
      hint={t.nameHint}
      defaultValue={words.name}
      maxLength={200}
      refused={refused}
      required
    />
    <Field
      name="source"
      label={t.labels['source']}
      defaultValue={words.source ?? ''}
      maxLength={500}
      refused={refused}
    />
  </>
)
