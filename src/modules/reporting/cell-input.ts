import { formatNumber, readNumber, type Decimal, type NumberReading } from '#platform/text/index.ts'

/** What a cell holds: at most one of them; none = blank, which is not zero. `unread` was typed but not understood. */
export type Held = { number?: number; text?: string; unread?: string }

/** What a row of reporting.value holds. */
export function heldOf(number: number | null, text: string | null, unread: string | null): Held | undefined {
  if (number !== null) return { number }
  if (text !== null) return { text }
  return unread === null ? undefined : { unread }
}

export type CellKind = { type: 'number' | 'money' | 'text'; whole: boolean }

/** What came from the form: the text of the field, and the reading chosen where it was ambiguous. */
export type Typed = { text: string; choice?: string }

export type Entry =
  | { kind: 'same' }
  | { kind: 'blank' }
  | { kind: 'number'; value: Decimal }
  | { kind: 'text'; value: string }
  | { kind: 'unread'; value: string }

/** What stands in the field of a cell: figures in Vietnamese style, and what was typed where it was not understood. */
export function shownIn(held: Held | undefined): string {
  if (!held) return ''
  if (held.number !== undefined) return formatNumber(held.number)
  return held.text ?? held.unread ?? ''
}

/** What to store for what was typed. A field left as it was shown is the same figure, whatever else it could be read as. */
export function readCell(cell: CellKind, held: Held | undefined, typed: Typed): Entry {
  const text = typed.text.normalize('NFC').trim()
  if (text === shownIn(held) && held?.unread === undefined) return { kind: 'same' }
  if (text === '') return { kind: 'blank' }
  if (cell.type === 'text') return { kind: 'text', value: text }
  return readFigure(cell, text, typed.choice)
}

function readFigure(cell: CellKind, text: string, choice: string | undefined): Entry {
  const reading = readFitting(cell, text)
  if (reading.kind === 'number') return { kind: 'number', value: reading.value }
  if (reading.kind === 'ambiguous' && choice !== undefined && reading.candidates.includes(choice))
    return { kind: 'number', value: choice }
  return { kind: 'unread', value: text }
}

/**
 * At most 12 digits before the point and 6 behind it (15 in all): thousands of such figures still add up exactly, and none is
 * rounded when it is printed.
 */
export const fitsCell = (value: Decimal): boolean => /^-?\d{1,12}(\.\d{1,6})?$/.test(value)

/** The reading of a typed figure; one that no cell holds is refused, never rounded. */
function readFitting({ whole }: CellKind, text: string): NumberReading {
  const reading = readNumber(text, { whole })
  const values = reading.kind === 'number' ? [reading.value] : reading.kind === 'ambiguous' ? reading.candidates : []
  return values.every(fitsCell) ? reading : { kind: 'invalid', reason: 'too_long' }
}

/** Why a typed text is not yet a figure: the readings to choose from, or what is wrong with it. */
export const doubtOf = (cell: CellKind, unread: string): Exclude<NumberReading, { kind: 'number' }> | null => {
  const reading = readFitting(cell, unread)
  return reading.kind === 'number' ? null : reading
}
