import { Field, Select, type Refused } from '#ui/form/index.ts'
import { limitFormTexts as t } from '../limit-texts.vi.ts'
import { LIMIT_KINDS, limitFieldsOf } from '../limit-input.ts'
import type { LimitValues } from '../limit-words.ts'

export const limitLabels = { kind: t.kind, day: t.day, when: t.when, time: t.time, bound: t.bound }

const KINDS = LIMIT_KINDS.map((value) => ({ value, label: t.kinds[value] }))
const BOUNDS = (['before', 'not later than', 'in'] as const).map((value) => ({ value, label: t.bounds[value] }))

type Props = {
  refused: Refused
  /** The deadline as it stands; one that no form holds can only be kept as it was read. */
  limit?: LimitValues
  /** What the choice says that enters no deadline; without it one is to be entered. */
  optional?: string
}

/** What the form begins with, and the choices beside the kinds. */
function opening({ limit, optional }: Props) {
  const held = limit ? limitFieldsOf(limit) : null
  if (limit && !held) return { more: [{ value: 'keep', label: t.keep }], kind: 'keep' }
  if (optional) return { more: [{ value: 'none', label: optional }], kind: 'none' }
  return { more: [], kind: 'date', ...held }
}

/** When something is due: a day, a month, a quarter or a recurrence, with its hour; fields of other kinds step aside. */
export function LimitFields(props: Props) {
  const { refused } = props
  const { more, kind, day, when, time, bound = 'before' } = { ...EMPTY, ...opening(props) }
  return (
    <fieldset className="limit">
      <Select name="kind" label={t.kind} options={[...more, ...KINDS]} defaultValue={kind} refused={refused} />
      <div className="limit-day">
        <Field name="day" type="date" label={t.day} defaultValue={day} refused={refused} />
      </div>
      <div className="limit-when">
        <Field name="when" label={t.when} hint={t.whenHint} defaultValue={when} refused={refused} />
      </div>
      <Field name="time" type="time" label={t.time} defaultValue={time} refused={refused} />
      <Select name="bound" label={t.bound} options={BOUNDS} defaultValue={bound} refused={refused} />
    </fieldset>
  )
}

const EMPTY: { day?: string | undefined; when?: string; time?: string | undefined; bound?: string } = {}
