import { expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { cleared, nothingListed, sent } from '../../../../test/support/petitions.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import { publicHits } from './found.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const petitionsFor = async (words: string) => {
  const found = await publicHits({ db: readOnly(base.db), today: sample.today }, words)
  return found.find(({ kind }) => kind === 'petitions')!
}

test('a petition is found by its cleared words, tone marks or not, only while it is listed', async () => {
  await nothingListed(base)
  const { petitionId } = await sent(base, sample)
  expect(await petitionsFor('giếng')).toMatchObject({ total: 0, items: [] })
  await cleared(base, sample, petitionId, { title: 'Giếng khoan hết nước', text: `Giếng của ấp. ${'Dài '.repeat(90)}` })
  const { total, items } = await petitionsFor('gieng khoan')
  expect({ total, title: items[0]!.title }).toEqual({ total: 1, title: 'Giếng khoan hết nước' })
  expect(items[0]!.text.length).toBeLessThanOrEqual(201)
  expect(await petitionsFor('Kín')).toMatchObject({ total: 0 })
  await base.pool.query('update feedback.consent set withdrawn_at = now() where petition_id = $1', [petitionId])
  expect(await petitionsFor('giếng')).toMatchObject({ total: 0 })
})

test('what has no policy yet is told so, with whom to ask', async () => {
  const found = await publicHits({ db: readOnly(base.db), today: sample.today }, 'ho tro nha o')
  expect(found.find(({ kind }) => kind === 'policies')!.items).toEqual([
    {
      href: expect.any(String),
      title: expect.stringContaining('Hỗ trợ nhà ở'),
      text: expect.stringContaining('mời hỏi Ủy ban nhân dân'),
    },
  ])
})
