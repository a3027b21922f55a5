import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  fchownSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries, type Binaries } from './binaries.ts'
import { forgetPostmaster, isAlive, isPostgresOf, readPostmaster } from './postmaster.ts'

/** A running embedded server: its address with password, how it came to run, and how to end it. */
export type Server = { url: string; how: 'started' | 'recovered' | 'adopted'; pid: number; stop(): Promise<void> }

const USER = 'chungtay'
const START_LIMIT_MS = 60_000

/**
 * Starts (or adopts) the embedded PostgreSQL on `dir`/postgres, with a random password kept in `dir`/secrets (0600).
 * The caller holds the lock of the data folder, so a server found running was left by an app that died.
 */
export async function startPostgres(dir: string, flags: string[] = []): Promise<Server> {
  const binaries = findBinaries(dir)
  const cluster = join(dir, 'postgres')
  // `nobody` must be able to pass through the folder to the cluster; what is private in it has its own mode.
  if (binaries.uid !== undefined) chmodSync(dir, 0o711)
  const password = keptPassword(dir)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster, password)
  const left = readPostmaster(cluster)
  if (left && runs(left.pid, cluster)) return adopt(cluster, left.pid, password)
  if (left) forgetPostmaster(cluster)
  return launch(binaries, cluster, password, left ? 'recovered' : 'started', flags)
}

const runs = (pid: number, cluster: string) => isAlive(pid) && isPostgresOf(pid, cluster)

function keptPassword(dir: string): string {
  const file = join(dir, 'secrets', 'postgres-password')
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

function initialise({ dir, ...owner }: Binaries, cluster: string, password: string): void {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const passwordFile = `${cluster}.pw`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner.uid !== undefined) for (const at of [cluster, passwordFile]) chownSync(at, owner.uid, owner.gid!)
  const made = spawnSync(
    join(dir, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      USER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...owner, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, cwd: '/' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status === 0) return
  rmSync(cluster, { recursive: true, force: true })
  throw new Error(`Không tạo được cơ sở dữ liệu: ${made.stderr || made.error?.message}`)
}

async function launch(
  { dir, ...owner }: Binaries,
  cluster: string,
  password: string,
  how: Server['how'],
  flags: string[],
): Promise<Server> {
  const port = await freePort()
  chmodSync(cluster, 0o700)
  const log = openSync(join(cluster, 'server.log'), 'a')
  if (owner.uid !== undefined) fchownSync(log, owner.uid, owner.gid!)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=Asia/Ho_Chi_Minh',
    'max_connections=100',
    ...flags,
  ]
  const child = spawn(
    join(dir, 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // A session of its own: Ctrl-C in the terminal must reach the app first, which then ends the database.
    { ...owner, stdio: ['ignore', log, log], detached: true, cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
  )
  closeSync(log)
  child.unref()
  await untilReady(cluster, child)
  return { url: address(port, password), how, pid: child.pid!, stop: () => stopProcess(child.pid!) }
}

async function adopt(cluster: string, pid: number, password: string): Promise<Server> {
  await untilReady(cluster, null)
  return { url: address(readPostmaster(cluster)!.port, password), how: 'adopted', pid, stop: () => stopProcess(pid) }
}

async function untilReady(cluster: string, child: ChildProcess | null): Promise<void> {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await pause(10)) {
    if (readPostmaster(cluster)?.ready) return
    if (child && child.exitCode !== null) break
  }
  throw new Error(`PostgreSQL không khởi động được; xem ${join(cluster, 'server.log')}`)
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, committed rows are flushed. */
async function stopProcess(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await pause(20)
}

const address = (port: number, password: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
