import { expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { newId } from '#platform/id.ts'
import { readsOutbox } from './outbox-reader.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

test('the administrator of the highest unit reads the outbox; one below and others do not', async () => {
  expect(await readsOutbox(await sample.ask('quantri.huyen'))).toBe(true)
  expect(await readsOutbox(await sample.ask('sang.ldtbxh'))).toBe(false)
  const commune = await sample.actor('trang.thitran')
  if (commune.kind !== 'person') throw new Error('a person')
  await base.db
    .insertInto('organisation.membership')
    .values({
      id: newId(),
      person_id: commune.id,
      unit_id: await sample.unit('ubnd-thi-tran-tan-bien'),
      role: 'administrator',
      position: 'Quản trị của thị trấn',
      valid_from: '2021-01-01',
    })
    .execute()
  expect(await readsOutbox(await sample.ask('trang.thitran'))).toBe(false)
})
