// Every import law, broken on purpose in a copy of the tree: the checker must name the law and the file.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breaches, unseen, type Breach } from '../../bin/laws/breaches.ts'
import { modules } from '../../src/modules/map.ts'
import { plantedTree } from './support/planted-tree.ts'

type Plant = { law: string; file: string; text: string; with?: Record<string, string> }

const uses = (from: string) => `import { it } from '${from}'\nexport const planted = it\n`
const thing = 'export const it = 1\n'
const slices = Object.entries(modules) as [string, readonly string[]][]

/** Every arrow that the map does not draw. */
const forbiddenArrows: Plant[] = slices.flatMap(([from, allowed]) =>
  slices
    .filter(([to]) => to !== from && !allowed.includes(to))
    .map(([to]) => ({
      law: `map:${from}`,
      file: `src/modules/${from}/commands/planted-${to}.ts`,
      text: uses(`../../${to}/planted/index.ts`),
      with: { [`src/modules/${to}/planted/index.ts`]: thing },
    })),
)

const plants: Plant[] = [
  ...forbiddenArrows,
  {
    law: 'doors',
    file: 'src/modules/plans/jobs/planted-door.ts',
    text: uses('../../organisation/queries/planted.ts'),
    with: { 'src/modules/organisation/queries/planted.ts': thing },
  },
  {
    law: 'doors',
    file: 'src/modules/plans/pages/planted-door.tsx',
    text: uses('../../organisation/parts/planted.tsx'),
    with: { 'src/modules/organisation/parts/planted.tsx': thing },
  },
  { law: 'effects-by-name', file: 'src/modules/plans/planted-rule.ts', text: uses('node:fs') },
  {
    law: 'effects-by-name',
    file: 'src/modules/plans/planted-clock.ts',
    text: uses('#platform/planted-effect.ts'),
    with: { 'src/platform/planted-effect.ts': thing },
  },
  {
    law: 'effects-by-name',
    file: 'src/modules/plans/planted-neighbour.ts',
    text: uses('../organisation/server.ts'),
  },
  {
    law: 'effects-by-name',
    file: 'src/modules/plans/planted-own.ts',
    text: uses('./queries/planted-own.ts'),
    with: { 'src/modules/plans/queries/planted-own.ts': thing },
  },
  { law: 'sql-in-queries-and-commands', file: 'src/modules/plans/pages/planted-sql.tsx', text: uses('kysely') },
  { law: 'sql-in-queries-and-commands', file: 'src/modules/plans/routes/planted-pg.ts', text: uses('pg') },
  {
    law: 'sql-in-queries-and-commands',
    file: 'src/modules/plans/parts/planted-connect.tsx',
    text: uses('#platform/db/connect.ts'),
  },
  {
    law: 'platform-knows-no-slice',
    file: 'src/platform/planted-slice.ts',
    text: uses('#modules/organisation/index.ts'),
  },
  { law: 'platform-knows-no-slice', file: 'src/ui/planted-slice.tsx', text: uses('#modules/organisation/index.ts') },
  { law: 'ui-knows-no-server', file: 'src/ui/planted-server.tsx', text: uses('#platform/db/connect.ts') },
  {
    law: 'no-cycles',
    // A cycle is reported once, from the file whose name comes first.
    file: 'src/platform/planted-egg.ts',
    text: `import { hen } from './planted-hen.ts'\nexport const egg = hen\n`,
    with: { 'src/platform/planted-hen.ts': `import { egg } from './planted-egg.ts'\nexport const hen = egg\n` },
  },
  { law: 'no-orphans', file: 'src/modules/plans/planted-lonely.ts', text: thing },
]

describe('a copy of the tree with every law broken', () => {
  let found: Breach[]
  const tree = plantedTree()
  beforeAll(() => {
    for (const plant of plants)
      for (const [file, text] of Object.entries({ ...plant.with, [plant.file]: plant.text })) tree.plant(file, text)
    found = breaches(tree.dir)
  })
  afterAll(() => tree.remove())

  test.for(plants)('$law is caught in $file', ({ law, file }) => {
    expect(found).toContainEqual(expect.objectContaining({ rule: law, from: file }))
  })

  test('nothing but what was planted is reported', () => {
    const planted = new Set(plants.flatMap((plant) => [plant.file, ...Object.keys(plant.with ?? {})]))
    expect(found.filter(({ from }) => !planted.has(from))).toEqual([])
  })
})

test('a checker that saw too little is itself a breach', () => {
  const report = { modules: [{ source: 'src/a.ts' }], summary: { violations: [] } }
  expect(unseen(report, ['src/a.ts'])).toEqual([])
  expect(unseen(report, ['src/a.ts', 'src/b.tsx'])).toEqual([{ rule: 'every-file-is-seen', from: 'src/b.tsx', to: '' }])
})
