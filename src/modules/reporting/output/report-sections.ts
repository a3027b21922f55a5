import { roman, type Block, type DocumentTable } from '#platform/document/index.ts'
import type { FormRow } from '../form.ts'
import type { FilledForm } from './report-content.ts'
import { reportTable } from './report-tables.ts'
import { outputTexts as t } from './texts.vi.ts'

type Tables = Map<string, DocumentTable>

/** What the body is made from; `directives` are lines "số, ký hiệu: trích yếu" of the documents issued to direct others. */
export type Body = {
  outline: FilledForm | undefined
  forms: readonly FilledForm[]
  directives: readonly string[]
  /** What stands under a heading to which nothing was written. */
  nothing: string
}

/**
 * The body of the report: every section of the outline that the report has, under its number also when nothing was written to
 * it, each with the form that stands at its end. A form that no section asks for follows at the end.
 */
export function bodyOf({ outline, forms, ...words }: Body): Block[] {
  const tables: Tables = new Map(
    forms
      .filter(({ form }) => form.kind !== 'outline')
      .map((filled) => [filled.form.code, reportTable(filled)] as const)
      .filter(([, table]) => table.rows.length > 0),
  )
  const has = new Set(forms.map(({ form }) => form.code))
  const sections = outline ? topSections({ outline, tables, has, ...words }) : []
  const rest: Block[] = [...tables.values()]
  return rest.length > 0 && sections.length > 0
    ? [...sections, heading('part', t.forms, sections), ...rest]
    : [...sections, ...rest]
}

type Making = Pick<Body, 'directives' | 'nothing'> & { outline: FilledForm; tables: Tables; has: ReadonlySet<string> }

function topSections(making: Making): Block[] {
  const blocks: Block[] = []
  const { outline } = making
  for (const row of outline.form.rows.filter(({ under }) => !under))
    if (belongs(making, row)) blocks.push(heading('part', row.label, blocks), ...sectionOf(making, row))
  return blocks
}

/** Whether the report has a place in a section: its text, one beneath it, or the form at its end. */
const belongs = ({ outline, has }: Making, { key, insert }: FormRow): boolean =>
  outline.rows.some((row) => row.key === key || row.under === key) || (insert !== undefined && has.has(insert))

/** Text, counted paragraph, the sections beneath, the form; the word for nothing when all of them are empty. */
function sectionOf({ outline, tables, directives, nothing }: Making, row: FormRow): Block[] {
  const beneath: Block[] = []
  for (const child of outline.rows.filter(({ under }) => under === row.key))
    beneath.push(heading('item', child.label, beneath), ...orNothing(paragraphs(textOf(outline, child)), nothing))
  const table = row.insert === undefined ? undefined : tables.get(row.insert)
  if (row.insert !== undefined) tables.delete(row.insert)
  const blocks = [
    ...(row.counted === 'directives' ? directiveLines(directives) : []),
    ...paragraphs(textOf(outline, row)),
    ...beneath,
    ...(table ? [table] : []),
  ]
  return orNothing(blocks, nothing)
}

const orNothing = (blocks: Block[], nothing: string): Block[] => (blocks.length > 0 ? blocks : paragraphs(nothing))

const textOf = ({ form, values }: FilledForm, row: FormRow): string | undefined =>
  values.get(`${row.key}.${form.columns[0]!.key}`)?.text

function directiveLines(directives: readonly string[]): Block[] {
  if (directives.length === 0) return []
  return [
    { kind: 'paragraph', text: t.directives(directives.length) },
    ...directives.map((text): Block => ({ kind: 'bullet', text })),
  ]
}

const paragraphs = (text: string | undefined): Block[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))

/** The next heading of its level: the report of a unit that has but some of the sections is numbered without gaps. */
function heading(level: 'part' | 'item', label: string, before: readonly Block[]): Block {
  const number = before.filter((block) => block.kind === 'heading' && block.level === level).length + 1
  const text = label.replace(/^(?:[IVXLC]+|\d+)\.\s+/, '')
  return { kind: 'heading', level, label: level === 'part' ? `${roman(number)}.` : `${number}.`, text }
}
