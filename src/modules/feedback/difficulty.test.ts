import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { runningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { openDifficulty } from './commands/open-difficulty.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { difficultiesOf, petitionsOfDifficulty, sharesOffered } from './queries/difficulties.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send, routed } = handlingOf(base, sample)

let words: { share: string; title: string; description: string }
beforeAll(async () => {
  await runningPlan(base, sample, 'Kế hoạch thử')
  const [first] = await sharesOffered(await sample.ask('hanh.ldtbxh'))
  words = { share: first!.value, title: 'Chưa có thẻ bảo hiểm y tế', description: 'Danh sách chuyển chậm.' }
})

test('raised from a petition, each leads to the other; its code only to who sees the petition', async () => {
  const id = await send()
  const { difficultyId } = await does('hanh.ldtbxh', openDifficulty, id, words)
  expect(await difficultiesOf(await sample.ask('hanh.ldtbxh'), id)).toEqual([
    { title: words.title, href: `/lam-viec/kho-khan/${difficultyId}` },
  ])
  const codes = async (who: string) => (await petitionsOfDifficulty(await sample.ask(who), difficultyId)).length
  expect([await codes('hanh.ldtbxh'), await codes('nguyet.ubnd'), await codes('diem.travong')]).toEqual([1, 1, 0])
  await does('hanh.ldtbxh', sortPetition, id, { kind: 'denunciation' })
  expect([await codes('hanh.ldtbxh'), await codes('sang.ldtbxh')]).toEqual([0, 0])
})

test('nothing of the letter goes with it', async () => {
  const id = await send({ body: 'Nhà tôi ở cạnh giếng làng.' })
  const { difficultyId } = await does('hanh.ldtbxh', openDifficulty, id, words)
  const { rows } = await base.pool.query('select d::text as text from plans.difficulty d where id = $1', [difficultyId])
  expect(rows[0].text).not.toContain('giếng làng')
})

test.each([
  ['huong.mttq', 404],
  ['nguyet.ubnd', 403],
])('%s raises none from it (%s)', async (who, status) => {
  await expect(does(who, openDifficulty, await send(), words)).rejects.toMatchObject({ status })
})

test('not with a duty of another unit, and then nothing is kept', async () => {
  const id = await routed()
  await expect(does('tho.nongnghiep', openDifficulty, id, words)).rejects.toThrow()
  expect(await difficultiesOf(await sample.ask('hanh.ldtbxh'), id)).toEqual([])
  for (const share of ['', 'a b', 'a b c', `${words.share} x`])
    await expect(does('hanh.ldtbxh', openDifficulty, id, { ...words, share })).rejects.toThrow()
})

test('never from a complaint', async () => {
  const id = await send({ kind: 'complaint', complaintAbout: 'decision', topicCode: undefined })
  await expect(does('hanh.ldtbxh', openDifficulty, id, words)).rejects.toMatchObject({ code: 'never-answered' })
})
