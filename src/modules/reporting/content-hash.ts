import type { Held } from './cell-input.ts'

/** A value by the place it stands in: 'form.row.column'. */
export type PlacedValue = readonly [place: string, held: Held]

/**
 * The hash of a part's content (SHA-256, hex): equal for equal figures and texts whatever their order, so that an unchanged
 * part of a later filing keeps its confirmation. Blank places count as absent.
 */
export async function contentHash(values: readonly PlacedValue[]): Promise<string> {
  const lines = values
    .filter(([, { number, text }]) => number !== undefined || text !== undefined)
    .map(([place, { number, text }]) => JSON.stringify([place, number === undefined ? text : { n: number }]))
    .toSorted()
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
