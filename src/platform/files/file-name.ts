import { endings, type MediaType } from './media-type.ts'
import { fileTexts } from './texts.vi.ts'

/** File systems hold 255 bytes; a Vietnamese letter takes up to three. */
const MAX_BYTES = 180
const OTHER_ENDINGS: Partial<Record<MediaType, readonly string[]>> = {
  'image/jpeg': ['jpeg'],
  'text/plain': ['csv', 'md', 'log'],
}
/** Control, formatting (text direction too) and private characters, and what some file system gives a meaning. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu

/** A name fit for any file system: no folders, no hidden signs, not too long, with the ending of what the file really is. */
export function cleanName(given: string, mediaType: MediaType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.toWellFormed().replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const { stem, ending } = split(plain, mediaType)
  const trimmed = stem.replace(/^[\s.]+|[\s.]+$/g, '')
  return `${cut(trimmed, MAX_BYTES - ending.length - 1).trimEnd() || fileTexts.unnamed}.${ending}`
}

function split(name: string, mediaType: MediaType): { stem: string; ending: string } {
  const right = endings[mediaType]
  const dot = name.lastIndexOf('.')
  const ending = name
    .slice(dot + 1)
    .trim()
    .toLowerCase()
  const known = ending === right || (OTHER_ENDINGS[mediaType] ?? []).includes(ending)
  return dot >= 0 && known ? { stem: name.slice(0, dot), ending } : { stem: name, ending: right }
}

/** The longest beginning of a text that fits, letters kept whole. */
function cut(text: string, maxBytes: number): string {
  let kept = ''
  let size = 0
  for (const letter of text) {
    size += Buffer.byteLength(letter)
    if (size > maxBytes) break
    kept += letter
  }
  return kept
}

/** The header that makes a browser save a file under its name (RFC 6266, with the name as RFC 5987 has it). */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
