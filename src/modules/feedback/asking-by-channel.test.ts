import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { message, useGateways } from '../../../test/support/talking.ts'
import { replyToQuestion } from './commands/say-back.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { askSender } from './commands/talk.ts'
import { waitingMails } from './queries/mail-wanted.ts'
import { messagesOf, petitionById } from './queries/petition-page.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send, accept } = handlingOf(base, sample)
const { stubs, open, tell, carry, idOf } = useGateways(base, sample)

const QUESTION = 'Giếng ở ấp nào?'
const citizen: Actor = { kind: 'public', receiptKey: newId() }

let n = 0
/** Somebody writes by a channel; what his petition's code is, and how he writes again. */
async function written(channel: 'sms' | 'zalo' | 'email', from: string) {
  const say = (text: string, more: object = {}) => tell(channel, message(`m-${++n}`, { from, text, ...more }))
  const code = (await say('Giếng của ấp cạn nước.')).body['code']!
  return { code, id: await idOf(code), say }
}

const ask = (id: string) => does('hanh.ldtbxh', askSender, id, { question: QUESTION })

/** The ways by which the last question or notice went. */
const ways = async (id: string) =>
  (await messagesOf(readOnly(base.db), id))
    .findLast(({ kind }) => kind === 'question' || kind === 'notice')!
    .ways.map((way) => `${way.channel} ${way.deliveredAt ? 'arrived' : way.failedAt ? 'failed' : 'waits'}`)

const wroteHoursAgo = (id: string, hours: number) =>
  base.pool.query(
    `update feedback.conversation set last_at = now() - make_interval(hours => $2) where petition_id = $1`,
    [id, hours],
  )

const mailsOf = (id: string, takesMail: boolean) => {
  const privacy = base.runtime.vault.reading(readOnly(base.db))
  return waitingMails({ db: base.db, privacy, appUrl: 'https://vi.du' }, id, takesMail)
}

describe('what the sender is asked', () => {
  test('goes out by his channel, once, and his answer there is the reply', async () => {
    const { id, say } = await written('zalo', 'zalo-hỏi')
    await ask(id)
    await carry()
    await carry()
    const mine = stubs.zalo.sent.filter(({ to }) => to === 'zalo-hỏi')
    expect(mine).toHaveLength(1)
    expect(mine[0]!.text).toMatch(
      /^Giếng ở ấp nào\?\n\nMời trả lời tin này, hoặc trả lời tại: https:\/\/vi\.du\/phan-anh\/\d{12}$/,
    )
    expect(await ways(id)).toEqual(['zalo waits'])
    expect((await tell('zalo/bao-nhan', { id: mine[0]!.id, how: 'arrived' })).status).toBe(200)
    expect(await ways(id)).toEqual(['zalo arrived'])
    expect((await say('Ấp Thạnh Phước.')).body['went']).toBe('reply')
    expect((await petitionById(await sample.ask('hanh.ldtbxh'), id))!.state).toBe('handling')
  })

  test('by SMS short, with its code', async () => {
    const { id } = await written('sms', '0911222333')
    await ask(id)
    await carry()
    const [mine] = stubs.sms.sent.filter(({ to }) => to === '0911222333')
    expect(mine!.text).toMatch(
      /^Hỏi thêm về nội dung mã \d{4} \d{4} \d{4}: Giếng ở ấp nào\? Mời trả lời tin này hoặc tại: /,
    )
  })

  test('in the hours of the channel, counted from what he wrote last; later by no way that costs a person', async () => {
    const { id, say } = await written('zalo', 'zalo-giờ')
    await wroteHoursAgo(id, 49)
    await ask(id)
    expect(await ways(id)).toEqual([])
    await say('Ấp Thạnh Phước.')
    await base.pool.query(`update feedback.petition set received_at = now() - interval '90 hours' where id = $1`, [id])
    await ask(id)
    expect(await ways(id)).toEqual(['zalo waits'])
    const phoned = await send({ contact: new Secret({ phone: '0912345678' }) })
    await open(stubs.zalo)
    await ask(phoned)
    expect(await ways(phoned)).toEqual([])
  })

  test('refused there, it goes the next lawful way; by hand nobody is sent', async () => {
    const id = await send({ contact: new Secret({ phone: '0912000111', email: 'bay@vi.du' }) })
    await ask(id)
    stubs.sms.answers.push(400)
    await carry()
    expect(await ways(id)).toEqual(['sms failed', 'email waits'])
  })

  test.each([
    [true, 'Mời trả lời tin này, hoặc trả lời tại: '],
    [false, 'Mời trả lời tại: '],
  ])('by e-mail with its words; a reply by mail comes in: %s', async (takesMail, words) => {
    const { id } = await written('email', `thu${n}@vi.du`)
    await ask(id)
    expect(await ways(id)).toEqual(['email waits'])
    expect((await mailsOf(id, takesMail)).map(({ body }) => body)).toEqual([
      expect.stringContaining(`${QUESTION}\n\n${words}`),
    ])
  })

  test('is not sent any more once he replied on the page', async () => {
    const { id, code } = await written('zalo', 'zalo-trang')
    await ask(id)
    await base.act(citizen, replyToQuestion, { code, body: 'Ấp Thạnh Phước.' })
    await carry()
    expect(stubs.zalo.sent.some(({ to }) => to === 'zalo-trang')).toBe(false)
    expect(await ways(id)).toEqual(['zalo failed'])
  })

  test('handed over, replied to, and then failed: it is not asked by another way', async () => {
    const id = await send({ contact: new Secret({ phone: '0912000222', email: 'tam@vi.du' }) })
    await ask(id)
    await carry()
    const { code } = (await petitionById(await sample.ask('hanh.ldtbxh'), id))!
    await base.act(citizen, replyToQuestion, { code, body: 'Ấp Thạnh Phước.' })
    const [mine] = stubs.sms.sent.filter(({ to }) => to === '0912000222')
    await tell('sms/bao-nhan', { id: mine!.id, how: 'failed' })
    expect(await ways(id)).toEqual(['sms failed'])
  })

  test('never without consent, and nothing of what went behind the wall', async () => {
    const quiet = await send({ consents: ['handling'] })
    await ask(quiet)
    expect(await ways(quiet)).toEqual([])
    const { id } = await written('zalo', 'zalo-niêm')
    await ask(id)
    await does('hanh.ldtbxh', sortPetition, id, { kind: 'denunciation' })
    await carry()
    expect(stubs.zalo.sent.some(({ to }) => to === 'zalo-niêm')).toBe(false)
  })
})

test('a notice of handling goes by his channel too', async () => {
  const id = await send({ contact: new Secret({ phone: '0912000333' }) })
  await accept(id)
  await carry()
  const [mine] = stubs.sms.sent.filter(({ to }) => to === '0912000333')
  expect(mine!.text).toMatch(/^Thông báo về nội dung mã .*: Đã thụ lý\. Xem: /)
})
