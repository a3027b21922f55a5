import { unzipSync, Unzip, UnzipInflate, zipSync, type UnzipFile, type Zippable } from 'fflate'
import { Problem } from '#platform/problem.ts'
import { READING } from './texts.vi.ts'

/** The earliest day a zip entry can hold; local time, as the format keeps no zone. */
const NO_TIME = new Date(1980, 0, 1)
const CHUNK = 65_536
const MAX_ENTRIES = 5000

/** The same archive with every entry's time fixed and `edit` applied to its texts, so that equal content gives equal bytes. */
export function freezeArchive(bytes: Uint8Array, edit: (path: string, text: string) => string): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const [path, content] of Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })))
    entries[path] = path.endsWith('.xml') ? encode(edit(path, decode(content))) : content
  return pack(entries, 6)
}

/** The entries as a zip without times; `level` 0 stores them as they are. */
export function pack(entries: Record<string, Uint8Array>, level: 0 | 6): Uint8Array {
  const timed: Zippable = {}
  for (const [path, content] of Object.entries(entries)) timed[path] = [content, { mtime: NO_TIME }]
  return zipSync(timed, { level })
}

/**
 * The wanted entries of an uploaded archive. Sizes are counted while unpacking, not believed from its directory.
 * Throws the Problems `file_too_large` (more than `limit` bytes unpacked, too many entries) and `file_damaged`.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  limit: number,
): Record<string, Uint8Array> {
  const open = new Map<string, { chunks: Uint8Array[]; whole: boolean }>()
  const counted = { bytes: 0, entries: 0 }
  const unzip = new Unzip((file) => {
    counted.entries += 1
    if (counted.entries > MAX_ENTRIES) throw tooLarge()
    if (wanted(file.name)) collect(file, open, counted, limit)
  })
  unzip.register(UnzipInflate)
  orDamaged(() => {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  })
  return Object.fromEntries(Array.from(open, ([path, entry]) => [path, joined(entry)]))
}

function collect(
  file: UnzipFile,
  open: Map<string, { chunks: Uint8Array[]; whole: boolean }>,
  counted: { bytes: number },
  limit: number,
): void {
  // Two entries of one name: programs would differ in which they read.
  if (open.has(file.name)) throw damaged()
  const entry = { chunks: [] as Uint8Array[], whole: false }
  open.set(file.name, entry)
  file.ondata = (error, chunk, final) => {
    // The library catches what is thrown here and calls again with it as its error.
    if (error) throw counted.bytes > limit ? tooLarge() : damaged()
    counted.bytes += chunk.length
    if (counted.bytes > limit) throw tooLarge()
    entry.chunks.push(chunk)
    entry.whole = final
  }
  file.start()
}

function joined({ chunks, whole }: { chunks: Uint8Array[]; whole: boolean }): Uint8Array {
  if (!whole) throw damaged()
  return Buffer.concat(chunks)
}

function orDamaged(run: () => void): void {
  try {
    run()
  } catch (error) {
    throw error instanceof Problem ? error : damaged()
  }
}

/** The refusal of a file that cannot be understood. */
export const damaged = () => new Problem('file_damaged', 400, {}, READING.damaged)
/** The refusal of a file that would take too much to read. */
export const tooLarge = () => new Problem('file_too_large', 413, {}, READING.tooLarge)

/** Takes the moment of making, and the names the libraries put where no author is given, out of the file's properties. */
export function withoutMoment(path: string, text: string): string {
  if (path !== 'docProps/core.xml') return text
  return text
    .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/<(dc:creator|cp:lastModifiedBy)>(Unknown|Un-named)<\/\1>/g, '')
}

export const decode = (content: Uint8Array) => new TextDecoder().decode(content)
export const encode = (text: string) => new TextEncoder().encode(text)
