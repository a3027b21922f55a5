// The container of a backup: plain ustar (POSIX.1-1988), so that `tar -tf` and `sha256sum -c` open it without this program.

export const BLOCK = 512
const MAX_SIZE = 8 ** 11 - 1

/** The head of a member of `size` bytes. Names are ours: ASCII, at most 100 bytes. */
export function tarHead(name: string, size: number): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(name) || size > MAX_SIZE) throw new Error(`tar: ${name} of ${size} bytes`)
  const head = Buffer.alloc(BLOCK)
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        ', 148)
  head.write('0', 156)
  head.write('ustar\x0000', 257)
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

/** What fills a member of `size` bytes to whole blocks. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** What ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

/** Name and size of a head; null at the end of the archive. Throws on what is no head. */
export function readTarHead(head: Buffer): { name: string; size: number } | null {
  if (head.every((byte) => byte === 0)) return null
  const told = Number.parseInt(head.toString('ascii', 148, 154), 8)
  const blanked = Buffer.from(head).fill(' ', 148, 156)
  if (head.length !== BLOCK || told !== checksum(blanked)) throw new Error('tar: damaged head')
  const name = head.toString('ascii', 0, 100).replace(/\0.*$/s, '')
  return { name, size: Number.parseInt(head.toString('ascii', 124, 135), 8) }
}

const checksum = (head: Buffer): number => head.reduce((sum, byte) => sum + byte, 0)
