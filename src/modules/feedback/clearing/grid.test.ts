import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areasOf, GRID, isCell } from './grid.ts'

test.each([
  ['nothing', [], 0],
  ['one cell', [0], 1],
  ['side by side', [0, 1, 2], 1],
  ['a block over rows', [0, 1, 16, 17], 1],
  ['corner to corner', [0, 17], 2],
  ['no cells at all', [-1, 192, 1.5, NaN], 0],
])('%s', (_what, cells, areas) => expect(areasOf(cells)).toHaveLength(areas))

test('the areas cover the marked cells, each once, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -5, max: 200 })), (cells) => {
      const covered = areasOf(cells).flatMap(({ left, top, width, height }) => {
        const [column, row] = [left * GRID.columns, top * GRID.rows]
        const columns = [...Array(Math.round(width * GRID.columns)).keys()]
        return [...Array(Math.round(height * GRID.rows)).keys()].flatMap((down) =>
          columns.map((right) => Math.round((row + down) * GRID.columns + column + right)),
        )
      })
      expect(covered.toSorted((a, b) => a - b)).toEqual(cells.filter(isCell).toSorted((a, b) => a - b))
    }),
  )
})
