import { formatDate } from '#platform/text/index.ts'
import { isLocalDate, timeOfDay, today } from '#platform/time/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, type Page } from '#ui/table/table.tsx'
import { recordTexts as t } from '../texts.vi.ts'

type Line = {
  id: string
  act: string
  at: Date
  person: string | null
  onBehalfOf: string | null
  position: string | null
  unit: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

type Props = {
  record: { lines: readonly Line[]; page: Page }
  /** Vietnamese of the slice's acts, by act name. */
  acts: Record<string, string>
  /** Vietnamese of the fields that the record shows; others are left out. */
  fields?: Record<string, string>
  href: (number: number) => string
}

/** Who did what to this thing, when, before → after (nhật ký). */
export function RecordPanel({ record, acts, fields = {}, href }: Props) {
  return (
    <Panel title={t.title} id="nhat-ky">
      {record.lines.length === 0 && <Empty>{t.empty}</Empty>}
      <ol className="plain stack tight">
        {record.lines.map((line, i) => (
          <li key={`${line.id}-${i}`}>
            <strong>{acts[line.act] ?? line.act}</strong>{' '}
            <span className="small quiet">
              {who(line)} · {timeOfDay(line.at)} {formatDate(today(line.at))}
            </span>
            <Changes line={line} fields={fields} />
          </li>
        ))}
      </ol>
      <Pager page={record.page} href={href} />
    </Panel>
  )
}

function who({ person, onBehalfOf, position, unit }: Line): string {
  if (!person) return t.system
  const place = [position, unit].filter(Boolean).join(', ')
  const name = onBehalfOf ? t.onBehalfOf(person, onBehalfOf) : person
  return place ? `${name} (${place})` : name
}

function Changes({ line, fields }: { line: Line; fields: Record<string, string> }) {
  const shown = Object.entries(fields).filter(([key]) => show(line.before?.[key]) !== show(line.after?.[key]))
  if (shown.length === 0) return null
  return (
    <ul className="small">
      {shown.map(([key, label]) => (
        <li key={key}>
          {label}: {line.before && <del>{show(line.before[key]) || t.blank}</del>} →{' '}
          {show(line.after?.[key]) || t.blank}
        </li>
      ))}
    </ul>
  )
}

const show = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'string' && isLocalDate(value)) return formatDate(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
}
