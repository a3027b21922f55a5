import { doubtOf, type Held } from './cell-input.ts'
import { cellsOf, type Form, type FormCell } from './form.ts'
import { checkTexts } from './texts.vi.ts'

/** Something that a check of a form found. `cell` is 'row.column', null when about the whole part. */
export type Finding = {
  /** Stable name under which a reason is kept. */
  key: string
  cell: string | null
  severity: 'error' | 'warning' | 'notice'
  needsReason: boolean
  text: string
}

/** The part whose cells are looked at: its key names the findings about all of it. */
export type CheckedPart = { key: string; cells: ReadonlySet<string> }

type Values = ReadonlyMap<string, Held>

/**
 * What is wrong or odd in one part's cells of one form: figures not understood are errors, blanks and broken checks ask
 * for a reason, notices only tell. A check is made where both of its cells have figures, at the part that has the left one.
 */
export function findingsOf(form: Form, part: CheckedPart, values: Values): Finding[] {
  const cells = cellsOf(form).filter(({ key, column }) => part.cells.has(key) && !column.computed)
  return [
    ...unreadFindings(form, cells, values),
    ...blankFinding(form, part, cells, values),
    ...broken(form, part, values),
  ]
}

function unreadFindings(form: Form, cells: readonly FormCell[], values: Values): Finding[] {
  return cells.flatMap(({ key, column }) => {
    const unread = values.get(key)?.unread
    if (unread === undefined) return []
    const text = checkTexts.unread(unread, doubtOf(column, unread))
    return [{ key: `${form.code}#unread#${key}`, cell: key, severity: 'error' as const, needsReason: false, text }]
  })
}

function blankFinding(form: Form, part: CheckedPart, cells: readonly FormCell[], values: Values): Finding[] {
  const blanks = cells.filter(({ key, column }) => column.type !== 'text' && !values.has(key))
  if (blanks.length === 0) return []
  const text = checkTexts.blank(blanks.length)
  return [{ key: `${form.code}#blank#${part.key}`, cell: null, severity: 'warning', needsReason: true, text }]
}

function broken(form: Form, part: CheckedPart, values: Values): Finding[] {
  return form.checks.flatMap((check, n) =>
    pairsOf(form, check.left, check.right)
      .filter(([left, right]) => part.cells.has(left) && exceeds(values.get(left), values.get(right)))
      .map(([left]) => ({
        key: `${form.code}#${n}#${left}`,
        cell: left,
        severity: check.severity,
        needsReason: check.needsReason,
        text: check.text,
      })),
  )
}

/** A check on bare columns holds for every row that has both. */
function pairsOf(form: Form, left: string, right: string): [string, string][] {
  if (left.includes('.')) return [[left, right]]
  return form.rows.map((row) => [`${row.key}.${left}`, `${row.key}.${right}`])
}

const exceeds = (left: Held | undefined, right: Held | undefined): boolean =>
  left?.number !== undefined && right?.number !== undefined && left.number > right.number

/** What keeps a part from being frozen: errors, and warnings whose reason was not given. */
export const blocking = (findings: readonly Finding[], reasons: ReadonlyMap<string, string>): Finding[] =>
  findings.filter(({ key, severity, needsReason }) => severity === 'error' || (needsReason && !reasons.get(key)))
