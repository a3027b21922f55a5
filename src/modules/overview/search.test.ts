import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { carriedShares, raiseDifficulty, runningPlanIds } from '#modules/plans/server.ts'
import { searchAll } from './queries.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const titles = async (username: string, words: string) =>
  (await searchAll(await sample.ask(username), words)).flatMap(({ items }) => items.map(({ title }) => title))

test.each([
  ['tan lap', 'Ủy ban nhân dân xã Tân Lập'],
  ['Trà Vong', 'Ủy ban nhân dân xã Trà Vong'],
])('“%s” finds %s', async (words, title) => {
  expect(await titles('hanh.ldtbxh', words)).toContain(title)
})

test('a person outside of what one sees is not found', async () => {
  expect(await titles('thuy.tanlap', 'nguyen phu cuong')).toContain('Nguyễn Phú Cường')
  expect(await titles('diem.travong', 'nguyen phu cuong')).not.toContain('Nguyễn Phú Cường')
})

test('a difficulty is found by its words, by who may see it', async () => {
  const ask = await sample.ask('thuy.tanlap')
  const planIds = await runningPlanIds(ask.db)
  const unitId = await sample.unit('ubnd-xa-tan-lap')
  const { planId, dutyId } = (await carriedShares(ask, { planIds, unitIds: [unitId] }))[0]!
  const words = {
    title: 'Cụm loa ấp Tân Đông hỏng',
    description: 'Loa không phát được.',
    proposal: 'Cấp kinh phí sửa.',
  }
  await base.act(ask.actor, raiseDifficulty, { planId, dutyId, unitId, ...words })
  for (const username of ['thuy.tanlap', 'hanh.ldtbxh'])
    expect(await titles(username, 'cum loa'), username).toContain(words.title)
  expect(await titles('diem.travong', 'cum loa')).not.toContain(words.title)
})
