import { doubtOf, type Held } from './cell-input.ts'
import { cellsOf, mayBeNegative, type Form, type FormCell } from './form.ts'
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
 * What is wrong or odd in some cells (by key 'row.column') of one form: figures not understood or below zero are errors,
 * broken checks ask for a reason or only tell. A check is made where both of its cells have figures, with the cells that have the left one.
 */
export function findingsOf(form: Form, keys: ReadonlySet<string>, values: Values): Finding[] {
  const cells = typedCells(form, keys)
  return [
    ...unreadFindings(form, cells, values),
    ...negativeFindings(form, cells, values),
    ...broken(form, keys, values),
  ]
}

/** Figures that were left blank; `column.planned` tells those that are never taken for nothing. */
export const blankFigures = (form: Form, keys: ReadonlySet<string>, values: Values): FormCell[] =>
  typedCells(form, keys).filter(({ key, column }) => column.type !== 'text' && !values.has(key))

/** What was typed is not understood: said at the field itself, with the readings to choose from. */
export const isUnread = ({ key }: Finding): boolean => key.includes('#unread#')

/** The cells among some that somebody types. */
export const typedCells = (form: Form, keys: ReadonlySet<string>): FormCell[] =>
  cellsOf(form).filter(({ key, column }) => keys.has(key) && !column.computed)

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

/** Nobody counts fewer than none: a figure below zero is an error where the form does not allow it. */
const negativeFindings = (form: Form, cells: readonly FormCell[], values: Values): Finding[] =>
  cells
    .filter((cell) => (values.get(cell.key)?.number ?? 0) < 0 && !mayBeNegative(cell))
    .map(({ key }) => ({
      key: `${form.code}#negative#${key}`,
      cell: key,
      severity: 'error',
      needsReason: false,
      text: checkTexts.negative,
    }))

function broken(form: Form, keys: ReadonlySet<string>, values: Values): Finding[] {
  const found = form.checks.flatMap((check, n) =>
    pairsOf(form, check.left, check.right)
      .filter(([left, right]) => keys.has(left) && exceeds(values.get(left), values.get(right), check.times))
      .map(([left, right]) => ({ check, pair: `${left} ${right}`, key: `${form.code}#${n}#${left}`, cell: left })),
  )
  return found
    .filter(({ check, pair }) => !found.some((one) => one.pair === pair && timesOf(one.check) > timesOf(check)))
    .map(({ check: { severity, needsReason, text }, key, cell }) => ({ key, cell, severity, needsReason, text }))
}

const timesOf = ({ times = 1 }: { times?: number | undefined }): number => times

/** A check on bare columns holds for every row that has both. */
function pairsOf(form: Form, left: string, right: string): [string, string][] {
  if (left.includes('.')) return [[left, right]]
  return form.rows.map((row) => [`${row.key}.${left}`, `${row.key}.${right}`])
}

const exceeds = (left: Held | undefined, right: Held | undefined, times = 1): boolean =>
  left?.number !== undefined && right?.number !== undefined && left.number > right.number * times

/** What keeps a part from being frozen: errors, and warnings whose reason was not given. */
export const blocking = <One extends Finding>(findings: readonly One[], reasons: ReadonlyMap<string, string>): One[] =>
  findings.filter(({ key, severity, needsReason }) => severity === 'error' || (needsReason && !reasons.get(key)))
