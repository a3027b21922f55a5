import { entryNames } from './zip-names.ts'

/** The kinds of files that the house takes, with the ending their names get. */
export const endings = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
} as const

export type MediaType = keyof typeof endings

/** The type of files with an ending that the house writes itself. */
export const mediaTypeOf = (ending: 'docx' | 'xlsx'): MediaType => (ending === 'docx' ? DOCX : XLSX)

/** What the bytes are, whatever the name says; else why they are not taken. */
export type Sniffed = { mediaType: MediaType } | { refused: 'unknownType' | 'oldOffice' | 'macros' }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const MAGIC: readonly { bytes: readonly number[]; is: Sniffed | 'zip' }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], is: { mediaType: 'application/pdf' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], is: { mediaType: 'image/png' } },
  { bytes: [0xff, 0xd8, 0xff], is: { mediaType: 'image/jpeg' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: { refused: 'oldOffice' } },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
]

/** Tells the type of a file by its bytes. Office files are known by the names in their archive; nothing is unpacked. */
export function sniff(bytes: Uint8Array): Sniffed {
  const found = MAGIC.find((magic) => magic.bytes.every((byte, at) => bytes[at] === byte))?.is
  if (found === 'zip') return office(bytes)
  return found ?? (isText(bytes) ? { mediaType: 'text/plain' } : { refused: 'unknownType' })
}

function office(bytes: Uint8Array): Sniffed {
  const names = entryNames(bytes)
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { refused: 'macros' }
  if (!names.includes('[Content_Types].xml')) return { refused: 'unknownType' }
  if (names.includes('word/document.xml')) return { mediaType: DOCX }
  return names.includes('xl/workbook.xml') ? { mediaType: XLSX } : { refused: 'unknownType' }
}

/** Control characters other than tab, line feed, form feed and carriage return do not stand in a text. */
const NOT_TEXT = /(?![\t\n\f\r])[\p{Cc}\ufffe\uffff]/u

function isText(bytes: Uint8Array): boolean {
  try {
    return !NOT_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
