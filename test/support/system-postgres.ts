// A PostgreSQL of this machine's own (Debian's place), for tests that must hold on an older server too.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseUser } from '../../src/platform/db/postgres/database-user.ts'
import { startPostgres, type Binaries } from '../../src/platform/db/postgres/index.ts'

const PLACE = '/usr/lib/postgresql'
const OLDEST = 15

/** The oldest PostgreSQL from 15 on that is installed; null where there is none. */
export function findSystemPostgres(): Binaries | null {
  const majors = existsSync(PLACE) ? readdirSync(PLACE).filter((major) => Number(major) >= OLDEST) : []
  const major = majors.toSorted((a, b) => Number(a) - Number(b)).find((at) => existsSync(join(PLACE, at, 'bin/initdb')))
  return major ? { dir: join(PLACE, major, 'bin'), major, locale: ['--locale=C.UTF-8'], ...databaseUser() } : null
}

/** Runs `work` with the address of a throw-away server of these programs. */
export async function onSystemServer<T>(binaries: Binaries, work: (url: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-system-'))
  const server = await startPostgres(dir, { binaries, flags: ['fsync=off', 'synchronous_commit=off'] })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
