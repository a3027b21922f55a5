import { describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { message, useGateways, type Sending } from '../../../test/support/talking.ts'
import { refusePetition } from './commands/decide-petition.ts'
import { extendResult } from './commands/extend-result.ts'
import { setOpenChannels } from './commands/channels.ts'
import { answersOf } from './queries/petition-page.ts'
import { openChannels } from './queries/channel-wanted.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { send, accept, answer, does } = handlingOf(base, sample)

const { stubs, open, tell, carry: run } = useGateways(base, sample)

const petitionOf = async (code: string) =>
  base.db
    .selectFrom('feedback.petition as petition')
    .leftJoin('feedback.sender as sender', 'sender.petition_id', 'petition.id')
    .select(['petition.id', 'petition.channel', 'petition.body', 'petition.kind', 'sender.reach'])
    .where('petition.code', '=', code)
    .executeTakeFirstOrThrow()

describe('a message comes in', () => {
  test('and is a petition, once, whose code is told', async () => {
    const first = await tell('sms', message('s1'))
    expect(first).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^\d{12}$/) } })
    expect(first.body['text']).toContain(`https://vi.du/phan-anh/${first.body['code']}`)
    expect(await petitionOf(first.body['code']!)).toMatchObject({
      channel: 'sms',
      kind: 'reflection',
      body: 'Giếng của ấp cạn nước.',
      reach: ['phone'],
    })
    expect(await tell('sms', message('s1', { text: 'Lời khác.' }))).toEqual({ ...first, status: 200 })
  })

  test('however long an e-mail is, nothing of it is cut', async () => {
    const text = 'Ố'.repeat(49_999) + '.'
    const { status, body } = await tell('email', message('long', { from: 'dai@vi-du.vn', text }))
    expect(status).toBe(201)
    expect((await petitionOf(body['code']!)).body).toBe(text)
    const again = await tell('email', message('long2', { from: 'dai@vi-du.vn', text }))
    expect(again.body).toMatchObject({ code: body['code'], went: 'message' })
  })

  test('by Zalo its sender is known by what Zalo calls him', async () => {
    const { body } = await tell('zalo', message('z1', { from: 'zalo-77' }))
    expect(await petitionOf(body['code']!)).toMatchObject({ channel: 'zalo', reach: ['zalo'] })
  })

  test('by e-mail its sender is known by his address, and is answered by the mail server', async () => {
    const { status, body } = await tell('email', message('e1', { from: 'lan@vi-du.vn' }))
    expect(status).toBe(201)
    expect(await petitionOf(body['code']!)).toMatchObject({ channel: 'email', reach: ['email'] })
    expect(await base.db.selectFrom('feedback.open_channel').select('channel').execute()).not.toContainEqual({
      channel: 'email',
    })
  })

  test.each<[string, string, object | string | Buffer, Sending, number]>([
    ['another secret', 'sms', message('x'), { secret: 'y'.repeat(32) }, 401],
    ['no signature', 'sms', message('x'), { signature: '' }, 401],
    ['an old one', 'sms', message('x'), { time: '1600000000' }, 401],
    ['a channel that is not open', 'messenger', message('x'), {}, 404],
    ['a channel that is none', 'thu', message('x'), {}, 404],
    ['an address that is none', 'email', message('x'), {}, 400],
    ['no JSON', 'sms', '{', {}, 400],
    ['no UTF-8, rightly signed', 'sms', Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}, 400],
    ['no UTF-8, wrongly signed', 'sms', Buffer.from([0x22, 0xff, 0x22]), { secret: 'y'.repeat(32) }, 401],
    ['null', 'sms', 'null', {}, 400],
    ['no text', 'sms', message('x', { text: '' }), {}, 400],
    ['a text of blanks', 'sms', message('x', { text: '   ' }), {}, 400],
    ['a text too long', 'sms', message('x', { text: 'a'.repeat(50_001) }), {}, 400],
    ['a number that is none', 'sms', message('x', { from: 'ai đó' }), {}, 400],
    ['a wish that is none', 'sms', message('x', { new: 'có' }), {}, 400],
    ['a consent that is none', 'sms', message('x', { agrees: ['moi-thu'] }), {}, 400],
    ['too much', 'sms', 'a'.repeat(513 * 1024), {}, 413],
  ])('%s is refused and keeps nothing', async (_what, path, given, more, status) => {
    const { rows } = await base.pool.query('select count(*) from feedback.petition')
    expect((await tell(path, given, more)).status).toBe(status)
    expect((await base.pool.query('select count(*) from feedback.petition')).rows).toEqual(rows)
  })
})

const ways = async (id: string) =>
  (await answersOf(readOnly(base.db), id))[0]!.ways.map(
    ({ channel, deliveredAt, failedAt }) => `${channel} ${deliveredAt ? 'arrived' : failedAt ? 'failed' : 'waits'}`,
  )

async function answered(contact: object, consents = ['handling', 'contact']) {
  const id = await send({ contact: new Secret(contact), consents })
  await accept(id)
  await run()
  await answer(id)
  return id
}
const phone = { phone: '0912345678' }
/** The way of the answer: after the notice by SMS, and the page. */
const idOf = (petitionId: string, n = 3) => `feedback.delivery:${petitionId}:${n}`

describe('an answer goes out', () => {
  test('by SMS, once, short with its address; arrived only with the proof', async () => {
    const id = await answered(phone)
    await run()
    await run()
    const mine = stubs.sms.sent.filter((one) => one.id === idOf(id))
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({
      to: '0912345678',
      text: expect.stringMatching(/https:\/\/vi\.du\/phan-anh\/\d{12}$/),
    })
    expect(await ways(id)).toEqual(['page arrived', 'sms waits'])
    const proof = { id: idOf(id), how: 'arrived', detail: 'DELIVRD' }
    expect((await tell('sms/bao-nhan', proof)).status).toBe(200)
    expect((await tell('sms/bao-nhan', { ...proof, how: 'failed' })).status).toBe(200)
    expect(await ways(id)).toEqual(['page arrived', 'sms arrived'])
  })

  test('so do an extension and a refusal, with the proof; without the consent nothing goes', async () => {
    const notices = async (id: string) =>
      base.db
        .selectFrom('feedback.delivery')
        .select(['channel', 'n'])
        .where('petition_id', '=', id)
        .where('message_n', 'is not', null)
        .orderBy('n')
        .execute()
    const id = await send({ contact: new Secret(phone), consents: ['handling', 'contact'] })
    await accept(id)
    await does('hanh.ldtbxh', extendResult, id, { newDueOn: '2023-07-14', reason: 'Chờ kết quả xét nghiệm.' })
    await does('hanh.ldtbxh', refusePetition, id, { as: 'forwarded', reason: 'Gửi Điện lực Tân Biên.' })
    await run()
    expect((await notices(id)).map(({ channel }) => channel)).toEqual(['sms', 'sms', 'sms'])
    const texts = stubs.sms.sent.filter((one) => one.id.includes(id)).map(({ text }) => text)
    expect(texts[1]).toContain('gia hạn đến hết ngày 14/07/2023. Lý do: Chờ kết quả xét nghiệm.')
    expect(texts[2]).toContain('chuyển cơ quan có thẩm quyền. Gửi Điện lực Tân Biên.')
    const { n } = (await notices(id)).at(-1)!
    expect((await tell('sms/bao-nhan', { id: idOf(id, n), how: 'arrived' })).status).toBe(200)
    const silent = await send({ contact: new Secret(phone), consents: ['handling'] })
    await accept(silent)
    await does('hanh.ldtbxh', refusePetition, silent, { as: 'refused', reason: 'Đã trả lời trước đây.' })
    expect(await notices(silent)).toEqual([])
  })

  test('refused by the gateway, or told to have failed, the call is next', async () => {
    const refused = await answered(phone)
    stubs.sms.answers.push(400)
    await run()
    expect(await ways(refused)).toEqual(['page arrived', 'sms failed', 'call waits'])
    const failed = await answered(phone)
    await run()
    expect(await ways(failed)).toEqual(['page arrived', 'sms waits'])
    await tell('sms/bao-nhan', { id: idOf(failed), how: 'failed' })
    expect(await ways(failed)).toEqual(['page arrived', 'sms failed', 'call waits'])
  })

  test('a gateway that is busy is asked again; without proof in time the next way is taken', async () => {
    const id = await answered(phone)
    stubs.sms.answers.push(503)
    await run()
    expect(stubs.sms.sent.some((one) => one.id === idOf(id))).toBe(false)
    await run()
    expect(stubs.sms.sent.some((one) => one.id === idOf(id))).toBe(true)
    await run(new Date(Date.now() + 23 * 3_600_000))
    expect(await ways(id)).toEqual(['page arrived', 'sms waits'])
    await run(new Date(Date.now() + 25 * 3_600_000))
    expect(await ways(id)).toEqual(['page arrived', 'sms failed', 'call waits'])
  })

  test('by Zalo within its hours to who wrote there, before all else; later by the next way', async () => {
    const contact = { ...phone, zalo: 'zalo-9' }
    const { body } = await tell('zalo', message('z9', { from: 'zalo-9' }))
    const { id } = await petitionOf(body['code']!)
    await base.pool.query(
      `update feedback.petition set topic_id = (select id from feedback.topic limit 1) where id = $1`,
      [id],
    )
    await accept(id)
    await answer(id)
    expect(await ways(id)).toEqual(['page arrived', 'zalo waits'])
    const elsewhere = await answered(contact)
    expect(await ways(elsewhere)).toEqual(['page arrived', 'sms waits'])
    const late = await send({ contact: new Secret(contact) })
    await base.pool.query(
      `update feedback.petition set channel = 'zalo', received_at = now() - interval '49 hours' where id = $1`,
      [late],
    )
    await accept(late)
    await answer(late)
    expect(await ways(late)).toEqual(['page arrived', 'sms waits'])
  })

  test('without a gateway: the next lawful way; when one is closed, what waits for it goes on', async () => {
    const waiting = await answered(phone)
    await open()
    expect(await ways(await answered(phone))).toEqual(['page arrived', 'call waits'])
    await run()
    expect(await ways(waiting)).toEqual(['page arrived', 'sms failed', 'call waits'])
  })

  test('never without consent, and to the head of the hamlet only if that was agreed', async () => {
    expect(await ways(await answered(phone, ['handling']))).toEqual(['page arrived'])
    expect(await ways(await answered({ name: 'Ông Ba' }, ['handling', 'hamlet-head']))).toEqual([
      'page arrived',
      'hamlet-head waits',
    ])
  })

  test('whose data were erased meanwhile is not written to', async () => {
    const id = await answered(phone)
    await base.pool.query('delete from feedback.sender where petition_id = $1', [id])
    await run()
    expect(stubs.sms.sent.some((one) => one.id === idOf(id))).toBe(false)
    expect((await ways(id))[1]).toBe('sms failed')
  })

  test.each([
    ['another channel', 'zalo/bao-nhan'],
    ['a message that is none', 'sms/bao-nhan'],
  ])('proof of %s is refused', async (_what, path) => {
    const id = path.startsWith('zalo') ? idOf(await answered(phone)) : idOf('018c0000-0000-7000-8000-000000000000')
    expect((await tell(path, { id, how: 'arrived' })).status).toBe(404)
    expect((await tell('sms/bao-nhan', { id: 'x', how: 'arrived' })).status).toBe(404)
    expect((await tell('sms/bao-nhan', { id, how: 'gone' })).status).toBe(400)
  })
})

test('only the start says which channels are open', async () => {
  expect(await openChannels(readOnly(base.db))).toEqual([
    { channel: 'sms', windowHours: null },
    { channel: 'zalo', windowHours: 48 },
  ])
  await expect(base.act(await sample.actor('sang.ldtbxh'), setOpenChannels, { channels: [] })).rejects.toMatchObject({
    status: 403,
  })
})
