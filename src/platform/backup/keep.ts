import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { saveBackup, type Installation } from './save.ts'

/** How many of the backups made by themselves stay. */
const KEPT = 5
const NAME = /^truoc-nang-cap-\d{8}T\d{6}Z\.tar$/

/** Saves the installation into DATA_DIR/backups before its schema changes; the newest few stay. Answers the file. */
export async function saveBeforeMigration(installation: Installation, now: Date): Promise<string> {
  const folder = join(installation.dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const path = join(folder, `truoc-nang-cap-${stamp}.tar`)
  await rm(path, { force: true })
  await saveBackup(installation, path, now)
  const old = (await readdir(folder)).filter((name) => NAME.test(name)).toSorted()
  for (const name of old.slice(0, -KEPT)) await rm(join(folder, name))
  return path
}
