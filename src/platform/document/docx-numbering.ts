import { child, childrenOf, valueOf, type Xml } from './docx-xml.ts'

/** How a paragraph is numbered: which list and which level of it. */
export type NumberedAs = { list: string; level: number }

type Level = {
  format: string
  text: string
  start: number
  plainDigits: boolean
  restarts: boolean
  style: string | undefined
}
type List = { shape: string; levels: Map<number, Level>; restartAt: Map<number, number> }

/** A document's lists and how far each has counted. */
export type Numbering = {
  /** The number printed before the next paragraph of that level ("II.", "a)", "-"), null where none is. */
  next(numbered: NumberedAs): string | null
  /** The list and level that a paragraph style is bound to. */
  ofStyle(style: string, list: string): number | undefined
}

const LEVELS = 9
const MOST = 32_767

function levelOf(element: Xml): Level {
  const restart = valueOf(element, 'lvlRestart')
  return {
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    start: Number(valueOf(element, 'start') ?? 1) || 0,
    plainDigits: child(element, 'isLgl') !== undefined,
    restarts: restart !== '0',
    style: valueOf(element, 'pStyle'),
  }
}

const indexOf = (element: Xml) => Number(element.attributes['ilvl'] ?? 0)

function levelsOf(shape: Xml | undefined): Map<number, Level> {
  return new Map(childrenOf(shape, 'lvl').map((level) => [indexOf(level), levelOf(level)]))
}

function listOf(num: Xml, shapes: ReadonlyMap<string, Xml>): List {
  const shape = valueOf(num, 'abstractNumId') ?? ''
  const levels = levelsOf(shapes.get(shape))
  const restartAt = new Map<number, number>()
  for (const override of childrenOf(num, 'lvlOverride')) {
    const own = child(override, 'lvl')
    if (own) levels.set(indexOf(override), levelOf(own))
    const start = valueOf(override, 'startOverride')
    if (start !== undefined) restartAt.set(indexOf(override), Number(start) || 0)
  }
  return { shape, levels, restartAt }
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let left = Math.min(value, MOST)
  let text = ''
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}

/** a … z, then aa, bb … as the word processor counts. */
function letter(value: number): string {
  if (value < 1) return ''
  const sign = String.fromCharCode(97 + ((value - 1) % 26))
  return sign.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 20))
}

function printed(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** Signs of symbol fonts stand in the private area: any of them is a dash here. */
function bullet(text: string): string {
  return /^[+*–-]$/.test(text.trim()) ? text.trim() : '-'
}

class Counter implements Numbering {
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()
  private readonly lists: ReadonlyMap<string, List>

  constructor(lists: ReadonlyMap<string, List>) {
    this.lists = lists
  }

  next({ list: id, level }: NumberedAs): string | null {
    const list = this.lists.get(id)
    const shape = list?.levels.get(level)
    if (!list || !shape || level >= LEVELS) return null
    const counts = this.countsOf(id, list)
    counts[level] = (counts[level] ?? shape.start - 1) + 1
    this.restartDeeper(list, level, counts)
    return shape.format === 'bullet' ? bullet(shape.text) : this.fill(list, shape, counts) || null
  }

  private restartDeeper(list: List, level: number, counts: (number | undefined)[]): void {
    for (let deeper = level + 1; deeper < LEVELS; deeper++)
      if (list.levels.get(deeper)?.restarts ?? true) counts[deeper] = undefined
  }

  ofStyle(style: string, id: string): number | undefined {
    for (const [level, shape] of this.lists.get(id)?.levels ?? []) if (shape.style === style) return level
    return undefined
  }

  /** Lists of one shape count on together, unless a list restarts. */
  private countsOf(id: string, list: List): (number | undefined)[] {
    const counts = this.counts.get(list.shape) ?? []
    this.counts.set(list.shape, counts)
    if (!this.begun.has(id)) for (const [level, start] of list.restartAt) counts[level] = start - 1
    this.begun.add(id)
    return counts
  }

  private fill(list: List, shape: Level, counts: readonly (number | undefined)[]): string {
    return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const level = list.levels.get(at)
      const value = counts[at] ?? level?.start ?? 1
      return printed(value, shape.plainDigits ? 'decimal' : (level?.format ?? 'decimal'))
    })
  }
}

/** Reads the numbering part of a word-processing file; without one no paragraph is numbered. */
export function readNumbering(part: Xml | undefined): Numbering {
  const root = child(part, 'numbering')
  const shapes = new Map(
    childrenOf(root, 'abstractNum').map((shape) => [shape.attributes['abstractNumId'] ?? '', shape]),
  )
  const lists = childrenOf(root, 'num').map((num) => [num.attributes['numId'] ?? '', listOf(num, shapes)] as const)
  return new Counter(new Map(lists))
}
