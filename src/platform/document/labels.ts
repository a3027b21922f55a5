/** The letters that mark points, in the order of the Vietnamese alphabet: there is no f, j, w, z (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const POINT_LETTERS = Array.from('abcdđeghiklmnopqrstuvxy')

const ROMAN: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 → 'I', 14 → 'XIV'. Throws RangeError outside 1–39: no document has more parts. */
export function roman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 39) throw new RangeError(`no Roman number: ${number}`)
  let left = number
  let text = ''
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters
  return text
}

/** 1 → 'a)', 5 → 'đ)', 23 → 'y)', and from there 'a1)', 'b1)' … */
export function pointLabel(number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`no point: ${number}`)
  const round = Math.floor((number - 1) / POINT_LETTERS.length)
  return `${POINT_LETTERS[(number - 1) % POINT_LETTERS.length]}${round === 0 ? '' : round})`
}
