import { foldEach } from '#platform/text/index.ts'

/** A text as it is meant, with the way back to what was typed. */
export type Plain = {
  /** Composed, full-width letters and foreign digits as plain ones, nothing invisible. */ text: string
  /** As `text`, lower case without tone marks, unit for unit. */ folded: string
  /** Where in the typed text the part from..to of `text` stands. */
  back: (from: number, to: number) => { start: number; end: number }
}

/** Letters with their marks; a whole cluster is changed at once, so that what it becomes stands at one place. */
const CLUSTER = /\P{M}\p{M}*/gu
/** Format marks, fillers, variation selectors, and the joiner that joins nothing. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164/gu
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu
const BLANKS = /[\p{Zs}\p{Zl}\p{Zp}\t\v\f]/gu
const DIGIT = /\p{Nd}/u

/** What is typed to get past a rule is read as what a reader sees: ０９１２, ០៩១២, 0<zero width>9, letters taken apart. */
export function plainOf(typed: string): Plain {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const match of typed.matchAll(CLUSTER)) {
    const plain = plainCluster(match[0])
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
    text += plain
  }
  const back = (from: number, to: number) => ({ start: starts[from] ?? typed.length, end: ends[to - 1] ?? 0 })
  return { text, folded: foldEach(text), back }
}

const plainCluster = (cluster: string): string => {
  if (cluster === '\n') return cluster
  const composed = cluster.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(BLANKS, ' ')
  return DIGIT.test(composed) ? Array.from(composed, plainDigit).join('') : composed
}

/** Digits of any script by their value: each script has its ten in a row. */
function plainDigit(letter: string): string {
  if (!DIGIT.test(letter) || letter <= '9') return letter
  const point = letter.codePointAt(0)!
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1
  return String(value)
}
