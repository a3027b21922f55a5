const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
/** The end record may be followed by a comment of this length. */
const MAX_COMMENT = 0xffff
/** An office file has some dozens of entries; reading stops here. */
const MAX_ENTRIES = 5000

/** The names in a zip archive's directory, without unpacking anything; empty for what is no archive (or a zip64 one). */
export function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === null) return []
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES)
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count && at + ENTRY_SIZE <= bytes.length && view.getUint32(at, true) === ENTRY; i++) {
    const length = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length)))
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return null
}
