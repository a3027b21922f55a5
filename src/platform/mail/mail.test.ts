import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { smtpStub, type SmtpStub } from '../../../test/support/smtp.ts'
import { readOnly } from '../db/index.ts'
import { newId } from '../id.ts'
import { outbox, postOf, queueMail, queueSealedMail, sendMail } from './index.ts'
import { nextTry } from './retry.ts'

const now = new Date('2023-06-26T01:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('when to try again', () => {
  test.each([
    ['a timeout, once', undefined, 1, 1],
    ['greylisted', 450, 1, 1],
    ['a timeout, twice', undefined, 2, 5],
    ['the sixth time', 421, 6, 1440],
    ['the seventh time', 421, 7, null],
    ['no such mailbox', 550, 1, null],
    ['the last refusal for good', 599, 1, null],
  ])('%s', (_case, responseCode, attempts, minutes) => {
    expect(nextTry({ responseCode, message: '' }, attempts, now)).toEqual(minutes === null ? null : later(minutes))
  })
})

test.each([
  [null, null, null],
  ['smtp://mail.example.vn', null, 'chung-tay@giamngheo.example.vn'],
  ['smtps://so1%40example.vn:x@mail.example.vn', null, 'so1@example.vn'],
  ['smtp://gui:x@mail.example.vn', null, 'chung-tay@mail.example.vn'],
  ['smtp://gui:x@mail.example.vn', 'Phòng <p@example.vn>', 'Phòng <p@example.vn>'],
])('the sender with %s and %s', (smtpUrl, mailFrom, from) => {
  expect(postOf({ smtpUrl, mailFrom, appUrl: 'https://giamngheo.example.vn' })?.from ?? null).toBe(from)
})

describe('the outbox', () => {
  const base = useDatabase()
  let stub: SmtpStub
  beforeAll(async () => {
    stub = await smtpStub()
  })
  afterAll(() => stub.close())
  beforeEach(() => base.db.deleteFrom('platform.mail').execute())
  afterEach(() => {
    stub.received.length = 0
    stub.answers.clear()
  })

  const mail = (key: string, to = `${key}@example.vn`) => ({ key, to, subject: `Nhắc hạn ${key}`, body: 'Còn 3 ngày.' })
  const send = (at = now) =>
    sendMail(base.db, { post: { smtpUrl: stub.url, from: 'gui@example.vn' }, vault: base.runtime.vault }, at)
  const rows = async () => (await outbox(readOnly(base.db), 1)).items

  it('queues a key once', async () => {
    expect(await queueMail(base.db, [mail('a'), mail('b')], now)).toBe(2)
    expect(await queueMail(base.db, [mail('a'), mail('c')], now)).toBe(1)
    expect(await queueMail(base.db, [], now)).toBe(0)
    expect((await rows()).map(({ recipient }) => recipient).toSorted()).toEqual([
      'a@example.vn',
      'b@example.vn',
      'c@example.vn',
    ])
  })

  it('sends each once', async () => {
    await queueMail(base.db, [mail('a'), mail('b')], now)
    expect(await send()).toEqual({ sent: 2, failed: 0 })
    expect(await send()).toEqual({ sent: 0, failed: 0 })
    expect(stub.received.map(({ from, to }) => [from, ...to].join(' ')).toSorted()).toEqual([
      'gui@example.vn a@example.vn',
      'gui@example.vn b@example.vn',
    ])
    expect(await rows()).toMatchObject([{ sentAt: now, attempts: 1, failure: null }, { sentAt: now }])
  })

  it('gives a refused recipient up with the answer, and sends the others', async () => {
    stub.answers.set('b@example.vn', '550 No such user here')
    await queueMail(base.db, [mail('a'), mail('b'), mail('c')], now)
    expect(await send()).toEqual({ sent: 2, failed: 1 })
    const refused = (await rows()).find(({ recipient }) => recipient === 'b@example.vn')
    expect(refused).toMatchObject({ sentAt: null, givenUpAt: now, attempts: 1 })
    expect(refused?.failure).toContain('No such user here')
    expect(await send(later(10_000))).toEqual({ sent: 0, failed: 0 })
  })

  it('keeps what may pass and tries it again, not before its time', async () => {
    stub.answers.set('a@example.vn', '451 Try later')
    await queueMail(base.db, [mail('a')], now)
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    expect(await rows()).toMatchObject([{ sentAt: null, givenUpAt: null, nextTryAt: later(1) }])
    stub.answers.clear()
    expect(await send(new Date(later(1).getTime() - 1))).toEqual({ sent: 0, failed: 0 })
    expect(await send(later(1))).toEqual({ sent: 1, failed: 0 })
    expect(await rows()).toMatchObject([{ sentAt: later(1), attempts: 2, failure: null }])
  })

  it('keeps everything when the server cannot be reached', async () => {
    const gone = await smtpStub()
    await gone.close()
    await queueMail(base.db, [mail('a')], now)
    const post = { smtpUrl: gone.url, from: 'gui@example.vn' }
    expect(await sendMail(base.db, { post, vault: base.runtime.vault }, now)).toEqual({ sent: 0, failed: 1 })
    expect(await rows()).toMatchObject([{ sentAt: null, givenUpAt: null, attempts: 1 }])
  })

  it('lets nobody write further headers or recipients', async () => {
    await queueMail(base.db, [{ ...mail('a', 'a@example.vn, b@example.vn'), subject: 'x\r\nBcc: c@example.vn' }], now)
    await send()
    const [got] = stub.received
    expect(got?.to ?? []).not.toContain('b@example.vn')
    expect(got?.text ?? '').not.toMatch(/^Bcc/im)
  })

  const queueSealed = (subjectId: string, mails: ReturnType<typeof mail>[]) =>
    queueSealedMail(base.db, { subjectId, privacy: base.runtime.vault.within(base.db, now) }, mails, now)
  const kept = async () => JSON.stringify(await base.db.selectFrom('platform.mail').selectAll().execute())

  it('seals a mail to a citizen, opens it for sending, and keeps nothing of it afterwards', async () => {
    const subjectId = newId()
    expect(await queueSealed(subjectId, [mail('a'), mail('b')])).toBe(2)
    expect(await queueSealed(subjectId, [mail('a')])).toBe(0)
    expect(await kept()).not.toMatch(/example\.vn|Nhắc hạn|Còn 3 ngày/)
    expect(await rows()).toMatchObject([{ sealed: true, recipient: '' }, { sealed: true }])
    expect(await send()).toEqual({ sent: 2, failed: 0 })
    expect(stub.received.map(({ to }) => to.join()).toSorted()).toEqual(['a@example.vn', 'b@example.vn'])
    const left = await base.db.selectFrom('platform.mail').select('sealed').execute()
    expect(left.every(({ sealed }) => sealed === null)).toBe(true)
  })

  it('tells no address in what the server answered', async () => {
    stub.answers.set('a@example.vn', '451 <a@example.vn> try later')
    await queueSealed(newId(), [mail('a')])
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    expect(await kept()).not.toContain('example.vn')
    stub.answers.clear()
    expect(await send(later(1))).toEqual({ sent: 1, failed: 0 })
  })

  it('sends nothing to who had his data erased', async () => {
    const subjectId = newId()
    await queueSealed(subjectId, [mail('a')])
    await base.runtime.vault.within(base.db, now).forget([subjectId])
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    expect(await rows()).toMatchObject([{ givenUpAt: now, failure: 'erased' }])
    expect(stub.received).toEqual([])
  })
})
