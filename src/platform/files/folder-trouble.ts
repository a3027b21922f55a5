import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** More than a file system keeps in an inode, so that a full disk is noticed. */
const PROBE = 64 * 1024

/** Whether files can be kept in a folder: null, or what hinders it ("disk full", "data directory not writable"). */
export async function folderTrouble(folder: string): Promise<string | null> {
  const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(probe, randomBytes(PROBE), { flag: 'wx', flush: true })
    return null
  } catch (error) {
    return /ENOSPC|EDQUOT/.test(String(error)) ? 'disk full' : 'data directory not writable'
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}
