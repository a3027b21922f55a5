import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operatorTexts as t } from '../../texts.vi.ts'
import type { Binaries } from './binaries.ts'

export const USER = 'chungtay'

/**
 * The folder of the database's files under `dir`, made at the first start. It is made under another name and renamed when whole, so a
 * start that was killed leaves nothing that looks like a database. Throws where another major version wrote it.
 */
export function clusterIn(dir: string, binaries: Binaries, password: string): string {
  const cluster = join(dir, 'postgres')
  if (!existsSync(cluster)) initialise(binaries, cluster, password)
  const written = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (written !== binaries.major) throw new Error(t.otherMajor(written, binaries.major))
  return cluster
}

function initialise(binaries: Binaries, cluster: string, password: string): void {
  const making = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = binaries
  if (uid !== undefined) for (const at of [making, passwordFile]) chownSync(at, uid, gid!)
  const made = initdb(binaries, making, passwordFile)
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(t.initFailed(made.stderr || String(made.error?.message)))
  renameSync(making, cluster)
}

function initdb({ dir, locale, uid, gid }: Binaries, cluster: string, passwordFile: string) {
  const access = [`--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--username', USER]
  const args = ['--pgdata', cluster, ...access, '--encoding=UTF8', ...locale]
  return spawnSync(join(dir, 'initdb'), args, {
    uid,
    gid,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    cwd: '/',
  })
}
