import { fold, squeeze } from '#platform/text/index.ts'
import type { Piece } from '../outline/frame.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import { isUpper } from '../paragraphs/zones.ts'
import { COMMON_BODIES, TERRITORIES } from '../words.vi.ts'

/** One body named in the letterhead, in capitals as printed, with its lines. */
export type PrintedBody = { name: string; pieces: Piece[] }

const RIGHT_COLUMN =
  /c[a-z]ng h[a-z]a\s+x[a-z] h[a-z]i|chu nghia viet nam|d[a-z]c lap\s?-|dang cong san viet nam|(?:^|\s)so\s?[:.]|(?:^|\s)v\/v\b|(?:^|\s)ngay\b.{0,12}thang/
const STAMP = /^(?:hoa toc|khan|thuong khan|mat|toi mat|tuyet mat|du thao|ban chinh|ban sao|du thao lan .{1,3})$/
const INNER_OFFICE =
  /^(?:ban thuong truc|thuong truc|ban chap hanh|ban thuong vu|van phong|ban chi dao|hoi dong)(?: |$)/
const FOLDED_TERRITORIES = TERRITORIES.map((kind) => fold(kind))

const startsWithTerritory = (folded: string) => FOLDED_TERRITORIES.some((kind) => folded.startsWith(`${kind} `))
const territoryStart = (name: string) => {
  const folded = ` ${fold(name)} `
  const starts = FOLDED_TERRITORIES.map((kind) => folded.indexOf(` ${kind} `)).filter((at) => at >= 0)
  return starts.length > 0 ? Math.min(...starts) : -1
}

/** The left column of one paragraph of the letterhead, or null when nothing of it names a body. */
function leftColumn(paragraph: Paragraph): Piece | null {
  const right = paragraph.folded.search(RIGHT_COLUMN)
  const stop = right < 0 ? paragraph.text.length : right
  const left = paragraph.text.slice(0, stop)
  const start = left.search(/\p{L}/u)
  if (start < 0) return null
  const end = left.trimEnd().length
  const words = paragraph.text.slice(start, end)
  if (!isUpper(words) || words.length < 4 || STAMP.test(fold(words))) return null
  return { paragraph, start, end }
}

/** Scanners run the words of a letterhead together. */
function wordsOf(piece: Piece): string {
  const words = squeeze(piece.paragraph.text.slice(piece.start, piece.end))
  const glued = COMMON_BODIES.find((name) => fold(name).replaceAll(' ', '') === fold(words).replaceAll(' ', ''))
  return glued ? glued.toUpperCase() : words
}

/** The line of the territory belongs to the body above it; so does a body's name broken in two. */
function continuesAbove(words: string, above: PrintedBody): boolean {
  const folded = fold(words)
  if (startsWithTerritory(folded)) return territoryStart(above.name) < 0
  return /(?:^| )(?:va|to quoc|nhan|cac)$/.test(fold(above.name)) || folded.startsWith('viet nam')
}

/** The bodies of the letterhead from the highest to the one that issues. */
export function printedBodies(head: readonly Paragraph[]): PrintedBody[] {
  const bodies: PrintedBody[] = []
  for (const piece of head.map(leftColumn)) {
    if (!piece) continue
    const words = wordsOf(piece)
    const above = bodies.at(-1)
    if (above && continuesAbove(words, above)) {
      above.name = `${above.name} ${words}`
      above.pieces.push(piece)
    } else bodies.push({ name: words, pieces: [piece] })
  }
  return bodies
}

/** The full name of the body that issues: an inner office takes the name of its body, a branch the territory. */
export function fullName(body: PrintedBody, parent: PrintedBody | undefined): string {
  if (!parent) return body.name
  if (INNER_OFFICE.test(fold(body.name)) && territoryStart(body.name) < 0) return `${body.name} ${parent.name}`
  const at = territoryStart(parent.name)
  return territoryStart(body.name) < 0 && at >= 0 ? `${body.name} ${parent.name.slice(at)}` : body.name
}
