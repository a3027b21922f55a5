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

type Values = ReadonlyMap<string, Held>

/**
 * What is wrong or odd in some cells (by key 'row.column') of one form: figures not understood are errors, broken checks ask
 * for a reason or only tell. A check is made where both of its cells have figures, with the cells that have the left one.
 */
export function findingsOf(form: Form, keys: ReadonlySet<string>, values: Values): Finding[] {
  const cells = typedCells(form, keys)
  return [...unreadFindings(form, cells, values), ...broken(form, keys, values)]
}

const typedCells = (form: Form, keys: ReadonlySet<string>): FormCell[] =>
  cellsOf(form).filter(({ key, column }) => keys.has(key) && !column.computed)

/** How many figures are blank; texts may be. */
export const blanksIn = (form: Form, keys: ReadonlySet<string>, values: Values): number =>
  typedCells(form, keys).filter(({ key, column }) => column.type !== 'text' && !values.has(key)).length

/** Blank is not zero: a part with blank figures says why, once for all its forms. */
export const blankFinding = (part: string, count: number): Finding[] =>
  count === 0
    ? []
    : [{ key: `#blank#${part}`, cell: null, severity: 'warning', needsReason: true, text: checkTexts.blank(count) }]

function unreadFindings(form: Form, cells: readonly FormCell[], values: Values): Finding[] {
  return cells.flatMap(({ key, column }) => {
    const unread = values.get(key)?.unread
    if (unread === undefined) return []
    const text = checkTexts.unread(unread, doubtOf(column, unread))
    return [{ key: `${form.code}#unread#${key}`, cell: key, severity: 'error' as const, needsReason: false, text }]
  })
}

function broken(form: Form, keys: ReadonlySet<string>, values: Values): Finding[] {
  return form.checks.flatMap((check, n) =>
    pairsOf(form, check.left, check.right)
      .filter(([left, right]) => keys.has(left) && exceeds(values.get(left), values.get(right)))
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
