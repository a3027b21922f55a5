import type { AdministrativeDocument, Block, DocumentTable } from '#platform/document/index.ts'
import { shownIn, type Held } from '../cell-input.ts'
import { computedValue } from '../computed.ts'
import { hasCell, type Form, type FormRow } from '../form.ts'
import { documentTexts as t } from '../texts.vi.ts'

/** What the document is made of; `Sender` of loading/sender.ts fits. */
type Sender = {
  fullName: string
  kind: string
  symbol: string | null
  placeName: string | null
  parentName: string | null
  parentPlace: string | null
  signer: { name: string; position: string } | null
  receivers: readonly string[]
  year: number
}

type Content = {
  sender: Sender
  title: string
  forms: readonly { id: string; form: Form }[]
  cells: readonly { formId: string; key: string; held: Held | undefined }[]
}

type Values = ReadonlyMap<string, Held | undefined>

/** The report of one unit as a document by Nghị định 30/2020/NĐ-CP: the outline's sections, each with its forms as tables. */
export function filingDocument({ sender, title, forms, cells }: Content): AdministrativeDocument {
  const valuesOf = (id: string): Values =>
    new Map(cells.filter(({ formId }) => formId === id).map(({ key, held }) => [key, held]))
  const filled = forms.filter(({ id }) => cells.some(({ formId }) => formId === id))
  const outline = filled.find(({ form }) => form.kind === 'outline')
  const tables = new Map(
    filled
      .filter(({ form }) => form.kind !== 'outline')
      .map(({ id, form }) => [form.code, tableOf(form, valuesOf(id))]),
  )
  const sections = outline ? sectionsOf(outline.form, valuesOf(outline.id), tables) : []
  return {
    ...headOf(sender, title),
    body: [...sections, ...tables.values()],
    closing: './.',
    recipients: [...sender.receivers, t.archive],
    signature: signatureOf(sender),
    annexes: [],
  }
}

const isAuthority = (kind: string) => ['province', 'district', 'commune'].includes(kind)

function headOf(sender: Sender, title: string) {
  const authority = isAuthority(sender.kind)
  return {
    letterhead: { parentBody: authority ? null : sender.parentName, issuingBody: sender.fullName },
    number: null,
    symbol: `${t.reportAbbreviation}-${sender.symbol ?? t.noSymbol}`,
    place: (authority ? sender.placeName : sender.parentPlace) ?? sender.placeName ?? sender.fullName,
    date: null,
    draftYear: sender.year,
    kindTitle: t.report,
    subject: title,
    addressees: [],
    bases: [],
  }
}

/** TM. and KT. follow from the unit and the position: a deputy signs for the chief. */
function signatureOf({ kind, signer }: Sender): AdministrativeDocument['signature'] {
  const position = (signer?.position ?? t.head).toLocaleUpperCase('vi')
  const name = signer?.name ?? ''
  const deputy = position.startsWith(t.deputy)
  if (!isAuthority(kind))
    return { form: deputy ? [t.instead(position.slice(t.deputy.length).trim())] : [], position, name }
  if (deputy) return { form: [t.onBehalf, t.instead(t.chairman)], position: t.deputyChairman, name }
  return { form: [t.onBehalf], position: t.chairman, name }
}

/** Sections in the order of the outline; a form stands at the end of the section that asks for it. Takes it from `tables`. */
function sectionsOf(outline: Form, values: Values, tables: Map<string, DocumentTable>): Block[] {
  return outline.rows.flatMap((row) => {
    const text = values.get(`${row.key}.${outline.columns[0]!.key}`)?.text
    const table = row.insert ? tables.get(row.insert) : undefined
    if (text === undefined && !table) return []
    if (row.insert) tables.delete(row.insert)
    return [headingOf(row), ...paragraphsOf(text), ...(table ? [table] : [])]
  })
}

function headingOf({ label, under }: FormRow): Block {
  const [, number = '', text = label] = /^((?:[IVXLC]+|\d+)\.)\s+(.*)$/.exec(label) ?? []
  return { kind: 'heading', level: under ? 'item' : 'part', label: number, text }
}

const paragraphsOf = (text: string | undefined): Block[] =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line.trim() }))

function tableOf(form: Form, values: Values): DocumentTable {
  const rows = form.rows.filter((row) => form.columns.some((column) => values.has(`${row.key}.${column.key}`)))
  return {
    kind: 'table',
    caption: form.title,
    columns: [{ width: 5 }, ...form.columns.map(({ type }) => ({ width: type === 'text' ? 4 : 2 }))],
    header: [
      [{ text: t.content }, ...form.columns.map(({ label, unit }) => ({ text: unit ? `${label} (${unit})` : label }))],
    ],
    rows: rows.map((row) => [
      { text: row.unit ? `${row.label} (${row.unit})` : row.label },
      ...form.columns.map((column) => cellOf(form, row, column, values)),
    ]),
    fontSize: 11,
  }
}

function cellOf(form: Form, row: FormRow, column: Form['columns'][number], values: Values) {
  if (!hasCell(row, column)) return { text: '' }
  const figures = new Map(
    form.columns.flatMap(({ key }) => {
      const number = values.get(`${row.key}.${key}`)?.number
      return number === undefined ? [] : [[key, number] as const]
    }),
  )
  const ratio = computedValue(column, figures)
  if (ratio !== null) return { number: ratio.toFixed(1), decimals: 1 }
  const held = values.get(`${row.key}.${column.key}`)
  return held?.number === undefined ? { text: shownIn(held) } : { number: String(held.number) }
}
