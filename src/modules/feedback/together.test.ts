import { describe, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { acceptPetition, refusePetition } from './commands/decide-petition.ts'
import { printedCode } from './code.ts'
import { mergePetition, mergeSimilar, unmergePetition } from './commands/merge-petition.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { splitPetition } from './commands/split-petition.ts'
import { askSender } from './commands/talk.ts'
import { clustersSeen } from './queries/clusters.ts'
import { petitionById, answersOf } from './queries/petition-page.ts'
import { similarTo, togetherWith } from './queries/similar.ts'
import { petitionByCode } from './queries/tracking.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { versionOf, does, send, accept, routed, answer } = handlingOf(base, sample)

const shown = async (id: string, who = 'hanh.ldtbxh') => petitionById(await sample.ask(who), id)
const hanh = () => sample.actor('hanh.ldtbxh')
const merge = (id: string, intoId: string) => does('hanh.ldtbxh', mergePetition, id, { intoId })

describe('a mixed letter', () => {
  const parts = { kind: 'proposal', topicCode: 'vay-von', part: 'Xin vay vốn nuôi bò.', rest: 'Giếng cạn nước.' }

  test('is split: a second petition with its own code and clocks, sender and consents; the part leaves the letter', async () => {
    const id = await send({ body: 'Giếng cạn nước. Xin vay vốn nuôi bò.' })
    const { newId: second } = await does('hanh.ldtbxh', splitPetition, id, parts)
    const [first, other] = [(await shown(id))!, (await shown(second!))!]
    expect(first.body).toBe('Giếng cạn nước.')
    expect(other).toMatchObject({ body: 'Xin vay vốn nuôi bò.', kind: 'proposal', splitFrom: first.code })
    expect(other.code).not.toBe(first.code)
    const { rows } = await base.pool.query(
      `select s.reach, (select count(*)::int from feedback.consent c where c.petition_id = s.petition_id) as consents
       from feedback.sender s where s.petition_id = $1`,
      [second],
    )
    expect(rows).toEqual([{ reach: ['phone'], consents: 2 }])
  })

  test('a denunciation in it goes behind the wall, and nothing leads from one to the other', async () => {
    const id = await send({ body: 'Giếng cạn nước. Kể việc lấy tiền.' })
    const done = await does('hanh.ldtbxh', splitPetition, id, {
      kind: 'denunciation',
      part: 'Kể việc lấy tiền.',
      rest: 'Giếng cạn nước.',
    })
    expect(done).toEqual({ petitionId: id, newId: null })
    const { rows } = await base.pool.query(
      `select body, split_from_id from feedback.petition where kind = 'denunciation' order by received_at desc limit 1`,
    )
    expect(rows).toEqual([{ body: null, split_from_id: null }])
  })

  test.each([
    ['huong.mttq', 404],
    ['nguyet.ubnd', 403],
    ['tham.ldtbxh', 403],
  ])('%s does not split it (%s)', async (who, status) => {
    const id = await send()
    await expect(does(who, splitPetition, id, parts)).rejects.toMatchObject({ status })
  })

  test('something must stay, and something must go', async () => {
    const id = await send()
    await expect(does('hanh.ldtbxh', splitPetition, id, { ...parts, rest: parts.part })).rejects.toMatchObject({
      code: 'nothing-left',
    })
    await expect(does('hanh.ldtbxh', splitPetition, id, { ...parts, rest: ' ' })).rejects.toThrow()
  })
})

describe('petitions about one thing', () => {
  test('are suggested by words, place and time; none from long ago, none that is done', async () => {
    const body = 'Cống thoát nước ở chợ Tân Lập bị nghẹt, nước tràn vào nhà dân.'
    const near = { body, placeId: await sample.unit('ubnd-xa-tan-lap') }
    const [one, two] = [await send(near), await send({ ...near, body: `${body} Mong sớm khơi.` })]
    await send(near, '2023-01-04')
    const done = await send(near)
    await accept(done)
    await answer(done)
    await send({ body: 'Xin hướng dẫn vay vốn học nghề may.' })
    expect((await similarTo(await sample.ask('hanh.ldtbxh'), one)).map(({ id }) => id)).toEqual([two])
  })

  test('are answered at once by one approval, each with its own copy, delivery and code', async () => {
    const [main, other] = [await send(), await send()]
    await accept(main)
    await merge(other, main)
    expect(await shown(other)).toMatchObject({ state: 'merged', next: 'none' })
    expect(await answer(main)).toMatchObject({ answered: 2 })
    const answers = await answersOf(readOnly(base.db), other)
    expect(answers).toMatchObject([{ body: 'Máy bơm của ấp đã được thay.' }])
    expect(answers[0]!.ways.map(({ channel }) => channel)).toEqual(['page', 'call'])
    const [first, second] = [(await shown(main))!, (await shown(other))!]
    const tracked = await petitionByCode(await sample.ask('hanh.ldtbxh'), second.code)
    expect(tracked).toMatchObject({ state: 'answered', answers: [{ body: 'Máy bơm của ấp đã được thay.' }] })
    expect(JSON.stringify(tracked)).not.toContain(first.code)
  })

  test('a click done twice merges once', async () => {
    const [main, other] = [await send(), await send()]
    const input = { petitionId: other, seenVersion: await versionOf(other), intoId: main }
    const actId = newId()
    await base.act(await hanh(), mergePetition, input, { actId })
    await base.act(await hanh(), mergePetition, input, { actId })
    await expect(base.act(await hanh(), mergePetition, input)).rejects.toMatchObject({ code: 'moved-on' })
    const { rows } = await base.pool.query('select count(*)::int as n from feedback.merging where petition_id = $1', [
      other,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('one level only: what hangs on one goes with it; into what is open, never into itself', async () => {
    const [main, other, third, done] = [await send(), await send(), await send(), await send()]
    await merge(other, main)
    await expect(merge(third, other)).rejects.toMatchObject({ code: 'main-done' })
    await merge(main, third)
    expect((await togetherWith(await sample.ask('hanh.ldtbxh'), third)).merged.map(({ id }) => id)).toEqual([
      main,
      other,
    ])
    await does('hanh.ldtbxh', unmergePetition, main)
    await merge(third, main)
    expect((await togetherWith(await sample.ask('hanh.ldtbxh'), other)).into).toMatchObject({ id: main })
    await does('hanh.ldtbxh', unmergePetition, third)
    await expect(merge(third, third)).rejects.toMatchObject({ code: 'not-to-merge', status: 400 })
    await accept(done)
    await answer(done)
    await expect(merge(third, done)).rejects.toMatchObject({ code: 'main-done' })
  })

  test.each([
    ['huong.mttq', 404],
    ['nguyet.ubnd', 403],
    ['diem.travong', 404],
  ])('%s does not merge them (%s)', async (who, status) => {
    const [main, other] = [await send(), await send()]
    await expect(does(who, mergePetition, other, { intoId: main })).rejects.toMatchObject({ status })
    await merge(other, main)
    await expect(does(who, unmergePetition, other)).rejects.toMatchObject({ status })
  })

  test('a denunciation or a complaint is never in it', async () => {
    const main = await send()
    const complaint = await send({ kind: 'complaint', complaintAbout: 'review', topicCode: undefined })
    const walled = await send({ kind: 'denunciation', topicCode: undefined })
    await expect(merge(complaint, main)).rejects.toMatchObject({ code: 'never-answered' })
    await expect(merge(main, complaint)).rejects.toMatchObject({ code: 'never-answered' })
    await expect(merge(walled, main)).rejects.toMatchObject({ status: 404 })
    await expect(merge(main, walled)).rejects.toMatchObject({ code: 'not-to-merge' })
    const code = async (id: string) =>
      (await base.db.selectFrom('feedback.petition').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code
    const refused = { code: 'not-to-merge' }
    for (const intoCode of [await code(walled), await code(main), '000000000000', 'x'])
      await expect(does('hanh.ldtbxh', mergePetition, main, { intoCode }), intoCode).rejects.toMatchObject(refused)
    await expect(does('hanh.ldtbxh', mergePetition, main)).rejects.toMatchObject(refused)
    const other = await send()
    await does('hanh.ldtbxh', mergePetition, other, { intoCode: ` ${printedCode(await code(main))} ` })
    expect((await togetherWith(await sample.ask('hanh.ldtbxh'), other)).into).toMatchObject({ id: main })
    await expect(does('sang.ldtbxh', mergePetition, walled, { intoId: main })).rejects.toMatchObject({ status: 403 })
    await expect(does('hanh.ldtbxh', mergeSimilar, main, { otherIds: [walled] })).rejects.toMatchObject({
      code: 'not-there',
    })
  })

  test('taken out again, it goes on by itself and can still be accepted', async () => {
    const [main, other] = [await send(), await send()]
    await merge(other, main)
    await does('hanh.ldtbxh', unmergePetition, other)
    expect(await shown(other)).toMatchObject({ state: 'handling', next: 'notify' })
    await does('hanh.ldtbxh', acceptPetition, other, { notice: 'Đã thụ lý.' })
    expect(await shown(other)).toMatchObject({ next: 'answer' })
  })

  test('are let go when the one is refused, or turns out to be a denunciation', async () => {
    const [refused, one, walled, two] = [await send(), await send(), await send(), await send()]
    await merge(one, refused)
    await does('hanh.ldtbxh', refusePetition, refused, { as: 'refused', reason: 'Ngoài phạm vi của huyện.' })
    expect(await shown(one)).toMatchObject({ state: 'handling' })
    await merge(two, walled)
    await does('hanh.ldtbxh', sortPetition, walled, { kind: 'denunciation' })
    expect(await shown(two)).toMatchObject({ state: 'handling' })
  })

  test('a notice given while a question waits leaves it waiting', async () => {
    const id = await send()
    await does('hanh.ldtbxh', askSender, id, { question: 'Giếng ở đâu?' })
    await accept(id)
    expect(await shown(id)).toMatchObject({ state: 'waiting', noticeGiven: true })
    await expect(accept(id)).rejects.toMatchObject({ code: 'not-now' })
  })
})

describe('groups of like questions', () => {
  const body = 'Điện ở ấp Bảy Bàu chập chờn, tối nào cũng mất điện lúc nấu cơm.'
  const groupsFor = async (who: string, id: string) =>
    (await clustersSeen(await sample.ask(who))).filter(({ lines }) => lines.some((line) => line.id === id))

  test('show who may see them; only who handles all of them may merge', async () => {
    const ids = [await send({ body, topicCode: 'khac' }), await send({ body: `${body} Xin sửa.`, topicCode: 'khac' })]
    const walled = await send({ body, kind: 'denunciation', topicCode: undefined })
    const [group] = await groupsFor('hanh.ldtbxh', ids[0]!)
    expect(group).toMatchObject({ mayMerge: true, places: ['Xã Trà Vong'], from: '2023-06-26', until: '2023-06-26' })
    expect(group!.lines.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(await groupsFor('nguyet.ubnd', ids[0]!)).toMatchObject([{ mayMerge: false }])
    expect(await groupsFor('huong.mttq', ids[0]!)).toEqual([])
    expect(await groupsFor('sang.ldtbxh', walled)).toEqual([])
  })

  test('are merged in one act, all or none', async () => {
    const [main, one, two] = [await send({ body }), await send({ body }), await routed({ body })]
    await expect(does('nguyet.ubnd', mergeSimilar, main, { otherIds: [one] })).rejects.toMatchObject({ status: 403 })
    await expect(does('hanh.ldtbxh', mergeSimilar, main, { otherIds: [one, newId()] })).rejects.toMatchObject({
      code: 'not-there',
    })
    expect(await shown(one)).toMatchObject({ state: 'received' })
    await does('hanh.ldtbxh', mergeSimilar, main, { otherIds: [one, two, one] })
    expect([await shown(one), await shown(two)]).toMatchObject([{ state: 'merged' }, { state: 'merged' }])
  })
})
