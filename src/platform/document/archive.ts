import { unzipSync, zipSync, type Zippable } from 'fflate'

/** The earliest day a zip entry can hold; local time, as the format keeps no zone. */
const NO_TIME = new Date(1980, 0, 1)

/** The same archive with every entry's time fixed and `edit` applied to its texts, so that equal content gives equal bytes. */
export function freezeArchive(bytes: Uint8Array, edit: (path: string, text: string) => string): Uint8Array {
  const entries: Zippable = {}
  for (const [path, content] of Object.entries(unzipSync(bytes)))
    entries[path] = [path.endsWith('.xml') ? encode(edit(path, decode(content))) : content, { mtime: NO_TIME }]
  return zipSync(entries, { level: 6 })
}

/** Takes the moment of making out of the file's properties. */
export function withoutMoment(path: string, text: string): string {
  if (path !== 'docProps/core.xml') return text
  return text.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
}

const decode = (content: Uint8Array) => new TextDecoder().decode(content)
const encode = (text: string) => new TextEncoder().encode(text)
