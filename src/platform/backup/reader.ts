import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { backupTexts as t } from './texts.vi.ts'
import { FORMAT, MANIFEST, readManifest, SUMS, type Manifest } from './manifest.ts'
import { BLOCK, readTarHead, tarPadding } from './tar.ts'

export type Member = { name: string; size: number; at: number }

/** A backup whose every byte was checked against its sum. */
export type Archive = {
  manifest: Manifest
  members: readonly Member[]
  /** The bytes of a member in pieces. */
  pieces: (member: Member) => AsyncGenerator<Buffer>
  bytes: (name: string) => Promise<Buffer | null>
  close: () => Promise<void>
}

/** Opens a backup after checking all of it. Throws a readable Error on a file that is not one, is cut off, damaged, or of a later program. */
export async function openArchive(path: string): Promise<Archive> {
  const handle = await open(path, 'r').catch(() => {
    throw new Error(t.unreadable(path))
  })
  try {
    const members = await listMembers(handle, path)
    const pieces = (member: Member) => read(handle, member)
    const bytes = async (name: string) => {
      const member = members.find((each) => each.name === name)
      if (!member) return null
      const held: Buffer[] = []
      for await (const piece of pieces(member)) held.push(piece)
      return Buffer.concat(held)
    }
    const manifest = readManifest((await bytes(MANIFEST)) ?? Buffer.of())
    if (!manifest) throw new Error(t.notABackup(path))
    if (manifest.format > FORMAT) throw new Error(t.laterFormat)
    await checkSums(members, (await bytes(SUMS)) ?? Buffer.of(), pieces, path)
    return { manifest, members, pieces, bytes, close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The members in order. A file without the end mark was cut off. */
async function listMembers(handle: FileHandle, path: string): Promise<Member[]> {
  const found: Member[] = []
  const head = Buffer.alloc(BLOCK)
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(head, 0, BLOCK, at)
    if (bytesRead < BLOCK) throw new Error(found.length === 0 ? t.notABackup(path) : t.damaged(path))
    const member = headOf(head, found.length === 0 ? t.notABackup(path) : t.damaged(path))
    if (!member) return found
    found.push({ ...member, at: at + BLOCK })
    const padding = tarPadding(member.size)
    at += BLOCK + member.size
    const { buffer } = await handle.read(Buffer.alloc(padding.length, 1), 0, padding.length, at)
    if (!buffer.equals(padding)) throw new Error(t.damaged(path))
    at += padding.length
  }
}

function headOf(head: Buffer, refusal: string) {
  try {
    return readTarHead(head)
  } catch {
    throw new Error(refusal)
  }
}

/** Every member must be in the list of sums with the sum of its bytes, and nothing else may be in that list. */
async function checkSums(
  members: readonly Member[],
  sums: Buffer,
  pieces: Archive['pieces'],
  path: string,
): Promise<void> {
  const told = new Map(
    sums
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  const summed = members.filter(({ name }) => name !== SUMS)
  for (const member of summed) {
    const hash = createHash('sha256')
    for await (const piece of pieces(member)) hash.update(piece)
    if (told.get(member.name) !== hash.digest('hex')) throw new Error(t.damaged(path))
  }
  if (told.size !== summed.length) throw new Error(t.damaged(path))
}

const CHUNK = 1024 * 1024

async function* read(handle: FileHandle, { at, size }: Member): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    const buffer = Buffer.alloc(Math.min(CHUNK, size - done))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at + done)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    done += bytesRead
  }
}
