// What a sender does: an unfinished form with photos that come in piece by piece, sending under pressure, and going on by the code.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import type { Command } from '#platform/command/command.ts'
import { readOnly } from '#platform/db/index.ts'
import { Problem } from '#platform/problem.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { draftPhotoList, draftPhotos } from './commands/draft-photos.ts'
import { newDraftKey, openDraft, saveDraft, sweepDrafts } from './commands/drafts.ts'
import { eraseAnonymous } from './commands/erase-anonymous.ts'
import { eraseDue } from './commands/erase.ts'
import { correctContact, eraseOwnData, showOwnData, showOwnPhoto } from './commands/own-data.ts'
import { rateAnswer, replyToQuestion, sayNotSolved } from './commands/say-back.ts'
import { sendDraft, type Who } from './commands/send-draft.ts'
import { beginUpload, takePiece, uploadProgress } from './commands/uploads.ts'
import { feedbackJobs } from './jobs.ts'
import { allPhotosOf, photosOf } from './pages/photos-of.ts'
import { petitionById } from './queries/petition-page.ts'
import { fieldsOverdue, keptOf } from './queries/retention.ts'
import { petitionByCode } from './queries/tracking.ts'
import type { StepKind } from './state.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const now = new Date('2026-11-23T03:00:00Z')
const DAY = 86_400_000
const later = (ms: number) => new Date(now.getTime() + ms)
const LETTER = 'Loa truyền thanh ở ấp hỏng đã hai tuần.'
const PHONE = '0912345678'
const anonymous: Who = { contact: {}, sex: undefined, consents: [], proof: {}, trap: undefined }
const known: Who = { ...anonymous, contact: { name: 'Nguyễn Thị Lan', phone: PHONE }, consents: ['handling'] }

/** An unfinished form with everything that is needed. */
async function draft(more: object = {}): Promise<string> {
  const key = newDraftKey()
  await saveDraft(base.db, key, { choice: 'reflection', body: LETTER, topic: 'khac', ...more }, now)
  return key
}

const sendFrom = (address: string, key: string | undefined, who: Who = anonymous, at = now) =>
  sendDraft({ runtime: base.runtime, address, now: at, today: '2023-06-26' }, key, who)

const count = async (table: string): Promise<number> =>
  Number((await base.pool.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]!.count)

const noisy = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#7a9',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 32/1 0/1' } })
    .jpeg()
    .toBuffer()

describe('an unfinished form', () => {
  test('opens with its key alone, and its text stands nowhere in the open', async () => {
    const key = await draft()
    expect((await openDraft(base.db, key, now))?.content.body).toBe(LETTER)
    expect(await openDraft(base.db, newDraftKey(), now)).toBeNull()
    expect(await openDraft(base.db, '', now)).toBeNull()
    const { rows } = await base.pool.query('select t::text from feedback.draft t')
    const text = JSON.stringify(rows)
    expect(text).not.toContain(key)
    expect(text).not.toContain(Buffer.from('truyền thanh').toString('hex'))
  })

  test('is over after a day, and is swept with its photos', async () => {
    const key = await draft()
    expect(await openDraft(base.db, key, later(DAY - 1))).not.toBeNull()
    expect(await openDraft(base.db, key, later(DAY))).toBeNull()
    await sweepDrafts(base.db, later(DAY))
    expect(await count('feedback.draft')).toBe(0)
    await expect(sendFrom('198.51.100.1', key)).rejects.toMatchObject({ code: 'draft-gone', status: 410 })
  })
})

describe('a photo that comes in piece by piece', () => {
  const PIECE = 30_000
  let photo: Buffer
  beforeAll(async () => void (photo = await noisy(700)))

  async function sendPieces(key: string, upload: string, from = 0): Promise<void> {
    for (let offset = from; offset < photo.length; offset += PIECE)
      await takePiece(
        base.db,
        { draftKey: key, key: upload, offset, bytes: photo.subarray(offset, offset + PIECE) },
        now,
      )
  }

  test('goes on after an interruption where it was, and ends as a photo without a place in it', async () => {
    const key = await draft()
    const upload = await beginUpload(base.db, key, photo.length, now)
    const first = { draftKey: key, key: upload, offset: 0, bytes: photo.subarray(0, PIECE) }
    await takePiece(base.db, first, now)
    // The answer was lost: the same piece again is refused, and the progress says where to go on.
    await expect(takePiece(base.db, first, now)).rejects.toMatchObject({ code: 'bad-offset', status: 409 })
    expect(await uploadProgress(base.db, key, upload, now)).toEqual({ received: PIECE, length: photo.length })
    await sendPieces(key, upload, PIECE)
    expect(await uploadProgress(base.db, key, upload, now)).toEqual({ received: photo.length, length: photo.length })
    const [kept] = await draftPhotos(base.db, key)
    expect((await sharp(kept!.bytes).metadata()).exif).toBeUndefined()
    expect(await draftPhotoList(base.db, key)).toHaveLength(1)
  })

  test('is taken by its own form only', async () => {
    const [key, other] = [await draft(), await draft()]
    const upload = await beginUpload(base.db, key, photo.length, now)
    const piece = { draftKey: other, key: upload, offset: 0, bytes: photo.subarray(0, PIECE) }
    await expect(takePiece(base.db, piece, now)).rejects.toMatchObject({ status: 409 })
    expect(await uploadProgress(base.db, other, upload, now)).toBeNull()
  })

  test.each([
    [0, 'photo-empty'],
    [-1, 'bad-length'],
    [0.5, 'bad-length'],
    [Number.NaN, 'bad-length'],
    [16 * 1024 * 1024, 'photo-too-large'],
  ])('a length of %d is refused: %s', async (length, code) => {
    await expect(beginUpload(base.db, await draft(), length, now)).rejects.toMatchObject({ status: 400, code })
  })

  test('what is refused is named, the others stay; all or none where that is asked for', async () => {
    const files = [
      new File([new Uint8Array(photo)], 'nha.jpg'),
      new File([], 'trong.jpg'),
      new File(['xin chào'], `${'x'.repeat(300)}-cuoi.txt`),
    ]
    const { photos, refused } = await photosOf(files)
    expect(photos).toHaveLength(1)
    expect(refused).toHaveLength(2)
    expect(refused[0]).toMatch(/^“trong.jpg”: Ảnh trống/)
    expect(refused[1]).toMatch(/^“…x+-cuoi.txt”: Không đọc được ảnh/)
    await expect(allPhotosOf(files)).rejects.toMatchObject({ code: 'photos-refused', status: 400 })
    expect(await allPhotosOf(files.slice(0, 1))).toHaveLength(1)
  })

  test('how many came is told on the receipt; of a denunciation nothing', async () => {
    const sentWith = async (more: object) => {
      const key = await draft(more)
      const upload = await beginUpload(base.db, key, photo.length, now)
      await sendPieces(key, upload)
      return petitionByCode({ db: base.db as never }, await sendFrom('198.51.100.77', key))
    }
    expect((await sentWith({}))?.photos).toBe(1)
    expect((await sentWith({ choice: 'denunciation' }))?.photos).toBeNull()
  })

  test.each([
    ['more than was told', 10, 0, 11],
    ['nothing', 10, 0, 0],
    ['a piece that leaves a gap', 10, 5, 2],
    ['too much at once', 2_000_000, 0, 600_000],
  ])('%s is refused', async (_what, length, offset, size) => {
    const key = await draft()
    const upload = await beginUpload(base.db, key, length, now)
    const bytes = new Uint8Array(size)
    await expect(takePiece(base.db, { draftKey: key, key: upload, offset, bytes }, now)).rejects.toBeInstanceOf(Problem)
    expect((await uploadProgress(base.db, key, upload, now))?.received).toBe(0)
  })

  test('what is no photo takes the upload with it; uploads begun and left are few', async () => {
    const key = await draft()
    const upload = await beginUpload(base.db, key, 5, now)
    const noPhoto = { draftKey: key, key: upload, offset: 0, bytes: Buffer.from('chữ').subarray(0, 5) }
    await expect(takePiece(base.db, noPhoto, now)).rejects.toMatchObject({ code: 'photo-unreadable', status: 400 })
    expect(await uploadProgress(base.db, key, upload, now)).toBeNull()
    for (let i = 0; i < 10; i += 1) await beginUpload(base.db, key, 5, now)
    await expect(beginUpload(base.db, key, 5, now)).rejects.toMatchObject({ status: 400 })
  })

  test('a sixth photo is refused', async () => {
    const key = await draft()
    for (let i = 0; i < 5; i += 1) await sendPieces(key, await beginUpload(base.db, key, photo.length, now))
    const sixth = await beginUpload(base.db, key, photo.length, now)
    await expect(sendPieces(key, sixth)).rejects.toMatchObject({ code: 'too-many-photos' })
    expect(await draftPhotoList(base.db, key)).toHaveLength(5)
  })
})

describe('sending', () => {
  beforeEach(() => base.pool.query('delete from platform.rate'))

  test('twice, even at the same moment, gives one petition and one code; then the form is empty', async () => {
    const key = await draft()
    const before = await count('feedback.petition')
    const [first, second] = await Promise.all([
      sendFrom('198.51.100.2', key, known),
      sendFrom('198.51.100.2', key, known),
    ])
    expect(second).toBe(first)
    expect(await sendFrom('198.51.100.3', key, anonymous)).toBe(first)
    expect(await count('feedback.petition')).toBe(before + 1)
    expect((await openDraft(base.db, key, now))?.content).toEqual({})
  })

  test('what is refused costs nothing and may be sent again', async () => {
    const key = await draft({ topic: 'khong-co' })
    await expect(sendFrom('198.51.100.4', key)).rejects.toMatchObject({ code: 'unknown-topic' })
    await saveDraft(base.db, key, { choice: 'reflection', body: LETTER }, now)
    expect(await sendFrom('198.51.100.4', key)).toMatch(/^\d{12}$/)
  })

  test('a filled trap is refused', async () => {
    const trapped = { ...anonymous, trap: 'http://spam.example' }
    await expect(sendFrom('198.51.100.5', await draft(), trapped)).rejects.toMatchObject({ code: 'trapped' })
  })

  test('an address that sends much shows that it is a person, by the sum or by work; others are not asked', async () => {
    for (let i = 0; i < 5; i += 1) await sendFrom('198.51.100.6', await draft())
    const key = await draft()
    await expect(sendFrom('198.51.100.6', key)).rejects.toMatchObject({ code: 'proof-wanted', status: 400 })
    const { left, right } = (await openDraft(base.db, key, now))!.content.challenge!
    const proof = (sum: string): Who => ({ ...anonymous, proof: { sum } })
    await expect(sendFrom('198.51.100.6', key, proof(String(left + right + 1)))).rejects.toMatchObject({ status: 400 })
    expect(await sendFrom('198.51.100.6', key, proof(` ${left + right} `))).toMatch(/^\d{12}$/)

    const other = await draft()
    await expect(sendFrom('198.51.100.6', other, { ...anonymous, proof: { work: '1' } })).rejects.toMatchObject({
      status: 400,
    })
    const { nonce, bits } = (await openDraft(base.db, other, now))!.content.challenge!
    expect(await sendFrom('198.51.100.6', other, { ...anonymous, proof: { work: worked(nonce, bits) } })).toMatch(
      /^\d{12}$/,
    )
    expect(await sendFrom('198.51.100.7', await draft())).toMatch(/^\d{12}$/)
    expect(await sendFrom('198.51.100.6', await draft(), anonymous, later(11 * 60_000))).toMatch(/^\d{12}$/)
  })

  test('forty from one address are the most, whatever it shows', async () => {
    const slot = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
    await base.db.insertInto('platform.rate').values({ key: 'petition:198.51.100.8', slot, hits: 40 }).execute()
    const key = await draft()
    await expect(sendFrom('198.51.100.8', key)).rejects.toMatchObject({ code: 'proof-wanted' })
    const { left, right } = (await openDraft(base.db, key, now))!.content.challenge!
    const right40 = { ...anonymous, proof: { sum: String(left + right) } }
    await expect(sendFrom('198.51.100.8', key, right40)).rejects.toMatchObject({ status: 429 })
  })
})

/** A number whose hash with the nonce begins with so many zero bits, as the browser finds it. */
function worked(nonce: string, bits: number): string {
  for (let n = 0; ; n += 1)
    if (createHash('sha256').update(`${nonce}:${n}`).digest().readUInt32BE(0) < 2 ** (32 - bits)) return String(n)
}

describe('going on by the code', () => {
  const bySender: Actor = { kind: 'public', receiptKey: 'code' }
  beforeEach(() => base.pool.query('delete from platform.rate'))

  const say = (command: Command<unknown>, input: object, actor: Actor = bySender) => base.act(actor, command, input)

  const idOf = async (code: string) =>
    (await base.db.selectFrom('feedback.petition').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id

  /** A petition that the office brought as far as a step. */
  async function brought(kinds: readonly StepKind[], who: Who = known): Promise<string> {
    const code = await sendFrom('198.51.100.20', await draft(), who)
    const petition_id = await idOf(code)
    const rows = kinds.map((kind, i) => ({ petition_id, n: i + 2, kind, at: now, on_day: '2023-06-27' }))
    if (rows.length > 0) await base.db.insertInto('feedback.step').values(rows).execute()
    return code
  }

  const stateOf = async (code: string) => (await petitionByCode({ db: base.db as never }, code))?.state

  test('a reply is taken while a question waits for one', async () => {
    const code = await brought(['accepted', 'asked'])
    await say(replyToQuestion, { code, body: 'Giếng ở cạnh nhà văn hóa ấp.' })
    expect(await stateOf(code)).toBe('handling')
    await expect(say(replyToQuestion, { code, body: 'Nữa' })).rejects.toMatchObject({ code: 'not-now', status: 409 })
  })

  test('“chưa giải quyết được” once, after an answer, with a new day', async () => {
    const code = await brought(['accepted'])
    await expect(say(sayNotSolved, { code })).rejects.toMatchObject({ status: 409 })
    const petition_id = await idOf(code)
    const delivered = { petition_id, kind: 'delivered', at: now, on_day: '2023-06-28' } as const
    await base.db
      .insertInto('feedback.step')
      .values({ ...delivered, n: 3 })
      .execute()
    await base.act(bySender, sayNotSolved, { code, reason: 'Loa vẫn hỏng.' }, { today: '2023-06-28' })
    expect(await petitionByCode({ db: base.db as never }, code)).toMatchObject({
      state: 'reopened',
      mayNotSolve: false,
      mayHide: false,
      noticeGiven: true,
      resultDueOn: '2023-07-12',
      steps: expect.arrayContaining([{ kind: 'not-solved', onDay: '2023-06-28', note: 'Loa vẫn hỏng.' }]),
    })
    expect(
      await base.db
        .selectFrom('feedback.not_solved')
        .select('first_due_on')
        .where('petition_id', '=', petition_id)
        .execute(),
    ).toEqual([{ first_due_on: '2023-07-10' }])
    await base.db
      .insertInto('feedback.step')
      .values({ ...delivered, n: 9 })
      .execute()
    await expect(say(sayNotSolved, { code })).rejects.toMatchObject({ status: 409 })
  })

  test('an answer is rated 1 to 5, and may be called solved; before it nothing is rated', async () => {
    const code = await brought(['accepted', 'delivered'])
    for (const score of [0, 6, 2.5])
      await expect(say(rateAnswer, { code, score })).rejects.toMatchObject({ name: 'ZodError' })
    await say(rateAnswer, { code, score: '2' })
    await say(rateAnswer, { code, score: 5, solved: true })
    expect(await petitionByCode({ db: base.db as never }, code)).toMatchObject({ state: 'solved', score: 5 })
    await expect(say(rateAnswer, { code: await brought([]), score: 3 })).rejects.toMatchObject({ status: 409 })
  })

  test('an unknown code, a mistyped one and a denunciation are not found by any act; officers may not speak as the sender', async () => {
    const denied = await sendFrom('198.51.100.21', await draft({ choice: 'denunciation' }))
    const code = await brought(['delivered'])
    for (const wrong of [denied, '000000000000', '123', ''])
      for (const [command, input] of [
        [sayNotSolved, {}],
        [rateAnswer, { score: 3 }],
        [showOwnData, { proof: new Secret(PHONE) }],
        [eraseOwnData, { proof: new Secret(PHONE) }],
      ] as const)
        await expect(say(command, { ...input, code: wrong })).rejects.toMatchObject({ status: 404 })
    const machine: Actor = { kind: 'machine', token: 't', memberships: [], scope: [] }
    await expect(say(sayNotSolved, { code }, machine)).rejects.toMatchObject({ status: 403 })
  })

  test('own data are shown and corrected on proof, and not without', async () => {
    const code = await brought([])
    const proof = new Secret('+84 912 345 678')
    const shown = (await say(showOwnData, { code, proof })) as Secret<{ contact: object; body: string }>
    expect(shown.reveal()).toMatchObject({ contact: { name: 'Nguyễn Thị Lan' }, body: LETTER })
    await say(correctContact, { code, proof, contact: new Secret({ name: 'Lan', phone: '0987 654 321' }) })
    for (const wrong of [PHONE, '', '0987654320'])
      await expect(say(showOwnData, { code, proof: new Secret(wrong) })).rejects.toMatchObject({
        code: 'not-the-sender',
      })
    const nameless = await brought([], anonymous)
    await expect(say(showOwnData, { code: nameless, proof })).rejects.toMatchObject({ code: 'not-the-sender' })
  })

  test('each own photo is shown on the same proof, and nothing else to anybody', async () => {
    const code = await brought([])
    const id = await idOf(code)
    const [bytes] = await base.runtime.vault.within(base.db, now).seal([{ subjectId: id, value: Buffer.from('ảnh') }])
    const photo = { petition_id: id, n: 1, media_type: 'image/jpeg', width: 1, height: 1 }
    await base.db
      .insertInto('feedback.photo')
      .values({ ...photo, bytes: bytes!, added_at: now })
      .execute()
    const proof = new Secret(PHONE)
    expect(((await say(showOwnData, { code, proof })) as Secret<{ photos: number[] }>).reveal().photos).toEqual([1])
    const shown = (await say(showOwnPhoto, { code, proof, n: '1' })) as Secret<{ bytes: Buffer }>
    expect(shown.reveal().bytes.toString()).toBe('ảnh')
    await expect(say(showOwnPhoto, { code, proof, n: 2 })).rejects.toMatchObject({ status: 404 })
    await expect(say(showOwnPhoto, { code, proof, n: 6 })).rejects.toMatchObject({ name: 'ZodError' })
    const wrong = { code, proof: new Secret('0987654320'), n: 1 }
    await expect(say(showOwnPhoto, wrong)).rejects.toMatchObject({ code: 'not-the-sender' })
    const officer = await sample.actor('hanh.ldtbxh')
    await expect(say(showOwnPhoto, { code, proof, n: 1 }, officer)).rejects.toMatchObject({ status: 403 })
  })

  test('an erasure takes every word and the key, and keeps the count', async () => {
    const code = await brought(['accepted', 'asked'])
    const id = await idOf(code)
    await say(replyToQuestion, { code, body: 'Nhà tôi số 12.' })
    const before = await count('feedback.petition')
    await say(eraseOwnData, { code, proof: new Secret(PHONE) })
    const petition = await base.db
      .selectFrom('feedback.petition')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(petition).toMatchObject({ body: null, hamlet: null, kind: 'reflection' })
    expect(petition.topic_id).not.toBeNull()
    const messages = await base.db.selectFrom('feedback.message').select('body').where('petition_id', '=', id).execute()
    expect(messages).toEqual([{ body: null }])
    expect(await count('feedback.petition')).toBe(before)
    expect(await count(`platform.subject_key where subject_id = '${id}' and wrapped_key is null`)).toBe(1)
    expect(await petitionByCode({ db: readOnly(base.db) }, code)).toMatchObject({ state: 'erased', mayNotSolve: false })
    expect(await petitionById(await sample.ask('hanh.ldtbxh'), id)).toMatchObject({ next: 'none', due: null })
    await expect(say(eraseOwnData, { code, proof: new Secret(PHONE) })).rejects.toMatchObject({
      code: 'not-the-sender',
    })
  })

  const retain = (today: string) =>
    feedbackJobs
      .find(({ name }) => name === 'feedback.retain')!
      .run({ runtime: base.runtime, now, today, appUrl: '', post: null }, {})
  const overdue = async (id: string, today: string) =>
    (await fieldsOverdue(base.db, today)).find(({ petitionId }) => petitionId === id)?.fields ?? []

  test.each([
    ['2024-06-27', []],
    ['2024-06-28', ['place']],
    ['2025-06-27', ['place']],
    ['2025-06-28', ['contact', 'photos', 'place']],
    ['2028-06-27', ['contact', 'photos', 'place']],
    ['2028-06-28', ['contact', 'letter', 'photos', 'place']],
  ])('by %s the time of %j is over; of what is not done with, nothing', async (today, fields) => {
    const done = await idOf(await brought(['accepted', 'delivered']))
    const open = await idOf(await brought(['accepted']))
    expect(await overdue(done, today)).toEqual(fields)
    expect(await overdue(open, today)).toEqual([])
  })

  test('each kind is erased when its own time is over; with the last the key goes; a repeat changes nothing', async () => {
    const code = await brought(['accepted', 'delivered'])
    const id = await idOf(code)
    const kept = async () =>
      Object.fromEntries((await keptOf(readOnly(base.db), code)).map(({ field, erased }) => [field, erased]))
    const before = await count('feedback.petition')
    await expect(say(eraseDue, { petitionId: id, fields: ['contact'] })).rejects.toMatchObject({ status: 403 })
    await retain('2025-06-28')
    await retain('2025-06-28')
    expect(await kept()).toEqual({ contact: true, letter: false, photos: true, place: true })
    expect(await count(`feedback.sender where petition_id = '${id}' and contact is null`)).toBe(1)
    expect(await count(`feedback.petition where id = '${id}' and body is not null and hamlet is null`)).toBe(1)
    expect(await count(`feedback.erasure where petition_id = '${id}'`)).toBe(0)
    await retain('2028-06-28')
    await retain('2028-06-28')
    expect(await kept()).toEqual({ contact: true, letter: true, photos: true, place: true })
    expect(await count(`feedback.erasure where petition_id = '${id}' and ground = 'retention'`)).toBe(1)
    expect(await count(`feedback.step where petition_id = '${id}' and kind = 'erased'`)).toBe(1)
    expect(await count(`platform.subject_key where subject_id = '${id}' and wrapped_key is null`)).toBe(1)
    expect(await count('feedback.petition')).toBe(before)
  })

  test('the code alone erases what was sent without a contact, and only when the handling has ended', async () => {
    const nobody = { ...known, contact: {}, consents: [] }
    const open = await brought(['accepted'], nobody)
    await expect(say(eraseAnonymous, { code: open })).rejects.toMatchObject({ code: 'not-done-yet', status: 409 })
    const withContact = await brought(['accepted', 'delivered'])
    await expect(say(eraseAnonymous, { code: withContact })).rejects.toMatchObject({ code: 'has-contact' })
    const done = await brought(['accepted', 'delivered'], nobody)
    await say(eraseAnonymous, { code: done })
    expect(await count(`feedback.petition where code = '${done}' and body is null`)).toBe(1)
    await expect(say(eraseAnonymous, { code: '000000000000' })).rejects.toMatchObject({ status: 404 })
  })
})
