import { encode } from 'uqr'

/** A QR code as one SVG path: `size` squares a side, the quiet edge of four included (ISO/IEC 18004), one unit a square. */
export type QrPath = { size: number; path: string }

/** The dark squares of a text's QR code, runs of a row joined. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return {
    size,
    path: data.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join(''),
  }
}

/** Where each run of dark squares begins, and how long it is. */
function runsOf(row: readonly boolean[]): [x: number, width: number][] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    return [x, (end < 0 ? row.length : end) - x]
  })
}
