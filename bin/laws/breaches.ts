import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

export type Breach = { rule: string; from: string; to: string }

/** What dependency-cruiser reports, as far as it is read here. */
export type Report = {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

/** All breaches of the import laws in a project folder that has its own .dependency-cruiser.mjs and node_modules. */
export function breaches(project: string): Breach[] {
  const cruised = cruise(project)
  const broken = cruised.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return [...broken, ...unseen(cruised, sourcesOf(project))]
}

/** A checker that looked at nothing finds nothing: every source file must be among the modules it saw. */
export function unseen({ modules }: Report, sources: readonly string[]): Breach[] {
  const seen = new Set(modules.map(({ source }) => source))
  return sources.filter((file) => !seen.has(file)).map((file) => ({ rule: 'every-file-is-seen', from: file, to: '' }))
}

const sourcesOf = (project: string): string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: project }).filter((file) => !file.endsWith('.d.ts'))

function cruise(project: string): Report {
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [tool, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${stderr || stdout}`)
  return JSON.parse(stdout) as Report
}
