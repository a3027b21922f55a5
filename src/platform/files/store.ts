import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../problem.ts'
import { cleanName } from './file-name.ts'
import { sniff, type MediaType } from './media-type.ts'
import { fileTexts } from './texts.vi.ts'

/** Bytes that are kept and what is known of them: the input of an act that attaches them to a thing. */
export type StagedFile = { sha256: string; name: string; mediaType: MediaType; size: number }

/** Files by the hash of their content. A file is kept before the act that names it; one that no act names is swept later. */
export type FileStore = {
  /**
   * Keeps a file, on disk before the promise is fulfilled. Throws Problem 400 on what is not taken (empty, too large,
   * unknown type), 507 on a full disk.
   */
  stage: (file: File | Uint8Array, name?: string) => Promise<StagedFile>
  /** The bytes, checked against their hash. Throws when they are missing or damaged. */
  read: (sha256: string) => Promise<Uint8Array<ArrayBuffer>>
  has: (sha256: string) => Promise<boolean>
  /** Hashes of files that were last staged before a moment. */
  stagedBefore: (moment: Date) => Promise<string[]>
  remove: (sha256: string) => Promise<void>
}

/** A scan of a long report in colour stays below it. */
export const MAX_FILE_MEGABYTES = 30
const MAX_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024
const HASH = /^[0-9a-f]{64}$/

/** A store in a folder of its own. */
export function fileStore(dir: string): FileStore {
  const place = (sha256: string) => {
    if (!HASH.test(sha256)) throw new Error('not a hash')
    return join(dir, sha256.slice(0, 2), sha256)
  }
  return {
    async stage(file, name) {
      const size = file instanceof Uint8Array ? file.byteLength : file.size
      if (size === 0) throw refusal('empty', fileTexts.empty)
      if (size > MAX_BYTES) throw refusal('too-large', fileTexts.tooLarge(MAX_FILE_MEGABYTES))
      const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer())
      const sniffed = sniff(bytes)
      if ('refused' in sniffed) throw refusal(sniffed.refused, fileTexts[sniffed.refused])
      const { mediaType } = sniffed
      const sha256 = hashOf(bytes)
      await keep(place(sha256), bytes).catch(storageProblem)
      return { sha256, mediaType, size, name: cleanName(name ?? (file instanceof File ? file.name : ''), mediaType) }
    },
    async read(sha256) {
      const bytes = new Uint8Array(await readFile(place(sha256)))
      if (hashOf(bytes) !== sha256) throw new Error(`stored file is damaged: ${sha256}`)
      return bytes
    },
    has: (sha256) => exists(place(sha256)),
    stagedBefore: (moment) => olderThan(dir, moment),
    remove: (sha256) => rm(place(sha256), { force: true }),
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const refusal = (code: string, text: string) => new Problem(`file-${code}`, 400, {}, text)

/** Writes beside its place and renames, so that a place holds all of a file or nothing; flushed before it counts. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const now = new Date()
  // A sweep must not take what was staged again a moment ago.
  if (await exists(path)) return utimes(path, now, now)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  try {
    await flushed(draft, 'wx', (handle) => handle.writeFile(bytes))
    await rename(draft, path)
    await flushed(dirname(path), 'r', async () => {})
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function flushed(
  path: string,
  flags: string,
  write: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await write(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A full disk is told in plain words; all else is a failure. */
export function storageProblem(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') throw new Problem('storage-full', 507, {}, fileTexts.full)
  throw error
}

async function olderThan(dir: string, moment: Date): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile() || !HASH.test(entry.name)) continue
    const { mtime } = await stat(join(entry.parentPath, entry.name))
    if (mtime < moment) found.push(entry.name)
  }
  return found
}
