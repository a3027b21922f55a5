import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import type { Command } from '#platform/command/command.ts'
import { readOnly } from '#platform/db/index.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { draftAnswer, returnAnswer } from './commands/answer-petition.ts'
import { approveAnswer } from './commands/approve-answer.ts'
import { acceptPetition, directPetition, refusePetition } from './commands/decide-petition.ts'
import { extendResult } from './commands/extend-result.ts'
import { handOverPetition } from './commands/hand-over-petition.ts'
import { lookAtContact } from './commands/look.ts'
import { noteDelivery } from './commands/note-delivery.ts'
import { addReader } from './commands/readers.ts'
import { assignOfficer, contributePart, givePart, routePetition } from './commands/route-petition.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { addNote, askSender } from './commands/talk.ts'
import { denunciationsOf } from './queries/denunciations.ts'
import { petitionsExported, petitionsSeen, searchPetitions } from './queries/petition-list.ts'
import { answersOf, lookedAt, petitionById } from './queries/petition-page.ts'
import { petitionTodos } from './queries/petition-todos.ts'
import { suggestedUnit } from './queries/choices.ts'
import { formChoices } from './queries/standing.ts'
import { petitionByCode } from './queries/tracking.ts'
import { sendPetition } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const citizen: Actor = { kind: 'public', receiptKey: 'k' }
const PHONE = '0912345678'

let travong: string
let farming: string
beforeAll(async () => {
  travong = await sample.unit('ubnd-xa-tra-vong')
  farming = await sample.unit('phong-nnptnt-tan-bien')
})

const send = async (more: object = {}) =>
  (
    await base.act(citizen, sendPetition, {
      kind: 'reflection',
      topicCode: 'nuoc-sach-ve-sinh',
      body: 'Giếng khoan của ấp hết nước từ đầu tháng, bà con phải mua nước.',
      placeId: travong,
      contact: new Secret({ name: 'Trần Văn Gửi', phone: PHONE }),
      consents: ['handling', 'contact'],
      ...more,
    })
  ).petitionId

const versionOf = async (id: string) =>
  (await base.db.selectFrom('feedback.petition').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version

/** Does an act on the petition as it stands now. */
const does = async <R>(who: string, command: Command<R>, petitionId: string, input: object = {}) =>
  base.act(await sample.actor(who), command, { petitionId, seenVersion: await versionOf(petitionId), ...input })

const shown = async (who: string, id: string) => petitionById(await sample.ask(who), id)
const accepted = async (more: object = {}) => {
  const id = await send(more)
  await does('hanh.ldtbxh', acceptPetition, id, { notice: 'Đã thụ lý.' })
  return id
}
const routed = async () => {
  const id = await accepted()
  await does('hanh.ldtbxh', routePetition, id, { unitId: farming })
  return id
}
const answer = { outcome: 'solved', body: 'Đội quản lý nước đã sửa máy bơm ngày 28/6.' }

describe('the way of a petition', () => {
  test('received → accepted → routed → drafted → approved → delivered; who acts next is said', async () => {
    const id = await send()
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ state: 'received', next: 'notify', due: '2023-07-10' })
    expect(await shown('tho.nongnghiep', id)).toBeNull()
    await does('hanh.ldtbxh', acceptPetition, id, { notice: 'Đã thụ lý.' })
    await does('hanh.ldtbxh', routePetition, id, { unitId: farming })
    expect(await shown('tho.nongnghiep', id)).toMatchObject({ state: 'handling', next: 'answer', doer: 'unit' })
    await does('tho.nongnghiep', draftAnswer, id, answer)
    expect(await shown('khoa.nongnghiep', id)).toMatchObject({ next: 'approve', doer: 'head' })
    await does('khoa.nongnghiep', approveAnswer, id)
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ state: 'answered', next: 'deliver' })
    const [first] = await answersOf(readOnly(base.db), id)
    expect(first!.ways.map(({ channel, deliveredAt }) => [channel, deliveredAt !== null])).toEqual([
      ['page', true],
      ['call', false],
    ])
    await does('hanh.ldtbxh', noteDelivery, id, {
      n: 2,
      came: { how: 'arrived', proof: 'Ông Gửi nghe máy lúc 9 giờ.' },
    })
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ state: 'answered', next: 'none', due: null })
  })

  test('an answer bears the business day of the history beside it, for the office and for the sender', async () => {
    const id = await routed()
    await does('tho.nongnghiep', draftAnswer, id, answer)
    await does('khoa.nongnghiep', approveAnswer, id)
    await does('hanh.ldtbxh', noteDelivery, id, { n: 2, came: { how: 'failed', failure: 'Không nghe máy.' } })
    const [given] = await answersOf(readOnly(base.db), id)
    expect(given).toMatchObject({ approvedOn: sample.today })
    expect(given!.ways.slice(0, 2).map(({ cameOn }) => cameOn)).toEqual([sample.today, sample.today])
    const { code } = (await shown('hanh.ldtbxh', id))!
    const told = (await petitionByCode({ db: readOnly(base.db) }, code))!
    expect(told.answers.map(({ onDay }) => onDay)).toEqual([sample.today])
    expect(told.steps.at(-1)).toMatchObject({ kind: 'delivered', onDay: sample.today })
  })

  test('the history counts who is answered together only where somebody is', async () => {
    const id = await routed()
    await does('tho.nongnghiep', draftAnswer, id, answer)
    await does('khoa.nongnghiep', approveAnswer, id)
    const { lines } = await recordOf(readOnly(base.db), 'petition', id, 1)
    expect(lines.find(({ act }) => act === 'feedback.approve-answer')!.after).toEqual({ approved: 'solved' })
  })

  test('the notice stops the first clock, the second goes on', async () => {
    const id = await accepted()
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ noticeGiven: true, due: '2023-07-10', next: 'answer' })
  })

  test('the rules suggest the unit in charge by topic and place', async () => {
    const id = await send({ topicCode: 'ra-soat-ho-ngheo' })
    const petition = (await shown('hanh.ldtbxh', id))!
    expect(await suggestedUnit(readOnly(base.db), petition)).toMatchObject({ id: travong })
    expect(await suggestedUnit(readOnly(base.db), { ...petition, placeId: null })).toMatchObject({
      name: 'Phòng LĐTBXH',
    })
    expect(await suggestedUnit(readOnly(base.db), { ...petition, topicId: null })).toBeNull()
  })

  test('a unit of another branch can be chosen where the rules name it', async () => {
    const id = await routed()
    const { units } = await formChoices(await sample.ask('tho.nongnghiep'), (await shown('tho.nongnghiep', id))!)
    const names = units.map(({ label }) => label)
    expect(names).toContain('Trung tâm Y tế')
    expect(names).not.toContain('Sở Y tế')
  })

  test('a part is asked of another unit, which then sees the petition and gives it', async () => {
    const id = await routed()
    await does('tho.nongnghiep', givePart, id, { unitId: travong, request: 'Cho biết số hộ thiếu nước.' })
    await does('diem.travong', contributePart, id, { n: 2, contribution: 'Có 42 hộ.' })
    expect(await shown('diem.travong', id), 'whoever contributed reads on').not.toBeNull()
    expect(await shown('dao.tanbinh', id)).toBeNull()
    await expect(
      does('hanh.ldtbxh', contributePart, id, { n: 2, contribution: 'Không phải phần mình.' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('the head names an officer of his unit, nobody of another', async () => {
    const id = await routed()
    const { id: officerId } = (await sample.actor('tho.nongnghiep')) as { id: string }
    const other = (await sample.actor('diem.travong')) as { id: string }
    await does('khoa.nongnghiep', assignOfficer, id, { officerId })
    await expect(does('khoa.nongnghiep', assignOfficer, id, { officerId: other.id })).rejects.toMatchObject({
      code: 'not-of-unit',
    })
    await expect(does('tho.nongnghiep', assignOfficer, id, { officerId })).rejects.toMatchObject({ status: 403 })
  })

  test('asked, it waits; extended, the old day stays; an earlier day is refused', async () => {
    const id = await accepted()
    await does('hanh.ldtbxh', askSender, id, { question: 'Giếng ở ấp nào?' })
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ state: 'waiting', doer: 'sender' })
    await does('hanh.ldtbxh', extendResult, id, { newDueOn: '2023-07-14', reason: 'Chờ kết quả xét nghiệm nước.' })
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ resultDueOn: '2023-07-14' })
    await expect(does('hanh.ldtbxh', extendResult, id, { newDueOn: '2023-07-14', reason: 'x' })).rejects.toMatchObject({
      code: 'not-later',
    })
    await does('hanh.ldtbxh', sortPetition, id, { kind: 'proposal', topicCode: 'khac' })
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ resultDueOn: '2023-07-14', kind: 'proposal' })
  })

  test('handed over to 1022 with both numbers, which no second petition takes', async () => {
    const id = await accepted()
    const to = { system: '1022 Tây Ninh', number: 'TN-7', direction: 'to' }
    await does('hanh.ldtbxh', handOverPetition, id, to)
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ state: 'forwarded', next: 'none' })
    const second = await accepted()
    await expect(does('hanh.ldtbxh', handOverPetition, second, to)).rejects.toMatchObject({ code: 'number-taken' })
  })

  test('a stale page is told so; nothing is done in a state that does not fit', async () => {
    const id = await send()
    await expect(
      base.act(await sample.actor('hanh.ldtbxh'), addNote, { petitionId: id, seenVersion: 7, text: 'x' }),
    ).rejects.toMatchObject({ code: 'moved-on', status: 409 })
    await does('hanh.ldtbxh', refusePetition, id, { as: 'refused', reason: 'Ngoài phạm vi của huyện.' })
    await expect(does('hanh.ldtbxh', acceptPetition, id, { notice: 'x' })).rejects.toMatchObject({ code: 'not-now' })
    await expect(does('hanh.ldtbxh', draftAnswer, id, answer)).rejects.toMatchObject({ code: 'not-now' })
  })

  test('without a topic it is not accepted', async () => {
    const id = await send({ topicCode: undefined })
    await expect(does('hanh.ldtbxh', acceptPetition, id, { notice: 'x' })).rejects.toMatchObject({
      code: 'topic-missing',
    })
  })
})

describe('who may', () => {
  test.each([
    ['sorts', sortPetition, { kind: 'proposal', topicCode: 'khac' }],
    ['accepts', acceptPetition, { notice: 'x' }],
    ['refuses', refusePetition, { as: 'refused', reason: 'x' }],
    ['asks', askSender, { question: 'x' }],
    ['notes', addNote, { text: 'x' }],
    ['looks', lookAtContact, { purpose: 'gọi điện' }],
  ] as [string, Command<unknown>, object][])(
    '%s: an officer of the desk; a leader above sees and may not; another office does not see',
    async (_what, command, input) => {
      const id = await send()
      await expect(does('nguyet.ubnd', command, id, input)).rejects.toMatchObject({ status: 403 })
      await expect(does('thu.so', command, id, input)).rejects.toMatchObject({ status: 404 })
      await expect(does('huong.mttq', command, id, input)).rejects.toMatchObject({ status: 404 })
      await expect(does('tham.ldtbxh', command, id, input)).rejects.toMatchObject({ status: 403 })
      await does('hanh.ldtbxh', command, id, input)
    },
  )

  test('only the unit in charge drafts, and the drafter never approves', async () => {
    const id = await routed()
    await expect(does('hanh.ldtbxh', draftAnswer, id, answer)).rejects.toMatchObject({ status: 403 })
    await expect(does('khoa.nongnghiep', approveAnswer, id)).rejects.toMatchObject({ code: 'no-draft' })
    await does('khoa.nongnghiep', draftAnswer, id, answer)
    await expect(does('khoa.nongnghiep', approveAnswer, id)).rejects.toMatchObject({ status: 403 })
    await expect(does('tho.nongnghiep', approveAnswer, id)).rejects.toMatchObject({ status: 403 })
    await does('sang.ldtbxh', returnAnswer, id, { reason: 'Ghi rõ ngày sửa xong.' })
    await does('tho.nongnghiep', draftAnswer, id, answer)
    await does('khoa.nongnghiep', approveAnswer, id)
  })

  /** Whether the petition stands among a person's work. */
  const asked = async (who: string, id: string) =>
    (await petitionTodos(await sample.ask(who))).items.some((todo) => todo.id === `petition-${id}`)

  test('after "chưa giải quyết được" another person answers, who reads why; only whose turn it is has it among his work', async () => {
    const id = await routed()
    await does('tho.nongnghiep', draftAnswer, id, answer)
    await does('khoa.nongnghiep', approveAnswer, id)
    await base.db
      .insertInto('feedback.not_solved')
      .values({ petition_id: id, answer_n: 1, reason: 'Vẫn chưa có nước.', at: new Date(), on_day: '2023-07-01' })
      .execute()
    await base.db
      .insertInto('feedback.step')
      .values({ petition_id: id, n: 50, kind: 'not-solved', at: new Date(), on_day: '2023-07-01' })
      .execute()
    expect(await answersOf(readOnly(base.db), id)).toMatchObject([
      { unsolvedOn: '2023-07-01', unsolvedReason: 'Vẫn chưa có nước.' },
    ])
    await expect(does('tho.nongnghiep', draftAnswer, id, answer)).rejects.toMatchObject({ status: 403 })
    expect(await asked('tho.nongnghiep', id)).toBe(false)
    expect(await asked('khoa.nongnghiep', id)).toBe(true)
    await does('khoa.nongnghiep', draftAnswer, id, answer)
    expect(await asked('khoa.nongnghiep', id)).toBe(false)
    expect(await asked('sang.ldtbxh', id)).toBe(true)
    await does('sang.ldtbxh', approveAnswer, id)
  })
})

describe('the contact', () => {
  const looking = async (who: string, minutes = 0) => ({
    ...(await sample.ask(who)),
    now: new Date(Date.now() + minutes * 60_000),
    privacy: base.runtime.vault.reading(readOnly(base.db)),
  })

  test('is hidden until somebody says what for; then for him alone, for a quarter of an hour; each look stays', async () => {
    const id = await send()
    const petition = { id, kind: 'reflection' }
    expect(await lookedAt(await looking('hanh.ldtbxh'), petition)).toBeNull()
    await does('hanh.ldtbxh', lookAtContact, id, { purpose: 'gọi hỏi thêm' })
    expect(await lookedAt(await looking('hanh.ldtbxh'), petition)).toMatchObject({ contact: { phone: PHONE } })
    expect(await lookedAt(await looking('phuc.ldtbxh'), petition)).toBeNull()
    expect(await lookedAt(await looking('hanh.ldtbxh', 16), petition)).toBeNull()
    const looks = await base.db.selectFrom('feedback.contact_look').selectAll().where('petition_id', '=', id).execute()
    expect(looks).toMatchObject([{ purpose: 'gọi hỏi thêm' }])
  })

  test('a call that reaches nobody goes on to the head of the hamlet, if agreed', async () => {
    const id = await accepted({ consents: ['handling', 'contact', 'hamlet-head'] })
    await does('hanh.ldtbxh', draftAnswer, id, answer)
    await does('sang.ldtbxh', approveAnswer, id)
    const { next } = await does('hanh.ldtbxh', noteDelivery, id, {
      n: 2,
      came: { how: 'failed', failure: 'Không nghe máy.' },
    })
    expect(next).toBe('hamlet-head')
    await expect(
      does('hanh.ldtbxh', noteDelivery, id, { n: 2, came: { how: 'arrived', proof: 'x' } }),
    ).rejects.toMatchObject({ code: 'not-there' })
  })
})

describe('khiếu nại and tố cáo', () => {
  test('are never answered, routed or accepted, only directed', async () => {
    const id = await send({ kind: 'complaint', complaintAbout: 'review', topicCode: undefined })
    for (const [command, input] of [
      [acceptPetition, { notice: 'x' }],
      [routePetition, { unitId: farming }],
      [draftAnswer, answer],
      [refusePetition, { as: 'refused', reason: 'x' }],
    ] as [Command<unknown>, object][])
      await expect(does('hanh.ldtbxh', command, id, input)).rejects.toMatchObject({ code: 'never-answered' })
    await does('hanh.ldtbxh', directPetition, id, { letter: 'Đề nghị gửi yêu cầu phúc tra đến UBND xã.' })
    expect(await shown('hanh.ldtbxh', id)).toMatchObject({ state: 'directed', noticeGiven: true })
    const reflection = await send()
    await expect(does('hanh.ldtbxh', directPetition, reflection, { letter: 'x' })).rejects.toMatchObject({
      code: 'no-procedure',
    })
  })

  test('what turns out to be a tố cáo goes behind the wall, with all that was written about it', async () => {
    const body = 'Ông X ở xã lấy tiền hỗ trợ nhà ở của dân.'
    const id = await send({ body })
    await does('hanh.ldtbxh', addNote, id, { text: 'Ông X là ai, hỏi xã.' })
    expect(await does('hanh.ldtbxh', sortPetition, id, { kind: 'denunciation' })).toMatchObject({ walled: true })
    for (const who of ['hanh.ldtbxh', 'phuc.ldtbxh', 'tri.ubnd', 'diem.travong', 'quantri.huyen']) {
      const ask = await sample.ask(who)
      expect(await petitionById(ask, id)).toBeNull()
      expect((await searchPetitions(ask, 'tiền hỗ trợ nhà ở')).total).toBe(0)
      expect((await petitionsExported(ask, none)).some((line) => line.id === id)).toBe(false)
      expect((await petitionsSeen(ask, none, 1)).items.some((line) => line.id === id)).toBe(false)
      expect(await denunciationsOf(ask)).toEqual([])
      await expect(base.act(ask.actor, lookAtContact, { petitionId: id, purpose: 'xem' })).rejects.toMatchObject({
        status: 404,
      })
    }
    const tables = ['petition', 'message', 'step', 'sender', 'routing']
    const open = await Promise.all(tables.map((table) => base.pool.query(`select t::text from feedback.${table} t`)))
    expect(JSON.stringify(open.map(({ rows }) => rows))).not.toMatch(/Ông X/)
  })

  test('its readers see it in their own list, open it for a reason, name another reader, direct it', async () => {
    const id = await send({ kind: 'denunciation', topicCode: undefined, body: 'Kể việc sai.' })
    const ask = await sample.ask('sang.ldtbxh')
    expect((await denunciationsOf(ask)).some((one) => one.id === id)).toBe(true)
    expect((await petitionsSeen(ask, none, 1)).items.some((line) => line.id === id)).toBe(false)
    const privacy = base.runtime.vault.reading(readOnly(base.db))
    expect(await lookedAt({ ...ask, now: new Date(), privacy }, { id, kind: 'denunciation' })).toBeNull()
    await does('sang.ldtbxh', lookAtContact, id, { purpose: 'xử lý ban đầu' })
    expect(await lookedAt({ ...ask, now: new Date(), privacy }, { id, kind: 'denunciation' })).toMatchObject({
      letter: { body: 'Kể việc sai.', contact: { phone: PHONE } },
    })
    const { id: personId } = (await sample.actor('tri.ubnd')) as { id: string }
    await does('sang.ldtbxh', addReader, id, { personId })
    expect(await shown('tri.ubnd', id)).toMatchObject({ kind: 'denunciation' })
    const outside = (await sample.actor('thu.so')) as { id: string }
    await expect(does('sang.ldtbxh', addReader, id, { personId: outside.id })).rejects.toMatchObject({
      code: 'not-of-unit',
    })
    await does('sang.ldtbxh', directPetition, id, { letter: 'Gửi đơn đến người đứng đầu cơ quan.' })
    expect(await shown('sang.ldtbxh', id)).toMatchObject({ state: 'directed' })
  })
})

const none = {
  ...{ state: null, kind: null, topic: null, place: null, unit: null, channel: null, from: null, until: null },
  overdue: false,
  words: null,
  counted: null,
  sex: null,
  score: null,
  commune: null,
}

describe('the list', () => {
  test('is narrowed by every filter, found by words without marks and by code', async () => {
    const id = await send({ body: 'Cầu khỉ ở kinh Bảy Thưa gãy.', topicCode: 'khac' })
    const { code } = (await shown('hanh.ldtbxh', id))!
    const ask = await sample.ask('hanh.ldtbxh')
    const found = async (more: object) =>
      (await petitionsSeen(ask, { ...none, words: 'kinh bay thua', ...more }, 1)).items.map((line) => line.id)
    for (const more of [
      {},
      { state: 'received' },
      { topic: 'khac' },
      { place: travong },
      { kind: 'reflection' },
      { channel: 'web' },
      { words: code },
      { from: '2023-06-26', until: '2023-06-26' },
    ])
      expect(await found(more)).toEqual([id])
    for (const more of [
      { state: 'solved' },
      { topic: 'vay-von' },
      { place: farming },
      { kind: 'proposal' },
      { channel: 'phone' },
      { overdue: true },
      { until: '2023-06-25' },
      { words: "%' or 1=1 --" },
    ])
      expect(await found(more)).toEqual([])
  })

  test('overdue is the day after the last one', async () => {
    const id = await send({ body: 'Đường vào ấp Suối Ông ngập.' })
    const at = async (today: string) =>
      (
        await petitionsSeen(
          { ...(await sample.ask('hanh.ldtbxh')), today },
          { ...none, overdue: true, words: 'suoi ong' },
          1,
        )
      ).items.map((line) => line.id)
    expect(await at('2023-07-10')).toEqual([])
    expect(await at('2023-07-11')).toEqual([id])
  })
})
