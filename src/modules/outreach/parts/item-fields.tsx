import { Field, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { itemKinds } from '../item.ts'
import { pageTexts as t } from '../pages/texts.vi.ts'
import { kindText } from '../texts.vi.ts'

export type Places = readonly { id: string; name: string | null }[]

type Values = {
  kind: string
  communeId: string | null
  title: string
  summary: string
  body: string
  basis: string | null
  happensOn: string | null
  happensUntil: string | null
  place: string | null
}

type Props = { refused: Refused; places: Places; values?: Values }

/** The fields of an item's content; `values` is what stands now. */
export function ItemFields({ refused, places, values }: Props) {
  const common = (name: keyof Values) => ({
    name,
    label: t.labels[name],
    refused,
    ...(values?.[name] && { defaultValue: values[name] }),
  })
  return (
    <>
      <Select {...common('kind')} options={itemKinds.map((value) => ({ value, label: kindText[value] }))} />
      <Select
        {...common('communeId')}
        blank={t.wholeArea}
        options={places.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
      />
      <Field {...common('title')} hint={t.hints.title} maxLength={200} />
      <TextArea {...common('summary')} hint={t.hints.summary} rows={3} maxLength={500} />
      <TextArea {...common('body')} hint={t.hints.body} rows={14} />
      <Field {...common('basis')} hint={t.hints.basis} maxLength={500} />
      <Field {...common('happensOn')} hint={t.hints.event} type="date" />
      <Field {...common('happensUntil')} hint={t.hints.event} type="date" />
      <Field {...common('place')} hint={t.hints.event} maxLength={300} />
    </>
  )
}
