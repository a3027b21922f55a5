// What a step of `npm test` is, and the plainest kind: a command that is right or wrong as a whole.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export type Tally = { passed: number; failed: number }
export type Step = { name: string; run: () => Promise<Tally> }

export const root = join(import.meta.dirname, '../..')

/** The tools of node_modules and this very Node come first, whoever started us. */
const PATH = [join(root, 'node_modules/.bin'), join(process.execPath, '..'), process.env.PATH].join(delimiter)

/** What Node has compiled of the tools and the app: a run starts the app some fifty times, each with a fifth less work by it. */
const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/compiled')

type Ended = { code: number; output: string }

/** Runs a tool in the project's folder. `quiet` keeps its output back; else it is shown as it comes. */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const stdio = options.quiet ? 'pipe' : 'inherit'
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      stdio: ['ignore', stdio, stdio],
      timeout: options.timeoutMs,
      env: { ...process.env, FORCE_COLOR: '0', NODE_COMPILE_CACHE, PATH, ...options.env },
    })
    const texts: string[] = []
    child.stdout?.on('data', (text) => texts.push(String(text)))
    child.stderr?.on('data', (text) => texts.push(String(text)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: texts.join('') }))
  })
}

type Options = { quiet?: boolean; env?: Record<string, string>; timeoutMs?: number }

/** A step that counts as one check; commands run one after the other, and only the output of one that fails is shown. */
export function check(...commands: readonly (readonly [string, ...string[]])[]): () => Promise<Tally> {
  return async () => {
    for (const [program, ...args] of commands) {
      const { code, output } = await run(program, args, { quiet: true })
      if (code === 0) continue
      console.error(output.trim())
      return { passed: 0, failed: 1 }
    }
    return { passed: 1, failed: 0 }
  }
}
