/** The grid that lies over a photo for the hand that marks faces and plates. */
export const GRID = { columns: 16, rows: 12 }

/** A part of the photo, as shares of its sides. */
type Part = { left: number; top: number; width: number; height: number }
type Run = { row: number; from: number; to: number; rows: number }

export const isCell = (cell: number): boolean => Number.isInteger(cell) && cell >= 0 && cell < GRID.columns * GRID.rows

/** The marked cells as few rectangles: side by side first, then rows that lie over one another. */
export function areasOf(cells: readonly number[]): Part[] {
  const marked = new Set(cells.filter(isCell))
  const open: Run[] = []
  for (let row = 0; row < GRID.rows; row++) {
    for (const { from, to } of runsOf(marked, row)) {
      const above = open.find((run) => run.from === from && run.to === to && run.row + run.rows === row)
      if (above) above.rows += 1
      else open.push({ row, from, to, rows: 1 })
    }
  }
  return open.map(({ row, from, to, rows }) => ({
    left: from / GRID.columns,
    top: row / GRID.rows,
    width: (to - from) / GRID.columns,
    height: rows / GRID.rows,
  }))
}

/** The marked cells of a row that stand together; `to` is the first that does not. */
function runsOf(marked: ReadonlySet<number>, row: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let column = 0; column < GRID.columns; column++) {
    if (!marked.has(row * GRID.columns + column)) continue
    const last = runs.at(-1)
    if (last?.to === column) last.to += 1
    else runs.push({ from: column, to: column + 1 })
  }
  return runs
}
