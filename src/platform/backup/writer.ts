import { createHash, type Hash } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SUMS } from './manifest.ts'
import { tarHead, tarPadding, TAR_END } from './tar.ts'

/** An archive being written: members one after the other, each with its sum. */
export type Writer = {
  add: (name: string, bytes: Buffer) => Promise<void>
  /** A member from a file of known size; one that has changed size since is a fault. */
  addFile: (name: string, from: FileHandle, size: number) => Promise<void>
  /** Writes the sums and makes the archive whole: before that there is no file of its name. */
  close: () => Promise<void>
  /** Leaves nothing behind. */
  abandon: () => Promise<void>
}

/** Begins an archive at `path`, readable by its owner only (it holds the secret of the installation). */
export async function writeArchive(path: string): Promise<Writer> {
  const draft = `${path}.part`
  const handle = await open(draft, 'w', 0o600)
  const sums: string[] = []
  const member = async (name: string, size: number, body: (hash: Hash) => Promise<void>) => {
    await handle.write(tarHead(name, size))
    const hash = createHash('sha256')
    await body(hash)
    await handle.write(tarPadding(size))
    sums.push(`${hash.digest('hex')}  ${name}\n`)
  }
  const add = (name: string, bytes: Buffer) =>
    member(name, bytes.length, async (hash) => {
      hash.update(bytes)
      await handle.write(bytes)
    })
  return {
    add,
    addFile: (name, from, size) => member(name, size, (hash) => copy(from, handle, size, hash)),
    async close() {
      await add(SUMS, Buffer.from(sums.join('')))
      await handle.write(TAR_END)
      await handle.sync()
      await handle.close()
      await rename(draft, path)
      await flushFolder(dirname(path))
    },
    async abandon() {
      await handle.close()
      await rm(draft, { force: true })
    },
  }
}

const CHUNK = 1024 * 1024

async function copy(from: FileHandle, to: FileHandle, size: number, hash: Hash): Promise<void> {
  const buffer = Buffer.alloc(Math.min(CHUNK, Math.max(size, 1)))
  for (let at = 0; at < size;) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, size - at), at)
    if (bytesRead === 0) throw new Error('backup: a file became shorter while it was read')
    const part = buffer.subarray(0, bytesRead)
    hash.update(part)
    await to.write(part)
    at += bytesRead
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
