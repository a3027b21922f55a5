// Server code that a page would take to the browser must stop the build; so must nothing else of the page.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { plantedTree, type PlantedTree } from './support/planted-tree.ts'

const trees: PlantedTree[] = []
afterEach(() => trees.splice(0).forEach((tree) => tree.remove()))

/** Builds a copy of the tree whose public page is `page`; answers the exit code and the words. */
function buildWith(page: string) {
  const tree = plantedTree()
  trees.push(tree)
  tree.plant('src/modules/portal/queries/planted.ts', `export const planted = () => 'only on the server'\n`)
  tree.plant('src/modules/portal/pages/home.tsx', `import { planted } from '../queries/planted.ts'\n${page}`)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(tree.dir, 'node_modules/@react-router/dev/bin.cjs'), 'build'],
    { cwd: tree.dir, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  return { status, words: stdout + stderr }
}

test('a page that shows what a query says, by its own hand, does not build', () => {
  const { status, words } = buildWith('export default function Home() {\n  return <h1>{planted()}</h1>\n}\n')
  expect(status).not.toBe(0)
  expect(words).toContain('is server-only but a browser module imports it')
})

test('a page whose loader asks the query builds', () => {
  const { status, words } = buildWith(
    'export const loader = () => planted()\nexport default function Home() {\n  return <h1>x</h1>\n}\n',
  )
  expect(words).not.toContain('is server-only')
  expect(status).toBe(0)
})
