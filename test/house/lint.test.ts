// The linter's laws, broken on purpose: each planted file must be reported for its own rule, and its harmless twin not at all.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantedTree } from './support/planted-tree.ts'

type Report = { diagnostics: { code: string; filename: string }[] }

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')
const longFunction = (count: number) =>
  `export function long(x: number): number {\n${lines(count - 2, (n) => `  x += ${n}`)}\n  return x\n}\n`.replace(
    /\n {2}x \+= 0/,
    '',
  )
const branches = (count: number) =>
  `export function many(x: number): number {\n${lines(count - 1, (n) => `  if (x === ${n}) return ${n + 1}`)}\n  return 0\n}\n`

/** Rule, a file that breaks it, and the same thing just within the law. */
const plants = [
  ['max-lines', lines(251, (n) => `export const a${n} = ${n}`), lines(250, (n) => `export const a${n} = ${n}`)],
  ['max-lines-per-function', longFunction(42), longFunction(40)],
  ['complexity', branches(9), branches(8)],
  ['no-explicit-any', 'export const a = (x: any) => String(x)\n', 'export const a = (x: unknown) => String(x)\n'],
  [
    'no-floating-promises',
    'export function a(p: Promise<void>) {\n  p\n}\n',
    'export async function a(p: Promise<void>) {\n  await p\n}\n',
  ],
  [
    'switch-exhaustiveness-check',
    `export function a(x: 'p' | 'q'): number {\n  switch (x) {\n    case 'p':\n      return 1\n  }\n  return 2\n}\n`,
    `export function a(x: 'p' | 'q'): number {\n  switch (x) {\n    case 'p':\n      return 1\n    case 'q':\n      return 2\n  }\n}\n`,
  ],
  ['alt-text', `export const A = () => <img src="/a.png" />\n`, `export const A = () => <img src="/a.png" alt="" />\n`],
] as const

const tree = plantedTree()
const fileOf = (rule: string, kind: 'bad' | 'good') =>
  `src/platform/planted-${kind}-${rule}.${rule === 'alt-text' ? 'tsx' : 'ts'}`
let reported: string[]

beforeAll(() => {
  for (const [rule, bad, good] of plants) {
    tree.plant(fileOf(rule, 'bad'), bad)
    tree.plant(fileOf(rule, 'good'), good)
  }
  const { stdout } = spawnSync(
    join(tree.dir, 'node_modules/.bin/oxlint'),
    ['--type-aware', '--format', 'json', 'src/platform'],
    { cwd: tree.dir, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  reported = (JSON.parse(stdout) as Report).diagnostics.map(({ code, filename }) => `${filename} ${code}`)
})
afterAll(() => tree.remove())

test.for(plants)('%s', ([rule]) => {
  const about = (file: string) => reported.filter((line) => line.startsWith(file))
  expect(about(fileOf(rule, 'bad')).join()).toContain(rule)
  expect(about(fileOf(rule, 'good'))).toEqual([])
})
