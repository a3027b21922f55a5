import { Field, TextArea, type Refused } from '#ui/form/index.ts'
import { unitTexts as t } from '../pages/unit-texts.vi.ts'

type Names = {
  fullName: string
  shortName: string
  symbol: string | null
  officialOrder: number
  spellings: readonly string[]
}

const BLANK: Names = { fullName: '', shortName: '', symbol: null, officialOrder: 1, spellings: [] }

const texts = [
  { name: 'fullName', hint: t.hints.fullName, maxLength: 200, required: true },
  { name: 'shortName', hint: t.hints.shortName, maxLength: 80, required: true },
  { name: 'symbol', hint: t.hints.symbol, maxLength: 30, required: false },
] as const

/** Names, symbol, official order and spellings of a unit. */
export const UnitFields = ({ unit = BLANK, refused }: { unit?: Names; refused: Refused }) => (
  <>
    {texts.map(({ name, ...field }) => (
      <Field
        key={name}
        name={name}
        label={t.labels[name]}
        defaultValue={unit[name] ?? ''}
        refused={refused}
        {...field}
      />
    ))}
    <Field
      type="number"
      name="officialOrder"
      label={t.labels['officialOrder']}
      defaultValue={unit.officialOrder}
      min={0}
      refused={refused}
      required
    />
    <TextArea
      name="spellings"
      label={t.labels['spellings']}
      hint={t.hints.spellings}
      defaultValue={unit.spellings.join('\n')}
      rows={4}
      refused={refused}
    />
  </>
)
