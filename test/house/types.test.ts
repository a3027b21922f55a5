// What must not compile: each planted file is wrong in one place, and its twin is the same without that.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantedTree } from './support/planted-tree.ts'

const act = (parts: { name?: string; allow?: string; run?: string }) => `
import { z } from 'zod'
import { anyone, commandsOf } from '#platform/command/command.ts'
const command = commandsOf<'organisation', 'programmes'>()
export const planted = command({
  name: '${parts.name ?? 'organisation.planted'}',
  input: z.object({ id: z.uuid() }),
  load: async ({ read }) => ${parts.run === undefined ? '({ read })' : '({})'},
  ${parts.allow ?? 'allow: anyone,'}
  run: async ({ write, read }) => ${parts.run ?? '({ write, read })'},
})
void anyone
`

const query = (body: string) => `
import type { Reader } from '#platform/db/index.ts'
export const planted = (db: Reader<'organisation'>) => ${body}
`

/** What must not be possible, its file, and the file without the fault. */
const plants = [
  [
    'reads cannot write',
    query(`db.updateTable('organisation.unit').set({ code: '1' }).execute()`),
    query(`db.selectFrom('organisation.unit').select('code').execute()`),
  ],
  [
    'reads cannot delete',
    query(`db.deleteFrom('organisation.unit').execute()`),
    query(`db.selectFrom('organisation.unit').select('id').execute()`),
  ],
  [
    'reads cannot run a text of SQL',
    `import { sql } from 'kysely'${query('sql`delete from organisation.unit`.execute(db)')}`,
    `import { sql } from 'kysely'${query("db.selectFrom('organisation.unit').select(sql<number>`1`.as('one')).execute()")}`,
  ],
  [
    'a query reads only what its slice may',
    query(`db.selectFrom('programmes.programme').selectAll().execute()`),
    query(`db.selectFrom('organisation.unit').selectAll().execute()`),
  ],
  [
    'an act writes only its own schema',
    act({ run: `write.deleteFrom('programmes.programme').execute()` }),
    act({ run: `write.deleteFrom('organisation.unit').execute()` }),
  ],
  [
    'an act reads only what its slice may',
    act({ run: `read.selectFrom('record.act').selectAll().execute()` }),
    act({ run: `read.selectFrom('programmes.programme').selectAll().execute()` }),
  ],
  ['an act without allow', act({ allow: '' }), act({})],
  ['an act named after another slice', act({ name: 'programmes.planted' }), act({ name: 'organisation.planted' })],
] as const

const tree = plantedTree()
const fileOf = (title: string, kind: 'bad' | 'good') =>
  `src/modules/organisation/commands/${kind}-${title.replaceAll(' ', '-')}.ts`
let reported: string[]

beforeAll(() => {
  const files = plants.flatMap(([title, bad, good]) => {
    tree.plant(fileOf(title, 'bad'), bad)
    tree.plant(fileOf(title, 'good'), good)
    return [fileOf(title, 'bad'), fileOf(title, 'good')]
  })
  tree.plant('tsconfig.planted.json', JSON.stringify({ extends: './tsconfig.json', include: [], files }))
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(tree.dir, 'node_modules/typescript-native/bin/tsc'),
      '--project',
      'tsconfig.planted.json',
      '--pretty',
      'false',
    ],
    { cwd: tree.dir, encoding: 'utf8' },
  )
  reported = stdout.split('\n').filter((line) => line.includes(': error TS'))
})
afterAll(() => tree.remove())

test.for(plants)('%s does not compile', ([title]) => {
  const about = (file: string) => reported.filter((line) => line.startsWith(file))
  expect(about(fileOf(title, 'good'))).toEqual([])
  expect(about(fileOf(title, 'bad'))).not.toEqual([])
})

test('nothing else is wrong in what they import', () => {
  expect(reported.filter((line) => !/commands\/(bad|good)-/.test(line))).toEqual([])
})
