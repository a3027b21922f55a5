/** A quasigroup of order 10 that is weakly totally anti-symmetric: its check digit finds every wrong digit and every swap of neighbours (H. M. Damm, 2004). */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

const RANDOM_DIGITS = 11

/** How many codes there are. */
export const CODES = 10 ** RANDOM_DIGITS

const checkOf = (digits: string): string =>
  Array.from(digits).reduce((row, digit) => TABLE[Number(row)]![Number(digit)]!, '0')

/** The tracking code of a number 0 … CODES-1: eleven digits and the check digit. Throws RangeError outside. */
export function codeOf(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= CODES)
    throw new RangeError(`no code has number ${number}`)
  const digits = String(number).padStart(RANDOM_DIGITS, '0')
  return digits + checkOf(digits)
}

/** Whether it is a code: twelve digits, the last as the others say. */
export const isCode = (text: string): boolean => /^\d{12}$/.test(text) && checkOf(text) === '0'

/** A code as people type it or read it out, without blanks, dots and dashes; null when it cannot be one. */
export function readCode(text: string): string | null {
  const digits = text.normalize('NFKC').replaceAll(/[\s.\-_–—]/g, '')
  return isCode(digits) ? digits : null
}

/** A code in groups of four, as it is printed and read out: "1234 5678 9012". */
export const printedCode = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
