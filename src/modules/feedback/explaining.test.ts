import { describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { answerGroup } from './commands/answer-group.ts'
import { approveAnswer } from './commands/approve-answer.ts'
import { proposeItem } from './commands/propose-item.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { clustersSeen } from './queries/clusters.ts'
import { answersOf } from './queries/petition-page.ts'
import { petitionTodos } from './queries/petition-todos.ts'
import { itemsOf, proposalsSeen } from './queries/proposals.ts'
import { petitionByCode } from './queries/tracking.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send, routed } = handlingOf(base, sample)

const words = {
  title: 'Hỏi đáp về nước sạch',
  summary: 'Nước sạch của ấp do ai lo.',
  body: 'Hợp tác xã quản lý trạm bơm.',
}
const body = 'Trạm bơm nước sạch của ấp Thạnh Trung ngưng chạy, không biết hỏi ai.'

const propose = async (who: string, petitionIds: string[], more: object = {}) =>
  base.act(await sample.actor(who), proposeItem, { petitionIds, ...words, ...more })

/** The item goes the editors' way: what its head does stands in its steps. */
async function published(itemId: string, kind = 'published', n = 1) {
  const { id } = (await sample.actor('sang.ldtbxh')) as { id: string }
  await base.pool.query(
    `insert into outreach.item_step (item_id, n, kind, person_id, at, on_day) values ($1, $3, $4, $2, now(), '2023-06-26')`,
    [itemId, id, n, kind],
  )
}

const seen = async (who: string, id: string) =>
  (await proposalsSeen(await sample.ask(who))).find((one) => one.id === id)
const answerAll = async (who: string, proposalId: string) =>
  base.act(await sample.actor(who), answerGroup, { proposalId, outcome: 'explained', body: 'Mời xem bài giải đáp.' })

describe('an explaining item', () => {
  test('is begun as a draft of the desk, holds nothing of the askers, and takes them out of the groups', async () => {
    const ids = [await send({ body }), await send({ body: `${body} Mong trả lời.` })]
    const { proposalId, itemId } = await propose('hanh.ldtbxh', ids)
    const { rows } = await base.pool.query('select * from outreach.item where id = $1', [itemId])
    expect(rows).toMatchObject([{ kind: 'news', title: words.title, body: words.body }])
    expect(JSON.stringify(rows)).not.toContain('Thạnh Trung')
    expect(await seen('hanh.ldtbxh', proposalId)).toMatchObject({ item: { state: 'drafted' }, mayAnswer: false })
    expect((await itemsOf(await sample.ask('hanh.ldtbxh'), ids[0]!)).map(({ id }) => id)).toEqual([itemId])
    const groups = await clustersSeen(await sample.ask('hanh.ldtbxh'))
    expect(groups.flatMap(({ lines }) => lines.map(({ id }) => id)).filter((id) => ids.includes(id))).toEqual([])
  })

  test('with a legal document it explains a policy', async () => {
    const { itemId } = await propose('hanh.ldtbxh', [await send()], { basis: 'Nghị định 20/2021/NĐ-CP' })
    const { rows } = await base.pool.query('select kind, basis from outreach.item where id = $1', [itemId])
    expect(rows).toEqual([{ kind: 'policy', basis: 'Nghị định 20/2021/NĐ-CP' }])
  })

  test.each([
    ['huong.mttq', 404],
    ['nguyet.ubnd', 403],
    ['tho.nongnghiep', 404],
  ])('%s does not propose it (%s), and sees no proposal of what he does not see', async (who, status) => {
    const id = await send()
    await expect(propose(who, [id])).rejects.toMatchObject({ status })
    const { proposalId } = await propose('hanh.ldtbxh', [id])
    expect(Boolean(await seen(who, proposalId))).toBe(status === 403)
  })

  test('who handles a petition but writes no items of the desk proposes none', async () => {
    const id = await routed()
    await expect(propose('tho.nongnghiep', [id])).rejects.toMatchObject({ status: 404 })
  })

  test('never from a complaint or a denunciation', async () => {
    const complaint = await send({ kind: 'complaint', complaintAbout: 'review', topicCode: undefined })
    await expect(propose('hanh.ldtbxh', [complaint])).rejects.toMatchObject({ code: 'never-answered' })
    const walled = await send({ kind: 'denunciation', topicCode: undefined })
    await expect(propose('hanh.ldtbxh', [await send(), walled])).rejects.toMatchObject({ status: 404 })
    await expect(propose('sang.ldtbxh', [walled])).rejects.toMatchObject({ status: 403 })
  })
})

describe('once it is public', () => {
  test('all who asked are answered by one draft and one approval, each by his own way, none knowing of the others', async () => {
    const contact = new Secret({ name: 'Lê Thị Hai', email: 'hai@vi.du' })
    const [first, second, third] = [await send({ body }), await send({ body, contact }), await send({ body })]
    const { proposalId, itemId } = await propose('hanh.ldtbxh', [third, first, second])
    await expect(answerAll('hanh.ldtbxh', proposalId)).rejects.toMatchObject({ code: 'not-public' })
    await published(itemId)
    const { items } = await petitionTodos(await sample.ask('hanh.ldtbxh'))
    expect(items.find(({ id }) => id === `petition-item-${proposalId}`)?.title).toContain('3 người hỏi')
    await expect(answerAll('nguyet.ubnd', proposalId)).rejects.toMatchObject({ status: 403 })
    await expect(answerAll('huong.mttq', proposalId)).rejects.toMatchObject({ status: 404 })
    expect(await answerAll('hanh.ldtbxh', proposalId)).toEqual({ petitionId: first, together: 3 })
    await expect(does('hanh.ldtbxh', approveAnswer, first)).rejects.toMatchObject({ status: 403 })
    expect(await does('sang.ldtbxh', approveAnswer, first)).toMatchObject({ answered: 3 })
    const ways = await Promise.all([first, second, third].map((id) => answersOf(readOnly(base.db), id)))
    expect(ways.map(([answer]) => answer!.ways.at(-1)!.channel)).toEqual(['call', 'email', 'call'])
    const { rows } = await base.pool.query('select id, code from feedback.petition where id = any($1)', [
      [first, second, third],
    ])
    for (const { id, code } of rows) {
      const told = JSON.stringify(await petitionByCode(await sample.ask('hanh.ldtbxh'), code))
      expect(told).toContain('Mời xem bài giải đáp.')
      expect(told).not.toContain('Lê Thị Hai')
      for (const other of rows) if (other.id !== id) expect(told).not.toContain(other.code)
    }
    expect(await seen('hanh.ldtbxh', proposalId)).toBeUndefined()
  })

  test('one that another unit works on is answered with them by the desk', async () => {
    const [elsewhere, here] = [await routed({ body }), await send({ body })]
    const { proposalId, itemId } = await propose('hanh.ldtbxh', [elsewhere, here])
    await published(itemId)
    expect(await seen('hanh.ldtbxh', proposalId)).toMatchObject({ mayAnswer: true })
    expect(await seen('tho.nongnghiep', proposalId)).toMatchObject({ mayAnswer: false })
    expect(await answerAll('hanh.ldtbxh', proposalId)).toEqual({ petitionId: here, together: 2 })
    expect(await does('sang.ldtbxh', approveAnswer, here)).toMatchObject({ answered: 2 })
  })

  test('who turned out to be something else, or was answered before, is left out', async () => {
    const [stays, goes] = [await send({ body }), await send({ body })]
    const { proposalId, itemId } = await propose('hanh.ldtbxh', [stays, goes])
    await published(itemId)
    await does('hanh.ldtbxh', sortPetition, goes, { kind: 'denunciation' })
    expect((await seen('hanh.ldtbxh', proposalId))!.askers.map(({ id }) => id)).toEqual([stays])
    expect(await answerAll('hanh.ldtbxh', proposalId)).toEqual({ petitionId: stays, together: 1 })
    await does('sang.ldtbxh', approveAnswer, stays)
    await expect(answerAll('hanh.ldtbxh', proposalId)).rejects.toMatchObject({ status: 404 })
  })

  test('taken down again, it answers nobody', async () => {
    const { proposalId, itemId } = await propose('hanh.ldtbxh', [await send({ body })])
    await published(itemId)
    await published(itemId, 'withdrawn', 2)
    await expect(answerAll('hanh.ldtbxh', proposalId)).rejects.toMatchObject({ code: 'not-public' })
    expect(await seen('hanh.ldtbxh', proposalId)).toMatchObject({ mayAnswer: false })
  })
})
