import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import type { Command } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { isCode } from './code.ts'
import { takeInPetition } from './commands/take-in.ts'
import { takeMessage } from './commands/take-message.ts'
import { enterPetition, petitionSeen, sendPetition } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const citizen: Actor = { kind: 'public', receiptKey: 'k1' }
const machine: Actor = { kind: 'machine', token: 't', memberships: [], scope: [] }
const NAME = 'Nguyễn Văn Thật'
const letter = (more: object = {}) => ({
  kind: 'reflection',
  topicCode: 'nuoc-sach-ve-sinh',
  body: 'Giếng khoan của ấp hết nước từ đầu tháng.',
  contact: new Secret({ name: NAME, phone: '+84 912 345 678' }),
  consents: ['handling', 'listing'],
  ...more,
})
const at = { today: '2023-06-26' }

let travong: string
beforeAll(async () => void (travong = await sample.unit('ubnd-xa-tra-vong')))

const row = (id: string) =>
  base.db.selectFrom('feedback.petition').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const seenBy = async (username: string, id: string) =>
  (
    await base.db
      .selectFrom('feedback.petition as petition')
      .select('petition.id')
      .where(petitionSeen(await sample.actor(username)))
      .where('petition.id', '=', id)
      .execute()
  ).length === 1

/** All that the database holds in the open, outside of the sealed columns. */
async function everythingOpen(): Promise<string> {
  const { rows } = await base.pool.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema in ('feedback', 'record', 'platform') and table_type = 'BASE TABLE'`,
  )
  const texts = await Promise.all(rows.map(({ name }) => base.pool.query(`select t::text from ${name} t`)))
  return JSON.stringify([texts.map(({ rows: found }) => found), base.events])
}

describe('a citizen sends', () => {
  test('a petition with its clocks, sender sealed, consents in the wording shown', async () => {
    const { petitionId, code } = await base.act(citizen, sendPetition, letter({ placeId: travong }), at)
    expect(isCode(code)).toBe(true)
    expect(await row(petitionId)).toMatchObject({
      code,
      kind: 'reflection',
      channel: 'web',
      anonymous: false,
      notice_due_on: '2023-07-10',
      result_due_on: '2023-07-10',
    })
    const sender = await base.db
      .selectFrom('feedback.sender')
      .selectAll()
      .where('petition_id', '=', petitionId)
      .executeTakeFirstOrThrow()
    expect(sender.reach).toEqual(['phone'])
    const consents = await base.db
      .selectFrom('feedback.consent')
      .select(['purpose', 'wording_version'])
      .where('petition_id', '=', petitionId)
      .execute()
    expect(consents).toHaveLength(2)
    expect(base.events.at(-1)).toMatchObject({ event: 'feedback.received', payload: { petitionId } })
    const open = await everythingOpen()
    expect(open).not.toContain(NAME)
    expect(open).not.toContain('912345678')
  })

  test('the same form twice gives the same receipt and one petition', async () => {
    const actId = newId()
    const first = await base.act(citizen, sendPetition, letter(), { ...at, actId })
    const before = await base.db.selectFrom('feedback.petition').select('id').execute()
    expect(await base.act(citizen, sendPetition, letter(), { ...at, actId })).toEqual(first)
    expect(await base.db.selectFrom('feedback.petition').select('id').execute()).toHaveLength(before.length)
  })

  test.each([
    ['an unknown topic', { topicCode: 'khong-co' }, { code: 'unknown-topic', status: 400 }],
    ['a place that is none', { placeId: newId() }, { code: 'unknown-place', status: 400 }],
    ['a blank letter', { body: '\u0000 \u202e\n' }, { name: 'ZodError' }],
    ['a letter of 4,001', { body: 'a'.repeat(4001) }, { name: 'ZodError' }],
    ['a bad phone', { contact: new Secret({ phone: 'gọi tôi' }) }, { name: 'ZodError' }],
    ['a complaint without its subject', { kind: 'complaint' }, { code: 'complaint-subject', status: 400 }],
    ['six photos', { photos: Array.from({ length: 6 }, () => ({})) }, { name: 'ZodError' }],
  ])('%s is refused and leaves nothing', async (_what, more, refusal) => {
    const before = await base.db.selectFrom('feedback.petition').select('id').execute()
    await expect(base.act(citizen, sendPetition, letter(more), at)).rejects.toMatchObject(refusal)
    expect(await base.db.selectFrom('feedback.petition').select('id').execute()).toHaveLength(before.length)
  })

  test('an office is no place', async () => {
    const placeId = await sample.unit('phong-ldtbxh-tan-bien')
    await expect(base.act(citizen, sendPetition, letter({ placeId }), at)).rejects.toMatchObject({ status: 400 })
  })

  test('without a contact he is anonymous; turned and control signs are taken out', async () => {
    const body = 'Đường\u0007 vào ấp \u202eho\u0309ng'
    const { petitionId } = await base.act(citizen, sendPetition, letter({ contact: undefined, body }), at)
    expect(await row(petitionId)).toMatchObject({ anonymous: true, body: 'Đường vào ấp hỏng' })
  })
})

describe('who may', () => {
  test('an officer and a clerk of the territory type in; others and citizens may not', async () => {
    const entering = { channel: 'phone', letter: letter({ placeId: travong }) }
    const { petitionId } = await base.act(await sample.actor('diem.travong'), enterPetition, entering, at)
    const enterer = await row(petitionId)
    expect(enterer).toMatchObject({ channel: 'phone' })
    expect(enterer.entered_by).not.toBeNull()
    for (const name of ['huong.mttq', 'thu.so'])
      await expect(base.act(await sample.actor(name), enterPetition, entering, at)).rejects.toMatchObject({
        status: 403,
      })
    await expect(base.act(citizen, enterPetition, entering, at)).rejects.toMatchObject({ status: 403 })
  })

  test.each([
    ['a letter of another system', takeInPetition, { channel: 'open311' }],
    ['a message', takeMessage, { channel: 'zalo', ref: 'm-1', fresh: false }],
  ])('an adapter takes %s in; people may not', async (_what, command, how) => {
    const taken = { ...how, letter: letter({ contact: new Secret({ zalo: 'zalo-1' }) }) }
    await base.act(machine, command as Command, taken, at)
    for (const actor of [await sample.actor('hanh.ldtbxh'), citizen])
      await expect(base.act(actor, command as Command, taken, at)).rejects.toMatchObject({ status: 403 })
  })

  test('sees: the desk, above it, and who typed it in; not another office', async () => {
    const entering = { channel: 'visit', letter: letter({ placeId: travong }) }
    const { petitionId } = await base.act(await sample.actor('diem.travong'), enterPetition, entering, at)
    expect(await seenBy('hanh.ldtbxh', petitionId)).toBe(true)
    expect(await seenBy('tri.ubnd', petitionId)).toBe(true)
    expect(await seenBy('diem.travong', petitionId)).toBe(true)
    for (const name of ['tho.nongnghiep', 'thinh.travong', 'trang.thitran'])
      expect(await seenBy(name, petitionId)).toBe(false)
  })
})

describe('a denunciation', () => {
  const WORDS = 'Ông Lê Văn Giả nhận tiền của hộ nghèo'
  test('stands behind its wall: nothing of it in the open, its readers alone see it', async () => {
    const { petitionId } = await base.act(
      citizen,
      sendPetition,
      letter({ kind: 'denunciation', body: WORDS, topicCode: undefined, hamlet: 'Ấp Giả Định' }),
      at,
    )
    expect(await row(petitionId)).toMatchObject({ body: null, hamlet: null, notice_due_on: '2023-07-05' })
    expect(await seenBy('nguyet.ubnd', petitionId)).toBe(true)
    expect(await seenBy('sang.ldtbxh', petitionId)).toBe(true)
    for (const name of ['hanh.ldtbxh', 'tri.ubnd', 'quantri.huyen', 'tham.ldtbxh'])
      expect(await seenBy(name, petitionId)).toBe(false)
    const open = await everythingOpen()
    for (const secret of ['Lê Văn Giả', 'Ấp Giả Định', NAME]) expect(open).not.toContain(secret)
  })

  test('who typed it in does not see it afterwards', async () => {
    const entering = { channel: 'visit', letter: letter({ kind: 'denunciation', topicCode: undefined }) }
    const { petitionId } = await base.act(await sample.actor('diem.travong'), enterPetition, entering, at)
    expect(await seenBy('diem.travong', petitionId)).toBe(false)
  })
})
