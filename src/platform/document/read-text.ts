import { Problem } from '#platform/problem.ts'
import { tooLarge } from './archive.ts'
import { READING } from './texts.vi.ts'

const MAX_FILE = 5_000_000

/** The encoding that the first bytes declare; UTF-8 without one. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * The words of a text file in UTF-8, or UTF-16 with its mark; the mark is left out. Other encodings are refused, never
 * guessed. Throws the Problems `not_text` and `file_too_large`.
 */
export function readText(bytes: Uint8Array): string {
  if (bytes.length > MAX_FILE) throw tooLarge()
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('not_text', 400, {}, READING.notText)
  }
}
