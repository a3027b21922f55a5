// Decisions are found by their number: each has one of its own, a title, and the parts of the template.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../docs/adr')
const files = existsSync(folder) ? readdirSync(folder).toSorted() : []

type Fault = { file: string; fault: string }

/** What is wrong with these decisions (file name → text). */
function faults(decisions: Record<string, string>): Fault[] {
  const names = Object.keys(decisions)
  const shared = [...Map.groupBy(names, (name) => name.slice(0, 4)).values()].filter((same) => same.length > 1).flat()
  const doubled = shared.map((file) => ({ file, fault: 'number taken twice' }))
  return [...doubled, ...names.flatMap((file) => faultsOf(file, decisions[file]!).map((fault) => ({ file, fault })))]
}

function faultsOf(file: string, text: string): string[] {
  const headings = ['## Context', '## Decision', '## Consequences'].filter((heading) => !text.includes(heading))
  return [
    ...(/^\d{4}-[a-z0-9-]+\.md$/.test(file) ? [] : ['name is not NNNN-words.md']),
    ...(text.startsWith(`# ${file.slice(0, 4)} `) ? [] : ['title does not begin with the number']),
    ...headings.map((heading) => `no ${heading}`),
  ]
}

const whole = (number: string) => `# ${number} A title\n\n## Context\n\n## Decision\n\n## Consequences\n`

test('the decisions of the house are in order', () => {
  expect(faults(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))).toEqual([])
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, place) => place))
})

test.for([
  ['in order', { '0001-a.md': whole('0001'), '0002-b.md': whole('0002') }, []],
  [
    'a number twice',
    { '0001-a.md': whole('0001'), '0001-b.md': whole('0001') },
    ['number taken twice', 'number taken twice'],
  ],
  ['another number in the title', { '0001-a.md': whole('0002') }, ['title does not begin with the number']],
  ['a part missing', { '0001-a.md': '# 0001 A\n\n## Context\n\n## Decision\n' }, ['no ## Consequences']],
  ['a name without number', { 'why.md': whole('why.') }, ['name is not NNNN-words.md']],
] as const)('%s', ([, decisions, found]) => {
  expect(faults(decisions).map(({ fault }) => fault)).toEqual(found)
})
