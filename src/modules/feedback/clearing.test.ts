import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import type { Command } from '#platform/command/command.ts'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { sent } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import type { ClearingTab } from './clearing/tabs.ts'
import { draftAnswer } from './commands/answer-petition.ts'
import { approveAnswer } from './commands/approve-answer.ts'
import { clearPhoto } from './commands/clear-photo.ts'
import { acceptPetition } from './commands/decide-petition.ts'
import { eraseDue } from './commands/erase.ts'
import { refuseListing, withdrawListing } from './commands/hide-petition.ts'
import { listPetition } from './commands/list-petition.ts'
import { sayNotSolved } from './commands/say-back.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { withdrawConsent } from './commands/withdraw-consent.ts'
import { clearingCounts, clearingOf, clearingQueue } from './queries/clearing.ts'
import { clearingTodos } from './queries/clearing-todos.ts'
import { clearedPhoto, listedPetition } from './queries/listed.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const citizen: Actor = { kind: 'public', receiptKey: 'k' }
const db = () => readOnly(base.db)

const versionOf = async (id: string) =>
  (await base.db.selectFrom('feedback.petition').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version

/** Does an act on the petition as it stands now. */
const does = async <R>(who: string, command: Command<R>, petitionId: string, input: object = {}) =>
  base.act(await sample.actor(who), command, { petitionId, seenVersion: await versionOf(petitionId), ...input })

const accepted = async (more: object = {}) => {
  const petition = await sent(base, sample, more)
  await does('hanh.ldtbxh', acceptPetition, petition.petitionId, { notice: 'Đã thụ lý.' })
  return petition
}
const answered = async (id: string, body = 'Đội quản lý nước đã sửa máy bơm.') => {
  await does('hanh.ldtbxh', draftAnswer, id, { outcome: 'solved', body })
  await does('sang.ldtbxh', approveAnswer, id)
}

const CLEAN = { title: 'Giếng hết nước', text: 'Giếng của một hộ dân hết nước.', sure: 'sure', confirmed: false }
const ANSWER = { answer: 'Đã sửa máy bơm.' }
const lists = (id: string, more: object = {}, who = 'hanh.ldtbxh') => does(who, listPetition, id, { ...CLEAN, ...more })
const shown = (id: string) => listedPetition(db(), id)
const inTab = async (id: string, tab: ClearingTab) =>
  (await clearingQueue(await sample.ask('hanh.ldtbxh'), tab, 1)).items.some((line) => line.id === id)

describe('a petition comes onto the public list', () => {
  test('cleared by the desk, not by an officer who only sees it, not by one of another office', async () => {
    const { petitionId } = await accepted()
    expect(await shown(petitionId)).toBeNull()
    expect(await inTab(petitionId, 'waiting')).toBe(true)
    await expect(lists(petitionId, {}, 'tham.ldtbxh')).rejects.toMatchObject({ status: 403 })
    await expect(lists(petitionId, {}, 'tho.nongnghiep')).rejects.toMatchObject({ status: 404 })
    await lists(petitionId)
    expect(await shown(petitionId)).toMatchObject({ title: CLEAN.title, text: CLEAN.text, answer: null })
    expect([await inTab(petitionId, 'waiting'), await inTab(petitionId, 'listed')]).toEqual([false, true])
    await expect(
      base.act(citizen, listPetition, { petitionId, seenVersion: await versionOf(petitionId), ...CLEAN }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test.each<[string, object, string, string[]]>([
    ['a name in the text', { text: 'Giếng của ông Nguyễn Văn Kín.' }, 'personal-left', ['text']],
    ['a number in the title', { title: 'Gọi 0912 345 678' }, 'personal-left', ['title']],
    ['digits with nothing between them to see', { text: 'Gọi 0\u200b912345678' }, 'personal-left', ['text']],
    ['a perhaps without a reason', { text: 'Hộ Tư thiếu nước.', confirmed: true }, 'reason-wanted', ['reason']],
    ['a perhaps unconfirmed', { text: 'Hộ Tư thiếu nước.', reason: 'Hộ thứ tư.' }, 'reason-wanted', ['confirmed']],
    ['a moderator who is unsure', { sure: 'unsure' }, 'unsure', ['sure']],
    ['an empty text', { text: ' ' }, 'too_small', []],
  ])('never with %s', async (_what, more, code, fields) => {
    const { petitionId } = await accepted()
    const refusal = await lists(petitionId, more).catch((error: unknown) => error)
    if (fields.length > 0) {
      expect(refusal).toMatchObject({ code, status: 400 })
      expect(Object.keys((refusal as { details: { errors: object } }).details.errors)).toEqual(fields)
    } else expect(refusal).toMatchObject({ issues: [{ code }] })
    expect(await shown(petitionId)).toBeNull()
  })

  test('with a perhaps, once the reason is given and somebody looked', async () => {
    const { petitionId } = await accepted()
    await lists(petitionId, { text: 'Hộ Tư thiếu nước.', reason: 'Hộ thứ tư trong ấp.', confirmed: true })
    expect(await shown(petitionId)).toMatchObject({ text: 'Hộ Tư thiếu nước.' })
  })

  test('not before it was taken up, not without consent, not a complaint, not on an old page', async () => {
    const fresh = await sent(base, sample)
    await expect(lists(fresh.petitionId)).rejects.toMatchObject({ code: 'not-now' })
    expect(await inTab(fresh.petitionId, 'waiting')).toBe(false)
    const silent = await accepted({ consents: [] })
    await expect(lists(silent.petitionId)).rejects.toMatchObject({ code: 'not-agreed' })
    expect(await inTab(silent.petitionId, 'waiting')).toBe(false)
    const complaint = await sent(base, sample, { kind: 'complaint' })
    await expect(lists(complaint.petitionId)).rejects.toMatchObject({ status: 409 })
    const denunciation = await sent(base, sample, { kind: 'denunciation' })
    await expect(lists(denunciation.petitionId)).rejects.toMatchObject({ status: 404 })
    const other = await accepted()
    await expect(lists(other.petitionId, { seenVersion: 1 })).rejects.toMatchObject({ code: 'moved-on' })
  })
})

describe('the answer', () => {
  test('is wanted with it, and cleared like the letter', async () => {
    const { petitionId } = await accepted()
    await answered(petitionId)
    await expect(lists(petitionId)).rejects.toMatchObject({ code: 'no-answer-text' })
    await expect(lists(petitionId, { answer: 'Đã trả lời bà Lan.' })).rejects.toMatchObject({ code: 'personal-left' })
    await lists(petitionId, ANSWER)
    expect(await shown(petitionId)).toMatchObject({ ...ANSWER, state: 'answered' })
  })

  test('that comes later is not shown before it is cleared, and the old one goes', async () => {
    const { petitionId, code } = await accepted()
    await lists(petitionId, ANSWER)
    expect(await shown(petitionId)).toMatchObject({ answer: null })
    await answered(petitionId)
    expect(await inTab(petitionId, 'waiting')).toBe(true)
    await lists(petitionId, ANSWER)
    expect(await inTab(petitionId, 'waiting')).toBe(false)
    await base.act(citizen, sayNotSolved, { code })
    expect(await shown(petitionId)).toMatchObject({ ...ANSWER, state: 'reopened' })
    await does('phuc.ldtbxh', draftAnswer, petitionId, { outcome: 'solved', body: 'Bà Trần Thị Kín đã có nước.' })
    await does('sang.ldtbxh', approveAnswer, petitionId)
    expect(await shown(petitionId)).toMatchObject({ answer: null, text: CLEAN.text })
    expect(await inTab(petitionId, 'waiting')).toBe(true)
  })
})

describe('a petition goes off the list', () => {
  test('by a moderator with a reason, at once; others may not', async () => {
    const { petitionId } = await accepted()
    await lists(petitionId)
    const reason = 'Có người nhận ra gia đình.'
    await expect(does('tham.ldtbxh', withdrawListing, petitionId, { reason })).rejects.toMatchObject({ status: 403 })
    await expect(does('hanh.ldtbxh', withdrawListing, petitionId, { reason: '' })).rejects.toThrow()
    await does('hanh.ldtbxh', withdrawListing, petitionId, { reason })
    expect(await shown(petitionId)).toBeNull()
    expect(await inTab(petitionId, 'hidden')).toBe(true)
    await expect(does('hanh.ldtbxh', withdrawListing, petitionId, { reason })).rejects.toMatchObject({
      code: 'not-listed',
    })
    await lists(petitionId)
    expect(await shown(petitionId)).not.toBeNull()
  })

  test('or never comes onto it', async () => {
    const { petitionId } = await accepted()
    const reason = 'Kể chuyện của một gia đình.'
    await expect(does('tham.ldtbxh', refuseListing, petitionId, { reason })).rejects.toMatchObject({ status: 403 })
    await does('hanh.ldtbxh', refuseListing, petitionId, { reason })
    expect([await inTab(petitionId, 'waiting'), await inTab(petitionId, 'hidden')]).toEqual([false, true])
    expect(await clearingOf(await sample.ask('hanh.ldtbxh'), petitionId)).toMatchObject({
      lastNo: { note: reason },
      takenBack: null,
    })
    await answered(petitionId)
    expect(await inTab(petitionId, 'waiting')).toBe(true)
  })

  test('by its sender, who takes his consent back: with the code alone, once', async () => {
    const { petitionId, code } = await accepted()
    await lists(petitionId)
    await expect(base.act(await sample.actor('hanh.ldtbxh'), withdrawConsent, { code })).rejects.toMatchObject({
      status: 403,
    })
    await expect(base.act(citizen, withdrawConsent, { code: '000000000000' })).rejects.toMatchObject({ status: 404 })
    await base.act(citizen, withdrawConsent, { code })
    expect(await clearingOf(await sample.ask('hanh.ldtbxh'), petitionId)).toMatchObject({
      open: null,
      takenBack: expect.any(Date),
    })
    expect(await shown(petitionId)).toBeNull()
    expect(await inTab(petitionId, 'listed')).toBe(false)
    await expect(base.act(citizen, withdrawConsent, { code })).rejects.toMatchObject({ code: 'not-now' })
    await expect(lists(petitionId)).rejects.toMatchObject({ code: 'not-agreed' })
  })
})

describe('no word that was shown is kept', () => {
  const words = (id: string) =>
    base.db
      .selectFrom('feedback.moderation')
      .select(['cleared_title as title', 'cleared_text as text', 'cleared_answer as answer'])
      .where('petition_id', '=', id)
      .execute()
  const NONE = { title: '', text: '', answer: null }

  test('of what is erased', async () => {
    const { petitionId } = await accepted()
    await answered(petitionId)
    await lists(petitionId, ANSWER)
    await lists(petitionId, ANSWER)
    await base.act({ kind: 'system', cause: 'test' }, eraseDue, { petitionId, fields: ['letter'] })
    expect(await words(petitionId)).toEqual([NONE, NONE])
  })

  test('of what turns out to be a denunciation', async () => {
    const { petitionId } = await accepted()
    await lists(petitionId)
    await does('hanh.ldtbxh', sortPetition, petitionId, { kind: 'denunciation' })
    expect(await words(petitionId)).toEqual([NONE])
    expect(await shown(petitionId)).toBeNull()
  })
})

describe('its photos', () => {
  let photo: Buffer
  beforeAll(async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#000', noise } })
      .withExifMerge({ IFD0: { Make: 'Phone' } })
      .jpeg({ quality: 95 })
      .toBuffer()
  })
  const withPhoto = async () => {
    const petition = await accepted()
    const [sealed] = await base.runtime.vault
      .within(base.db, new Date())
      .seal([{ subjectId: petition.petitionId, value: photo }])
    const row = { petition_id: petition.petitionId, n: 1, media_type: 'image/jpeg', width: 320, height: 240 }
    await base.db
      .insertInto('feedback.photo')
      .values({ ...row, bytes: sealed!, added_at: new Date() })
      .execute()
    return petition.petitionId
  }
  const looking = () => ({ db: db(), privacy: base.runtime.vault.reading(db()) })
  const published = (id: string) => clearedPhoto(looking(), id, 1)
  const says = (id: string, verdict: string, cells: number[] = [], who = 'hanh.ldtbxh') =>
    does(who, clearPhoto, id, { n: 1, verdict, cells })

  test('are not shown unless the moderator said that nothing is to be hidden, or hid it', async () => {
    const id = await withPhoto()
    await lists(id)
    expect(await published(id)).toBeNull()
    await says(id, 'unsure')
    expect(await published(id)).toBeNull()
    await says(id, 'clean')
    const { exif } = await sharp((await published(id))!.bytes).metadata()
    expect(exif).toBeUndefined()
    await says(id, 'unsure')
    expect(await published(id)).toBeNull()
  })

  test('are shown without what was marked, also when they were marked before the listing', async () => {
    const id = await withPhoto()
    await says(id, 'blurred', [0, 1, 16, 17])
    await lists(id)
    const copy = await published(id)
    const { data, info } = await sharp(copy!.bytes).raw().toBuffer({ resolveWithObject: true })
    const row = Array.from({ length: 8 }, (_, x) => data[(4 * info.width + x) * info.channels]!)
    expect(Math.max(...row) - Math.min(...row)).toBeLessThan(12)
    const kept = await base.db.selectFrom('feedback.cleared_photo').select('bytes').execute()
    for (const { bytes } of kept) await expect(sharp(bytes).metadata()).rejects.toThrow()
    await does('hanh.ldtbxh', withdrawListing, id, { reason: 'Nhận ra người trong ảnh.' })
    expect(await published(id)).toBeNull()
  })

  test('go from the public list when their time is over', async () => {
    const id = await withPhoto()
    await says(id, 'clean')
    await lists(id)
    expect(await published(id)).not.toBeNull()
    await base.act({ kind: 'system', cause: 'test' }, eraseDue, { petitionId: id, fields: ['photos'] })
    expect(await published(id)).toBeNull()
    expect(await shown(id)).not.toBeNull()
  })

  test.each<[string, string, number[]]>([
    ['hidden without a mark', 'blurred', []],
    ['clean with marks', 'clean', [3]],
    ['a cell outside', 'blurred', [192]],
    ['a cell before the first', 'blurred', [-1]],
    ['half a cell', 'blurred', [0.5]],
    ['thousands of cells', 'blurred', Array.from({ length: 5000 }, () => 1)],
    ['another word', 'perhaps', []],
  ])('refuses %s', async (_what, verdict, cells) => {
    await expect(says(await withPhoto(), verdict, cells)).rejects.toThrow()
  })

  test('are looked at by the desk alone; there must be one', async () => {
    const id = await withPhoto()
    await expect(says(id, 'clean', [], 'tham.ldtbxh')).rejects.toMatchObject({ status: 403 })
    await expect(says(id, 'clean', [], 'tho.nongnghiep')).rejects.toMatchObject({ status: 404 })
    await expect(does('hanh.ldtbxh', clearPhoto, id, { n: 5, verdict: 'clean', cells: [] })).rejects.toMatchObject({
      code: 'no-photo',
    })
  })
})

test('the moderator is told how many wait, others nothing', async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  const { waiting } = await clearingCounts(ask)
  expect((await clearingTodos(ask)).items).toMatchObject([{ title: expect.stringContaining(`${waiting}`) }])
  expect(await clearingTodos(await sample.ask('tho.nongnghiep'))).toMatchObject({ total: 0 })
})
