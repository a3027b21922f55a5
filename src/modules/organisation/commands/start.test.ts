import { expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { anyAccount, chosenPassword } from '#platform/auth/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { actorOf } from '../queries/actor.ts'
import { start } from './start.ts'

const base = useDatabase()
const system: Actor = { kind: 'system', cause: 'first run' }
const today = '2027-02-01'

const input = async (username: string) => ({
  unitName: 'Ủy ban nhân dân xã Thử',
  unitShortName: 'UBND xã Thử',
  unitKind: 'commune',
  unitFrom: '2025-07-01',
  fullName: 'Nguyễn Thị Đầu Tiên',
  position: 'Chuyên viên',
  username,
  passwordHash: await chosenPassword('mưa rơi trên mái lá', username),
})

test('a person may not, only the first-run page', async () => {
  const person: Actor = { kind: 'person', id: newId(), name: '', memberships: [], scope: [] }
  await expect(base.act(person, start, await input('ai.do'), { today })).rejects.toMatchObject({ status: 403 })
  expect(await anyAccount(readOnly(base.db))).toBe(false)
})

test('two at once on the first-run page: one becomes administrator of the new unit, the other finds nothing to start', async () => {
  const [a, b] = [await input('mot'), await input('hai.nguoi')]
  const results = await Promise.allSettled([
    base.act(system, start, { ...a, username: 'mot.nguoi' }, { today }),
    base.act(system, start, b, { today }),
  ])
  const [done] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { status: 404 } }])
  expect(await actorOf(readOnly(base.db), done!.personId, today)).toMatchObject({
    memberships: [{ role: 'administrator', position: 'Chuyên viên' }],
  })
})

test('later it is gone', async () => {
  await expect(base.act(system, start, await input('nguoi.khac'), { today })).rejects.toMatchObject({ status: 404 })
})

test.each(['ngắn', '1234567890', 'nguoi.dau 2027'])(
  'the password "%s" is refused beside its field',
  async (password) => {
    await expect(chosenPassword(password, 'nguoi.dau')).rejects.toMatchObject({
      status: 400,
      details: { errors: { 'password-new': expect.any(String) } },
    })
  },
)
