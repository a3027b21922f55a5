import { printable } from './printable.ts'

const LONGEST = 31

/** The names as a spreadsheet allows them, in the same order: at most 31 letters, without []:*?/\, all different. */
export function sheetNames(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const unique = firstFree(allowed(name) || `Sheet${index + 1}`, taken)
    taken.add(key(unique))
    return unique
  })
}

function allowed(name: string): string {
  const cleaned = printable(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    // Allowed, but the library does not write it right in print titles; the curly one looks the same.
    .replaceAll("'", '\u2019')
  const trimmed = cut(cleaned.trim(), LONGEST)
  // Excel keeps this name for itself.
  return key(trimmed) === 'history' ? `${trimmed}_` : trimmed
}

function firstFree(name: string, taken: Set<string>): string {
  let candidate = name
  for (let count = 2; taken.has(key(candidate)); count += 1) {
    const mark = ` (${count})`
    candidate = cut(name, LONGEST - mark.length) + mark
  }
  return candidate
}

/** Cut by UTF-16 units, which is what Excel counts, but never through a letter outside the basic plane. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}

const key = (name: string) => name.toLocaleLowerCase('vi')
