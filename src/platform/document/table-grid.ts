/** A cell of a table's head as it is described: it may cover several columns and reach down several rows. */
export type Spanning = { span?: number | undefined; rows?: number | undefined }

/** A head cell with its place: zero-based first row and column, and how far it reaches. */
export type Placed<Cell> = { cell: Cell; row: number; column: number; span: number; rows: number }

/**
 * Places the cells of a table's head from left to right, skipping places held by a cell above.
 * Null when they overlap, leave a place open or reach outside the rows and columns.
 */
export function placeHeader<Cell extends Spanning>(header: Cell[][], columns: number): Placed<Cell>[] | null {
  const taken = header.map(() => Array.from({ length: columns }, () => false))
  const placed: Placed<Cell>[] = []
  for (const [row, cells] of header.entries()) {
    for (const cell of cells) {
      const place = { cell, row, column: taken[row]!.indexOf(false), span: cell.span ?? 1, rows: cell.rows ?? 1 }
      if (!take(taken, place)) return null
      placed.push(place)
    }
  }
  return taken.flat().every(Boolean) ? placed : null
}

function take(taken: boolean[][], { row, column, span, rows }: Placed<unknown>): boolean {
  if (column < 0 || row + rows > taken.length) return false
  for (const line of taken.slice(row, row + rows)) {
    const wanted = line.slice(column, column + span)
    if (wanted.length < span || wanted.includes(true)) return false
    line.fill(true, column, column + span)
  }
  return true
}

/** Whether the cells of a row cover the columns exactly. */
export function fillsRow(cells: Spanning[], columns: number): boolean {
  return cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0) === columns
}
