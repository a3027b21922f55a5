import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, closeSync, existsSync, fchownSync, openSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keptSecret } from '../../secret-file.ts'
import { operatorTexts as t } from '../../texts.vi.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { clusterIn, USER } from './cluster.ts'
import { firstClosed } from './database-user.ts'
import { guard } from './guard.ts'
import { forgetPostmaster, isAlive, isPostgresOf, readPostmaster, type Postmaster } from './postmaster.ts'

export type { Binaries } from './binaries.ts'

/** A running embedded server: its address with password, how it came to run, and how to end it. */
export type Server = { url: string; how: 'started' | 'recovered' | 'adopted'; pid: number; stop(): Promise<void> }

type Options = { flags?: readonly string[]; binaries?: Binaries }

const READY_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 20_000
const ATTEMPTS = 20
const LOG_LIMIT = 10 * 1024 * 1024

/**
 * Starts (or adopts) a PostgreSQL on `dir`/postgres, with a random password kept in `dir`/secrets (0600): the embedded one unless other
 * `binaries` are given. The caller holds the lock of the folder, so a server found running was left by an app that died.
 */
export async function startPostgres(
  dir: string,
  { flags = [], binaries = findBinaries(dir) }: Options = {},
): Promise<Server> {
  if (binaries.uid !== undefined) letDatabaseUserPass(dir)
  const password = postgresPassword(dir)
  const cluster = clusterIn(dir, binaries, password)
  const hadFile = readPostmaster(cluster) !== null
  const left = await survivor(cluster)
  const launched = (port?: number) => {
    forgetPostmaster(cluster)
    return launch({ binaries, cluster, flags, port })
  }
  const found = left ?? (await launched())
  const { pid, stop } = guard(found, { again: launched, end: stopProcess })
  const how = left ? 'adopted' : hadFile ? 'recovered' : 'started'
  return { url: addressOf(found, password), how, stop, pid: pid() }
}

type Launch = { binaries: Binaries; cluster: string; flags: readonly string[]; port?: number | undefined }

/** The address of the server that runs on `dir`, for a second program beside the app; null where none is ready. */
export function runningPostgres(dir: string): string | null {
  const cluster = join(dir, 'postgres')
  const found = readPostmaster(cluster)
  return found?.ready && runs(found, cluster) ? addressOf(found, postgresPassword(dir)) : null
}

const postgresPassword = (dir: string) => keptSecret(dir, 'postgres-password', 24)
const runs = ({ pid }: Postmaster, cluster: string) => isAlive(pid) && isPostgresOf(pid, cluster)

/** What is private in the folder has its own mode; the folder itself must let the database's user through. */
function letDatabaseUserPass(dir: string): void {
  chmodSync(dir, 0o711)
  const closed = firstClosed(dir)
  if (closed) throw new Error(t.notPassable(closed))
}

/** A server left running by an app that died, once it is ready; null when there is none (or it was just shutting down). */
async function survivor(cluster: string): Promise<Postmaster | null> {
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end; await pause(20)) {
    const found = readPostmaster(cluster)
    if (!found || !runs(found, cluster)) return null
    if (found.ready) return found
  }
  throw new Error(t.startFailed(logOf(cluster)))
}

/** Tries again for a while: the port may be taken in between, and the children of a killed server need a moment to end. */
async function launch({ binaries, cluster, flags, port }: Launch): Promise<Postmaster> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const child = spawnServer(binaries, cluster, port ?? (await freePort()), flags)
    if (await untilReady(cluster, child)) return readPostmaster(cluster)!
    await pause(100 * attempt)
  }
  throw new Error(t.startFailed(logOf(cluster)))
}

function spawnServer(
  { dir, uid, gid }: Binaries,
  cluster: string,
  port: number,
  flags: readonly string[],
): ChildProcess {
  const log = openLog(cluster)
  if (uid !== undefined) fchownSync(log, uid, gid!)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=Asia/Ho_Chi_Minh',
    'max_connections=100',
  ]
  const child = spawn(
    join(dir, 'postgres'),
    ['-D', cluster, '-p', String(port), ...[...settings, ...flags].flatMap((setting) => ['-c', setting])],
    // A session of its own: Ctrl-C in the terminal must reach the app first, which then ends the database.
    { uid, gid, stdio: ['ignore', log, log], detached: true, cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
  )
  closeSync(log)
  child.unref()
  return child
}

const logOf = (cluster: string) => join(cluster, 'server.log')

function openLog(cluster: string): number {
  const file = logOf(cluster)
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

async function untilReady(cluster: string, child: ChildProcess): Promise<boolean> {
  let failed = false
  child.once('error', () => (failed = true))
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end; await pause(10)) {
    const found = readPostmaster(cluster)
    if (found?.ready && found.pid === child.pid) return true
    if (failed || child.exitCode !== null || child.signalCode !== null) return false
  }
  return false
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, committed rows are flushed. SIGQUIT recovers at the next start. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isAlive(pid)) process.kill(pid, signal)
    for (const end = Date.now() + STOP_LIMIT_MS; Date.now() < end; await pause(20)) if (!isAlive(pid)) return
  }
}

const addressOf = ({ port }: Postmaster, password: string) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
