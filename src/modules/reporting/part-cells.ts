import { withBeneath, type ComponentPlace } from '#modules/programmes/index.ts'

/** A cell as far as its part is concerned; a general one (no component) belongs to whoever takes the rest. */
export type PlacedCell = { id: number; component: string | null }

export type WantingPart = { components: readonly string[]; rest: boolean }

/**
 * The cells of each part of one level, in the order given. A dự án takes its tiểu dự án; the part with `rest` also takes what
 * nobody else does. Naming the same component twice gives its cells to both (a report sent to two receivers whole).
 */
export function cellsOfParts(
  places: readonly ComponentPlace[],
  cells: readonly PlacedCell[],
  parts: readonly WantingPart[],
): number[][] {
  const named = parts.map(({ components }) => withBeneath(places, components))
  const isNamed = (component: string | null, n: number) => component !== null && named[n]!.has(component)
  return parts.map(({ rest }, n) =>
    cells
      .filter(({ component }) => isNamed(component, n) || (rest && !parts.some((_part, i) => isNamed(component, i))))
      .map(({ id }) => id),
  )
}
