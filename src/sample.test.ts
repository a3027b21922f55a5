import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../test/support/database.ts'
import { isEmpty, loadSample } from './sample.ts'

const ROOT = join(import.meta.dirname, '..')

describe.each([
  {
    code: 'tan-bien-2023',
    today: '2023-06-26',
    commune: 'ubnd-xa-tan-lap',
    root: 'ubnd-tinh-tay-ninh',
    successions: 0,
  },
  {
    code: 'xa-tan-bien-2026',
    today: '2026-06-01',
    commune: 'ap-minh-hoa-1',
    root: 'ubnd-tinh-tay-ninh-2025',
    successions: 15,
  },
])('the sample $code', ({ code, today, commune, root, successions }) => {
  const base = useDatabase()

  it('fills an empty database with its units, people and business day', async () => {
    expect(await isEmpty(base.runtime)).toBe(true)
    await loadSample(base.runtime, ROOT, code)
    expect(await isEmpty(base.runtime)).toBe(false)

    const way = await base.db
      .selectFrom('organisation.unit_tree as tree')
      .innerJoin('organisation.unit as unit', 'unit.id', 'tree.unit_id')
      .innerJoin('organisation.unit as above', 'above.id', 'tree.ancestor_id')
      .select(['above.code', 'tree.depth'])
      .where('unit.code', '=', commune)
      .orderBy('tree.depth', 'desc')
      .execute()
    expect(way[0]).toMatchObject({ code: root, depth: 2 })

    const rows = await base.db.selectFrom('organisation.succession').select('extent').execute()
    expect(rows).toHaveLength(successions)
    const clock = await base.db.selectFrom('platform.clock').select('business_today').executeTakeFirst()
    expect(clock?.business_today).toBe(today)
    const people = await base.db.selectFrom('organisation.person').select('id').execute()
    expect(people.length).toBeGreaterThan(15)
  })
})
