// The real app as its operator starts it: bin/start.mjs in a process of its own, on a free port, with a data folder of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

const START_LIMIT_MS = 120_000
const ADDRESS = /Chung Tay: (http\S+)/

export type RunningApp = {
  url: string
  dataDir: string
  pid: number
  output: () => string
  /** Sends a signal and waits for the end; answers the exit code (null when killed). */
  end: (signal?: NodeJS.Signals) => Promise<number | null>
}

export type Attempt = { code: number | null; output: string; running: null } | { running: RunningApp }

type Options = {
  dataDir: string
  env?: Record<string, string>
  /** How it is started; `npm start` when asked. */
  command?: readonly [string, ...string[]]
  uid?: number
}

/** Starts the app and waits until it says its address; throws with its output when it does not come up. */
export async function startApp(options: Options): Promise<RunningApp> {
  const attempt = await tryApp(options)
  if (attempt.running) return attempt.running
  throw new Error(`The app ended with ${attempt.code}:\n${attempt.output}`)
}

/** Starts the app; answers it running, or how it ended and what it said. */
export function tryApp(options: Options): Promise<Attempt> {
  const { child, output } = spawnApp(options)
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
    const settle = (attempt: Attempt) => {
      clearTimeout(limit)
      resolve(attempt)
    }
    child.stdout!.on('data', () => {
      const url = ADDRESS.exec(output())?.[1]
      if (url) settle({ running: { url, dataDir: options.dataDir, pid: child.pid!, output, end: ender(child) } })
    })
    child.on('close', (code) => settle({ code, output: output(), running: null }))
    child.on('error', (error) => settle({ code: null, output: String(error), running: null }))
  })
}

/** Starts the app without waiting for anything. */
export function spawnApp({ dataDir, env = {}, command = [process.execPath, 'bin/start.mjs'], uid }: Options) {
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: root,
    uid,
    gid: uid,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...operatorless(process.env), DATA_DIR: dataDir, PORT: '0', ...env },
  })
  const texts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => texts.push(String(text)))
  return { child, output: () => texts.join('') }
}

/** What the person who runs the tests has set for an app of his own must not reach this one. */
const operatorless = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(HOST|PORT|APP_URL|DATA_DIR|DATABASE_URL|SAMPLE|SMTP_URL)$/.test(name)),
  )

const ender =
  (child: ChildProcess) =>
  (signal: NodeJS.Signals = 'SIGTERM') =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
      child.on('exit', (code) => resolve(code))
      child.kill(signal)
    })

/** A data folder that is gone after `remove`. */
export function temporaryFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-app-'))
  // Run by root, the database is another user's process that must be able to pass through.
  chmodSync(dir, 0o711)
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}
