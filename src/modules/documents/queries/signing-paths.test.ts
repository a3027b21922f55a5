import { expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { setSigningPath } from '../commands/set-signing-path.ts'
import { signingPathOf, signingPaths } from './signing-paths.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const names = async (username: string) =>
  (await signingPaths(await sample.ask(username), 1)).units.map(({ unitName }) => unitName)

test('a head finds his unit, the administrator all under his, an officer none', async () => {
  expect(await names('sang.ldtbxh')).toEqual(['Phòng LĐTBXH'])
  expect((await names('quantri.huyen')).length).toBeGreaterThan(15)
  expect(await names('quantri.huyen')).not.toContain('Sở LĐTBXH')
  expect(await names('hanh.ldtbxh')).toEqual([])
})

test('a unit’s people see its way of signing; only its head may set it; others do not see it', async () => {
  const unitId = await sample.unit('phong-ldtbxh-tan-bien')
  const seen = async (username: string) => signingPathOf(await sample.ask(username), unitId)
  expect(await seen('sang.ldtbxh')).toMatchObject({ maySet: true, contentCheck: null })
  expect(await seen('hanh.ldtbxh')).toMatchObject({ maySet: false })
  expect(await seen('quantri.huyen')).toMatchObject({ maySet: false })
  expect(await seen('thuy.tanlap')).toBeUndefined()
  const path = { unitId, contentCheck: true, formCheck: false }
  await expect(base.act(await sample.actor('quantri.huyen'), setSigningPath, path)).rejects.toMatchObject({
    status: 403,
  })
  await base.act(await sample.actor('sang.ldtbxh'), setSigningPath, path)
  expect(await seen('hanh.ldtbxh')).toMatchObject({ contentCheck: true, formCheck: false, decidedBy: 'Võ Thành Sang' })
  await base.act(await sample.actor('sang.ldtbxh'), setSigningPath, { ...path, contentCheck: false })
  const lines = base.db.selectFrom('record.change').select(['before', 'after']).where('thing', '=', 'signing-path')
  expect((await lines.execute()).at(-1)).toMatchObject({
    before: { contentCheck: true },
    after: { contentCheck: false },
  })
})
