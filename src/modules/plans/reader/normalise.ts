/** A text made comparable, with the way back: unit i of `text` came from `starts[i]` to `ends[i]` of the source. */
export type Mapped = { text: string; starts: number[]; ends: number[] }

const COMBINING_FROM = 0x300
const COMBINING_TO = 0x36f
const GAP_OF_COLUMNS = 3
const ETH: Record<string, string> = { Ð: 'Đ', ð: 'đ' }

const isCombining = (code: number) => code >= COMBINING_FROM && code <= COMBINING_TO
const isBlank = (unit: string) => /\s/.test(unit)
/** Control characters, soft hyphens, zero-width characters and marks of direction. */
const isInvisible = (unit: string) => (unit < ' ' || unit > '~') && /[\p{Cc}\p{Cf}]/u.test(unit)

/** A lone asterisk at the start of a line is a bullet; every other asterisk is emphasis left over from a conversion. */
function bulletStar(raw: string): number {
  const bullet = /^\s*\*(?=\s+[^\s*])/.exec(raw)
  if (!bullet) return -1
  return raw.indexOf('*') === raw.lastIndexOf('*') ? raw.indexOf('*') : -1
}

class Writer {
  readonly units: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  private gap: { start: number; end: number; column: boolean } | undefined

  blank(raw: string, start: number, end: number): void {
    const run = raw.slice(start, end)
    const column = !/[\r\n]/.test(run) && (run.includes('\t') || run.length >= GAP_OF_COLUMNS)
    this.gap = this.gap ? { start: this.gap.start, end, column: this.gap.column || column } : { start, end, column }
  }

  put(text: string, start: number, end: number): void {
    if (this.gap && this.units.length > 0) this.push(this.gap.column ? '\t' : ' ', this.gap.start, this.gap.end)
    this.gap = undefined
    for (const unit of text.split('')) this.push(unit, start, end)
  }

  private push(unit: string, start: number, end: number): void {
    this.units.push(unit)
    this.starts.push(start)
    this.ends.push(end)
  }
}

function clusterEnd(raw: string, at: number): number {
  let end = at + 1
  while (end < raw.length && isCombining(raw.charCodeAt(end))) end++
  return end
}

function blankEnd(raw: string, at: number): number {
  let end = at + 1
  while (end < raw.length && isBlank(raw.charAt(end))) end++
  return end
}

function composed(raw: string, start: number, end: number): string {
  const cluster = raw.slice(start, end)
  if (end === start + 1 && raw.charCodeAt(start) < 0x80) return cluster
  const text = cluster.normalize('NFC')
  return ETH[text] ?? text
}

/** The number of a page, left between the lines of a sentence that runs over it. */
const PAGE_NUMBER = /(?<=[\n\f][ \t\r]*)\d{1,3}(?=[ \t\r]*[\n\f])/g

/** Where page numbers begin, with where they end. */
function pageNumbers(raw: string): Map<number, number> {
  return new Map([...raw.matchAll(PAGE_NUMBER)].map((found) => [found.index, found.index + found[0].length]))
}

/**
 * NFC, invisible characters and emphasis marks dropped, white space squeezed (a tab stays where two columns stood
 * side by side), both ends trimmed.
 */
export function normalise(raw: string): Mapped {
  const writer = new Writer()
  const bullet = bulletStar(raw)
  const pages = pageNumbers(raw)
  let at = 0
  while (at < raw.length) {
    const unit = raw.charAt(at)
    let end = pages.get(at) ?? at + 1
    if (pages.has(at)) writer.blank(raw, at, end)
    else if (isBlank(unit)) {
      end = blankEnd(raw, at)
      writer.blank(raw, at, end)
    } else if (!isInvisible(unit) && (unit !== '*' || at === bullet)) {
      end = clusterEnd(raw, at)
      writer.put(composed(raw, at, end), at, end)
    }
    at = end
  }
  return { text: writer.units.join(''), starts: writer.starts, ends: writer.ends }
}
