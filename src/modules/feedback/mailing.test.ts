import { describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { handlingJobs } from './jobs/handling.ts'
import { answersOf } from './queries/petition-page.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { send, accept, answer } = handlingOf(base, sample)

const run = (name: string, data: Record<string, unknown> = {}) =>
  handlingJobs
    .find((job) => job.name === name)!
    .run({ runtime: base.runtime, now: new Date(), today: '2023-06-27', appUrl: 'https://vi.du', post: null }, data)

type Letter = { to: string; subject: string; body: string }

/** What waits for an address: nothing of it stands open in the outbox. */
async function mailTo(to: string): Promise<(Letter & { id: string })[]> {
  const rows = await base.db.selectFrom('platform.mail').select(['id', 'subject_id', 'sealed', 'recipient']).execute()
  expect(rows.every(({ recipient }) => recipient === '')).toBe(true)
  const vault = base.runtime.vault.reading(readOnly(base.db))
  const texts = await vault.openTexts(rows.map((row) => ({ subjectId: row.subject_id!, sealed: row.sealed })))
  const mails = rows.map(({ id }, i) => ({ id, ...(JSON.parse(texts[i] ?? '{}') as Letter) }))
  return mails.filter((mail) => mail.to === to)
}

const becomes = async (to: string, column: 'sent_at' | 'given_up_at') => {
  const ids = (await mailTo(to)).map(({ id }) => id)
  await base.db
    .updateTable('platform.mail')
    .set({ [column]: new Date() })
    .where('id', 'in', ids)
    .execute()
}

const waysOf = async (id: string) => (await answersOf(readOnly(base.db), id))[0]!.ways

/** Sent by somebody with an e-mail address and a telephone, and answered. */
async function answeredBy(address: string, consents = ['handling', 'contact']) {
  const id = await send({ contact: new Secret({ email: address, phone: '0912345678' }), consents })
  await accept(id)
  await answer(id)
  return id
}

describe('an answer by e-mail', () => {
  test('goes out once for an event, with the words and the way to the tracking page', async () => {
    const id = await answeredBy('mot@vi.du')
    const data = { petitionId: id, eventId: newId() }
    await run('feedback.mail-answer', data)
    await run('feedback.mail-answer', data)
    await run('feedback.mail-answer', { ...data, eventId: newId() })
    const mails = await mailTo('mot@vi.du')
    expect(mails).toHaveLength(2)
    expect(mails.find(({ body }) => body.startsWith('Máy bơm'))!.body).toMatch(
      /Máy bơm của ấp đã được thay\.[^]*https:\/\/vi\.du\/phan-anh\/\d{12}/,
    )
  })

  test('taken by the server it has arrived, and that is the proof', async () => {
    const id = await answeredBy('hai@vi.du')
    await run('feedback.mail-answer', { petitionId: id, eventId: newId() })
    await run('feedback.mail-proof')
    expect(await waysOf(id)).toMatchObject([{ channel: 'page' }, { channel: 'email', deliveredAt: null }])
    await becomes('hai@vi.du', 'sent_at')
    await run('feedback.mail-proof')
    await run('feedback.mail-proof')
    expect(await waysOf(id)).toMatchObject([
      { channel: 'page' },
      { channel: 'email', deliveredAt: expect.any(Date), proof: 'Máy chủ thư đã nhận để chuyển.' },
    ])
  })

  test('given up, the next lawful way is tried: the call', async () => {
    const id = await answeredBy('ba@vi.du')
    await run('feedback.mail-answer', { petitionId: id, eventId: newId() })
    await becomes('ba@vi.du', 'given_up_at')
    await run('feedback.mail-proof')
    await run('feedback.mail-proof')
    expect((await waysOf(id)).map(({ channel }) => channel)).toEqual(['page', 'email', 'call'])
  })

  test('never without the consent to be contacted, or of a denunciation', async () => {
    const quiet = await answeredBy('bon@vi.du', ['handling'])
    expect((await waysOf(quiet)).map(({ channel }) => channel)).toEqual(['page'])
    const contact = new Secret({ email: 'nam@vi.du' })
    const walled = await send({ kind: 'denunciation', topicCode: undefined, contact })
    for (const petitionId of [quiet, walled])
      for (const job of ['feedback.mail-answer', 'feedback.mail-told']) await run(job, { petitionId, eventId: newId() })
    expect([await mailTo('bon@vi.du'), await mailTo('nam@vi.du')]).toEqual([[], []])
  })
})

describe('something new is told by e-mail', () => {
  test('once for an event, again for the next; its words stay on the page', async () => {
    const id = await send({ contact: new Secret({ email: 'sau@vi.du' }) })
    const eventId = newId()
    await run('feedback.mail-told', { petitionId: id, eventId })
    await run('feedback.mail-told', { petitionId: id, eventId })
    expect(await mailTo('sau@vi.du')).toHaveLength(1)
    await run('feedback.mail-told', { petitionId: id, eventId: newId() })
    expect(await mailTo('sau@vi.du')).toHaveLength(2)
  })

  test.each([{}, { petitionId: 'x', eventId: 'y' }, { petitionId: newId(), eventId: newId() }])(
    'data that say nothing do nothing: %j',
    async (data) => {
      await run('feedback.mail-told', data)
      await run('feedback.mail-answer', data)
    },
  )
})
