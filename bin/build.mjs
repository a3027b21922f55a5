// Builds the pages when sources are newer than the last build. `--if-possible`: silent where this Node is too old (npm ci under it).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeIsNewEnough } from './node-version.mjs'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'build/stamp')

/** One line for all sources: their names and contents. */
function sources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
  files.push(...['package-lock.json', 'vite.config.ts', 'react-router.config.ts'].map((file) => join(root, file)))
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds if needed; answers whether a build is there. */
export function build() {
  const wanted = sources()
  const there = existsSync(stamp) && existsSync(join(root, 'build/server/index.js'))
  if (there && readFileSync(stamp, 'utf8') === wanted) return true
  rmSync(stamp, { force: true })
  const made = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (made.status !== 0) return false
  writeFileSync(stamp, wanted)
  return true
}

if (process.argv[1] === import.meta.filename) {
  if (!nodeIsNewEnough && process.argv.includes('--if-possible')) process.exit(0)
  process.exit(build() ? 0 : 1)
}
