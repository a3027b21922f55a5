import { roman, type Block, type DocumentTable } from '#platform/document/index.ts'
import type { FormRow } from '../form.ts'
import type { FilledForm } from './report-content.ts'
import { reportTable } from './report-tables.ts'
import { outputTexts as t } from './texts.vi.ts'

type Tables = Map<string, DocumentTable>

/** What the body is made from; `directives` are lines "số, ký hiệu: trích yếu" of the documents issued to direct others. */
export type Body = { outline: FilledForm | undefined; forms: readonly FilledForm[]; directives: readonly string[] }

/**
 * The body of the report: the outline's sections that have something to say, numbered anew, each with the form that stands at
 * its end. A form that no section asks for follows at the end.
 */
export function bodyOf({ outline, forms, directives }: Body): Block[] {
  const tables: Tables = new Map(
    forms
      .filter(({ form }) => form.kind !== 'outline')
      .map((filled) => [filled.form.code, reportTable(filled)] as const)
      .filter(([, table]) => table.rows.length > 0),
  )
  const sections = outline ? topSections(outline, tables, directives) : []
  const rest: Block[] = [...tables.values()]
  return rest.length > 0 && sections.length > 0
    ? [...sections, heading('part', t.forms, sections), ...rest]
    : [...sections, ...rest]
}

function topSections(outline: FilledForm, tables: Tables, directives: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const row of outline.form.rows.filter(({ under }) => !under)) {
    const inside = sectionOf(outline, row, tables, directives)
    if (inside.length > 0) blocks.push(heading('part', row.label, blocks), ...inside)
  }
  return blocks
}

/** Text, counted paragraph, the sections beneath, the form: nothing when all of them are empty. */
function sectionOf(outline: FilledForm, row: FormRow, tables: Tables, directives: readonly string[]): Block[] {
  const beneath: Block[] = []
  for (const child of outline.form.rows.filter(({ under }) => under === row.key)) {
    const text = paragraphs(textOf(outline, child))
    if (text.length > 0) beneath.push(heading('item', child.label, beneath), ...text)
  }
  const table = row.insert === undefined ? undefined : tables.get(row.insert)
  if (row.insert !== undefined) tables.delete(row.insert)
  return [
    ...(row.counted === 'directives' ? directiveLines(directives) : []),
    ...paragraphs(textOf(outline, row)),
    ...beneath,
    ...(table ? [table] : []),
  ]
}

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

/** The next heading of its level: a report that leaves sections out is numbered without gaps. */
function heading(level: 'part' | 'item', label: string, before: readonly Block[]): Block {
  const number = before.filter((block) => block.kind === 'heading' && block.level === level).length + 1
  const text = label.replace(/^(?:[IVXLC]+|\d+)\.\s+/, '')
  return { kind: 'heading', level, label: level === 'part' ? `${roman(number)}.` : `${number}.`, text }
}
