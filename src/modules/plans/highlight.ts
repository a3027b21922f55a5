/** A stretch of a paragraph that something rests on. */
export type Stretch = { id: string; start: number; end: number }

/** A piece of a paragraph: plain where `ids` is empty; `opens` are the items whose stretch begins here. */
export type Piece = { text: string; ids: readonly string[]; opens: readonly string[] }

/** Cuts a paragraph at the borders of its stretches; the pieces joined are the paragraph, whatever overlaps or lies outside. */
export function piecesOf(text: string, stretches: readonly Stretch[]): Piece[] {
  const inside = stretches
    .map(({ id, start, end }) => ({ id, start: clamp(start, text), end: clamp(end, text) }))
    .filter(({ start, end }) => end > start)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!
    return {
      text: text.slice(from, to),
      ids: inside.filter(({ start, end }) => start <= from && end >= to).map(({ id }) => id),
      opens: inside.filter(({ start }) => start === from).map(({ id }) => id),
    }
  })
}

const clamp = (offset: number, text: string) => Math.min(Math.max(offset, 0), text.length)
