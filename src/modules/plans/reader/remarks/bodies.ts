import { fold } from '#platform/text/index.ts'

const TERRITORY = / (?:huyen|tinh|thanh pho|thi xa|xa(?! hoi)|phuong|thi tran|dac khu)(?: .{1,30})?$/
const LEVEL = /^cap (?:huyen|tinh|trung uong|thanh pho)$/
/** Bodies that every level has: only the territory tells one from another. */
const EVERYWHERE = /^(?:uy ban nhan dan|hoi dong nhan dan)(?: |$)/

const keys = new Map<string, string>()
const MOST_KEYS = 4096

/** A body's name for comparison: folded, without signs and "và", and without the territory where the office is unique. */
export function bodyKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = makeKey(name)
  keys.set(name, key)
  return key
}

function makeKey(name: string): string {
  const words = fold(name)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\bva\b/g, ' ')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\s+/g, ' ')
    .trim()
  if (EVERYWHERE.test(words)) return words
  const bare = words.replace(TERRITORY, '')
  return bare.includes(' ') ? bare : words
}

/** Whether two names mean one body; "UBND huyện" is the "Ủy ban nhân dân huyện …" of the plan. */
export function sameBody(a: string, b: string): boolean {
  const [short = '', long = ''] = [bodyKey(a), bodyKey(b)].toSorted((x, y) => x.length - y.length)
  if (short === long) return true
  return EVERYWHERE.test(short) && short.split(' ').length > 4 && long.startsWith(`${short} `)
}

/** Whether the name means many or any ("các …", "cơ quan …"), so that nobody in particular is named. */
export function isGeneral(name: string): boolean {
  return /^(?:cac|nhung|moi|tat ca|thu truong|toan the|co quan|don vi|can bo|nguoi)\b/.test(fold(name))
}

/** Whether only a level of government is named ("cấp huyện"), which is nobody's office. */
export function isLevel(name: string): boolean {
  return LEVEL.test(fold(name))
}
