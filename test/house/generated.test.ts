// The generated pages of docs/ are current, and a change of what they tell of makes them stale.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actsIn, actsOf, actsPage, parse } from '../../bin/generate/acts.ts'
import { databasePage } from '../../bin/generate/database.ts'
import { generatedDocs, staleDocs } from '../../bin/generate/docs.ts'
import { glossaryPage, readTerms } from '../../bin/generate/glossary.ts'

const root = join(import.meta.dirname, '../..')
const docs = await generatedDocs(root)
const acts = actsOf(root)

test('the generated pages are current (else run bin/docs)', () => {
  expect(staleDocs(root, docs)).toEqual([])
})

test('a page that differs by one letter, or is missing, is stale', () => {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-docs-'))
  mkdirSync(join(dir, 'docs'))
  writeFileSync(join(dir, 'docs/a.md'), 'same')
  writeFileSync(join(dir, 'docs/b.md'), 'other')
  expect(staleDocs(dir, { 'docs/a.md': 'same', 'docs/b.md': 'Other', 'docs/c.md': '' })).toEqual([
    'docs/b.md',
    'docs/c.md',
  ])
  rmSync(dir, { recursive: true })
})

test('a new word makes the glossary stale', async () => {
  const terms = await readTerms(root)
  const more = { ...terms, planted: { thing: { vi: 'vật', not: ['việc'] } } }
  expect(glossaryPage(more)).not.toBe(docs['docs/glossary.md'])
})

test('one identifier stands in one slice only', async () => {
  const words = Object.entries(await readTerms(root)).flatMap(([slice, terms]) =>
    Object.keys(terms).map((word) => ({ word, slice })),
  )
  expect([...Map.groupBy(words, ({ word }) => word).values()].filter((same) => same.length > 1)).toEqual([])
})

test('a new act makes the list of acts stale', () => {
  const more = [...acts, { name: 'plans.planted', slice: 'plans', what: 'x', who: 'y', file: 'z' }]
  expect(actsPage(more)).not.toBe(docs['docs/acts.md'])
})

test('every act says what it does', () => {
  expect(acts.filter(({ what }) => what === '').map(({ name }) => name)).toEqual([])
})

test('no two acts bear one name, and each belongs to the folder it lies in', () => {
  expect(new Set(acts.map(({ name }) => name)).size).toBe(acts.length)
  expect(
    acts.filter(({ file, slice }) => file.startsWith('src/modules/') && !file.startsWith(`src/modules/${slice}/`)),
  ).toEqual([])
})

test.for([
  ['the system', `allow: (actor) => actor.kind === 'system'`, 'The system itself.'],
  ['a policy', 'allow: mayDo', 'Whoever holds the office.'],
  ['a policy within words', 'allow: (actor, it) => mayDo(actor, it.path)', 'Whoever holds the office.'],
  ['words of its own', 'allow: (actor) => actor.id === 3', '`(actor) => actor.id === 3`'],
] as const)('who may, told by %s', ([, allow, who]) => {
  const source = parse(
    'src/modules/plans/commands/planted.ts',
    `/** Does it. */\nexport const it = command({ name: 'plans.do', input, load: async () => ({}), ${allow}, async run() {} })`,
  )
  const meanings = new Map([['src/modules/plans#mayDo', 'Whoever holds the office.']])
  expect(actsIn(source, meanings)).toEqual([
    { name: 'plans.do', slice: 'plans', what: 'Does it.', who, file: source.fileName },
  ])
})

test('a table tells its columns, their meaning and where they point', () => {
  const page = databasePage(`-- head

table plans.duty  -- What is owed.
  plan_id uuid not null
  note text  -- As printed.
  constraint duty_plan FOREIGN KEY (plan_id) REFERENCES plans.plan(id)
  index duty_note ON plans.duty
`)
  expect(page).toContain('## plans\n\n### plans.duty\n\nWhat is owed.')
  expect(page).toContain('| plan_id | uuid not null | plans.plan |  |\n| note | text |  | As printed. |')
  expect(page).not.toContain('duty_note')
})
