import { describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { newId } from '#platform/id.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { everything } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import { message, useGateways } from '../../../test/support/talking.ts'
import { refusePetition } from './commands/decide-petition.ts'
import { eraseOwnData, showOwnData, correctContact } from './commands/own-data.ts'
import { readMessages } from './commands/read-messages.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { sweepMessages } from './commands/channels.ts'
import { addNote, askSender } from './commands/talk.ts'
import { petitionsSeen } from './queries/petition-list.ts'
import { messagesOf, petitionById } from './queries/petition-page.ts'
import { petitionTodos } from './queries/petition-todos.ts'
import { petitionByCode } from './queries/tracking.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, accept, answer } = handlingOf(base, sample)
const { tell, idOf } = useGateways(base, sample)

let n = 0
/** Somebody of whom nothing is known yet writes by Zalo; how he writes again. */
async function written(text = 'Giếng của ấp cạn nước.') {
  const from = `zalo-${++n}`
  const say = (words: string, more: object = {}, today?: string) =>
    tell('zalo', message(`z-${++n}`, { from, text: words, ...more }), today ? { today } : {})
  const { body } = await say(text)
  const id = await idOf(body['code']!)
  await base.pool.query(
    `update feedback.petition set topic_id = (select id from feedback.topic limit 1) where id = $1`,
    [id],
  )
  return { id, code: body['code']!, from, say }
}

const said = async (id: string) => (await messagesOf(readOnly(base.db), id)).map(({ kind, body }) => `${kind}: ${body}`)

const asked = async (who: string, id: string) =>
  (await petitionTodos(await sample.ask(who))).items.filter((todo) => todo.id.endsWith(id)).map(({ title }) => title)

const stateOf = async (id: string) => (await petitionById(await sample.ask('hanh.ldtbxh'), id))!.state
const count = async () =>
  (await base.pool.query('select count(*)::int as n from feedback.petition')).rows[0].n as number

describe('who writes again by the same channel', () => {
  test('while it is open: the officer sees it and is told, until he says that he read it', async () => {
    const { id, code, say } = await written()
    const before = await count()
    const { status, body } = await say('Trụ bơm ở sau nhà văn hóa.')
    expect({ status, code: body['code'], went: body['went'] }).toEqual({ status: 201, code, went: 'message' })
    expect(await count()).toBe(before)
    expect(await said(id)).toEqual(['message: Trụ bơm ở sau nhà văn hóa.'])
    expect(await asked('hanh.ldtbxh', id)).toContainEqual('Người gửi nhắn thêm: Giếng của ấp cạn nước.')
    const { items } = await petitionsSeen(await sample.ask('hanh.ldtbxh'), everything, 1)
    expect(items.find((line) => line.id === id)?.newMessage).toBe(true)
    await expect(does('tho.nongnghiep', readMessages, id)).rejects.toMatchObject({ status: 404 })
    await expect(does('tri.ubnd', readMessages, id)).rejects.toMatchObject({ status: 403 })
    await does('hanh.ldtbxh', readMessages, id)
    expect((await petitionById(await sample.ask('hanh.ldtbxh'), id))!.newMessage).toBe(false)
    expect(await asked('hanh.ldtbxh', id)).not.toContainEqual(expect.stringContaining('nhắn thêm'))
    await expect(does('hanh.ldtbxh', readMessages, id)).rejects.toMatchObject({ code: 'not-there' })
  })

  test('an officer at an older page is told that something came', async () => {
    const { id, say } = await written()
    const version = (await petitionById(await sample.ask('hanh.ldtbxh'), id))!.version
    await say('Thêm một điều.')
    const note = { petitionId: id, seenVersion: version, text: 'Ghi chú.' }
    await expect(base.act(await sample.actor('hanh.ldtbxh'), addNote, note)).rejects.toMatchObject({ code: 'moved-on' })
  })

  test('when a question waits for him: it is the reply, as on the page of his code', async () => {
    const { id, say } = await written()
    await accept(id)
    await does('hanh.ldtbxh', askSender, id, { question: 'Giếng ở ấp nào?' })
    expect(await stateOf(id)).toBe('waiting')
    expect((await say('Ấp Thạnh Phước.')).body['went']).toBe('reply')
    expect(await stateOf(id)).toBe('handling')
    expect(await said(id)).toEqual(['notice: Đã thụ lý.', 'question: Giếng ở ấp nào?', 'reply: Ấp Thạnh Phước.'])
    expect(await asked('hanh.ldtbxh', id)).toEqual([expect.stringContaining('Soạn trả lời')])
  })

  test('after the answer, in time: the officer sees it, and it is no "not solved"; later it is a new one', async () => {
    const { id, code, say } = await written()
    await accept(id)
    await answer(id)
    const { body } = await say('Cảm ơn, nhưng vòi vẫn rỉ.')
    expect(body).toMatchObject({ code, went: 'after' })
    expect(await stateOf(id)).toBe('answered')
    expect(await asked('hanh.ldtbxh', id)).toContainEqual(expect.stringContaining('Người gửi nhắn thêm'))
    await does('hanh.ldtbxh', readMessages, id)
    expect((await say('Còn nữa.', {}, '2023-07-26')).body).toMatchObject({ code, went: 'after' })
    const late = await say('Việc năm sau.', {}, '2023-07-27')
    expect(late.body['went']).toBe('new')
    expect(late.body['code']).not.toBe(code)
  })

  test('after a refusal too', async () => {
    const { id, code, say } = await written()
    await does('hanh.ldtbxh', refusePetition, id, { as: 'refused', reason: 'Không thuộc thẩm quyền.' })
    expect((await say('Vậy tôi hỏi ai?')).body).toMatchObject({ code, went: 'after' })
  })

  test('about something new, as he said: a new one, and to it he goes on', async () => {
    const { code, say } = await written()
    const fresh = await say('Đường vào ấp ngập.', { new: true })
    expect(fresh.body['went']).toBe('new')
    expect(fresh.body['code']).not.toBe(code)
    expect((await say('Ngập tới gối.')).body).toMatchObject({ code: fresh.body['code'], went: 'message' })
  })

  test('another sender, or the same by another channel, begins his own', async () => {
    const { code, from } = await written()
    const other = await tell('zalo', message(`z-${++n}`, { from: `${from}0` }))
    expect(other.body).toMatchObject({ went: 'new' })
    expect(other.body['code']).not.toBe(code)
    const phone = { from: '0387 654 321' }
    const first = await tell('sms', message(`s-${++n}`, phone))
    const again = await tell('sms', message(`s-${++n}`, { from: '+84387654321' }))
    expect(again.body).toMatchObject({ code: first.body['code'], went: 'message' })
  })

  test('the same message brought twice, at once or later, is one, and answered the same', async () => {
    const { id, from } = await written()
    const twice = message('z-twice', { from, text: 'Một lần thôi.' })
    const both = await Promise.all([tell('zalo', twice), tell('zalo', twice)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 201]))
    expect(await tell('zalo', twice)).toEqual({ status: 200, body: both[0]!.body })
    expect(await said(id)).toEqual(['message: Một lần thôi.'])
    const first = { from: 'zalo-cùng-lúc' }
    const begun = await Promise.all([1, 2, 3].map((i) => tell('zalo', message(`z-cùng-lúc-${i}`, first))))
    expect(begun.filter(({ body }) => body['went'] === 'new')).toHaveLength(1)
    expect(new Set(begun.map(({ body }) => body['code'])).size).toBe(1)
  })

  test('what he agrees to in a later message counts from then', async () => {
    const from = `zalo-${++n}`
    const { body } = await tell('zalo', message(`z-${++n}`, { from, agrees: [] }))
    const id = await idOf(body['code']!)
    const agreed = () =>
      base.db
        .selectFrom('feedback.consent')
        .select('purpose')
        .where('petition_id', '=', id)
        .orderBy('purpose')
        .execute()
    expect(await agreed()).toEqual([{ purpose: 'handling' }])
    await tell('zalo', message(`z-${++n}`, { from, agrees: ['contact'] }))
    expect(await agreed()).toEqual([{ purpose: 'contact' }, { purpose: 'handling' }])
  })
})

describe('what is kept of who wrote', () => {
  const citizen: Actor = { kind: 'public', receiptKey: newId() }
  const everywhere = async () => {
    const { rows } = await base.pool.query(
      `select (select json_agg(c) from feedback.conversation c)::text || (select json_agg(m) from feedback.channel_message m)::text
        || (select coalesce(json_agg(r), '[]') from record.act r)::text || (select coalesce(json_agg(p), '[]') from record.repeat p)::text as all`,
    )
    return String(rows[0].all)
  }

  test('no address, no id of a message stands open', async () => {
    const from = 'zalo-rất-riêng'
    await tell('zalo', message('mã-rất-riêng', { from }))
    await tell('zalo', message('mã-rất-riêng-2', { from }))
    const all = await everywhere()
    expect(all).not.toContain('riêng')
  })

  test('his words are shown to the proof, not to the code alone, and erased with the rest', async () => {
    const from = '0399887766'
    const first = await tell('sms', message(`s-${++n}`, { from }))
    const code = first.body['code']!
    const id = await idOf(code)
    await tell('sms', message(`s-${++n}`, { from, text: 'Nhà tôi là nhà thứ ba.' }))
    const tracked = (await petitionByCode({ db: readOnly(base.db) }, code))!
    expect(JSON.stringify(tracked)).not.toContain('nhà thứ ba')
    expect(tracked.steps.map(({ kind }) => kind)).toEqual(['received', 'messaged'])
    const proof = new Secret(from)
    const own = (await base.act(citizen, showOwnData, { code, proof })) as { reveal: () => { said: string[] } }
    expect(own.reveal().said).toEqual(['Nhà tôi là nhà thứ ba.'])
    await base.act(citizen, eraseOwnData, { code, proof })
    expect(await said(id)).toEqual(['message: null'])
    expect(
      await base.db.selectFrom('feedback.conversation').selectAll().where('petition_id', '=', id).execute(),
    ).toEqual([])
    expect((await tell('sms', message(`s-${++n}`, { from }))).body).toMatchObject({ went: 'new' })
  })

  test('from a number that he corrected away nothing goes to his petition any more', async () => {
    const from = '0366554433'
    const { body } = await tell('sms', message(`s-${++n}`, { from }))
    const correct = { code: body['code']!, proof: new Secret(from) }
    await base.act(citizen, correctContact, { ...correct, contact: new Secret({ phone: from, name: 'Lê Thị Sáu' }) })
    expect((await tell('sms', message(`s-${++n}`, { from }))).body).toMatchObject({ went: 'message' })
    await base.act(citizen, correctContact, { ...correct, contact: new Secret({ phone: '0366554434' }) })
    expect((await tell('sms', message(`s-${++n}`, { from }))).body).toMatchObject({ went: 'new' })
  })

  test('ids of messages are swept when none comes again', async () => {
    await written()
    await sweepMessages(base.db, new Date())
    expect(await base.db.selectFrom('feedback.channel_message').selectAll().execute()).not.toEqual([])
    await sweepMessages(base.db, new Date(Date.now() + 31 * 86_400_000))
    expect(await base.db.selectFrom('feedback.channel_message').selectAll().execute()).toEqual([])
  })
})

describe('the wall around a denunciation', () => {
  const WORDS = 'Ông Lê Văn Giả còn lấy của bà Tư hai triệu.'

  /** Found to be a denunciation when the desk sorted it. */
  async function walled() {
    const talk = await written('Ông Lê Văn Giả nhận tiền của hộ nghèo.')
    await talk.say('Có ông Ba làm chứng.')
    await does('hanh.ldtbxh', sortPetition, talk.id, { kind: 'denunciation' })
    return talk
  }

  test('what he wrote before and writes after is sealed behind it, for its readers alone', async () => {
    const { id, code, say } = await walled()
    const { body } = await say(WORDS)
    expect(body).toMatchObject({ code, went: 'message' })
    expect(body['text']).not.toMatch(/tố cáo|đơn/i)
    expect(await said(id)).toEqual(['message: null'])
    const sealed = await base.db
      .selectFrom('feedback.denunciation_message')
      .select('body')
      .where('petition_id', '=', id)
      .orderBy('n')
      .execute()
    const vault = base.runtime.vault.reading(readOnly(base.db))
    expect(await vault.openTexts(sealed.map((one) => ({ subjectId: id, sealed: one.body })))).toEqual([
      'Có ông Ba làm chứng.',
      WORDS,
    ])
    for (const who of ['hanh.ldtbxh', 'tri.ubnd', 'quantri.huyen']) {
      expect(await petitionById(await sample.ask(who), id)).toBeNull()
      expect(await asked(who, id)).toEqual([])
    }
    expect(await asked('sang.ldtbxh', id)).toEqual([expect.stringMatching(/^Đơn tố cáo .*: người gửi nhắn thêm$/)])
    await expect(does('hanh.ldtbxh', readMessages, id)).rejects.toMatchObject({ status: 404 })
    await does('sang.ldtbxh', readMessages, id)
    expect(await asked('sang.ldtbxh', id)).toEqual([expect.stringMatching(/xử lý ban đầu$/)])
    const { rows } = await base.pool.query('select coalesce(json_agg(c), $1)::text as all from record.change c', ['[]'])
    expect(rows[0].all).not.toContain('Lê Văn Giả')
  })

  test('by what is kept nobody sees that he is the one who wrote of something else', async () => {
    const { id, say } = await walled()
    const other = await idOf((await say('Đường vào ấp ngập.', { new: true })).body['code']!)
    const rows = await base.db
      .selectFrom('feedback.conversation')
      .select(['petition_id', 'sender_hash'])
      .where('petition_id', 'in', [id, other])
      .execute()
    expect(rows).toHaveLength(2)
    expect(rows[0]!.sender_hash).not.toEqual(rows[1]!.sender_hash)
  })
})
