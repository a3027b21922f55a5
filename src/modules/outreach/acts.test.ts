import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { shrunk } from '#platform/picture/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { registerDocument } from '../documents/server.ts'
import { recordConsent, withdrawConsent } from './commands/consent.ts'
import { addConsentScan } from './commands/consent-scan.ts'
import { discloseDocument, withdrawDisclosure } from './commands/disclosure.ts'
import { publishItem, sendBackItem, submitItem, takeBackItem, withdrawItem } from './commands/item-steps.ts'
import { dropPicture, setPicture } from './commands/picture.ts'
import { setSite } from './commands/site.ts'
import { declineSuggestion, sendSuggestion, takeSuggestion } from './commands/suggestion.ts'
import { correctItem, draftItem } from './commands/write-item.ts'
import { consentScan } from './queries/consent-scan.ts'
import { itemPage } from './queries/item-page.ts'
import { disclosedDocument, disclosedDocuments } from './queries/disclosed.ts'
import { publicPlaces, publicSite } from './queries/site.ts'
import { publishedEvents, publishedItem, publishedItems, publishedPicture } from './queries/published.ts'
import { suggestionById } from './queries/suggestions.ts'
import { outreachTodos } from './queries/todos.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const db = () => readOnly(base.db)
const person = Object.fromEntries(
  [
    'quan.truyenthanh',
    'my.truyenthanh',
    'thanh.truyenthanh',
    'nguyet.ubnd',
    'xuan.thanhtay',
    'tai.thanhtay',
    'hanh.ldtbxh',
    'thu.so',
    'quantri.huyen',
    'sang.ldtbxh',
  ].map((name) => [name, null as unknown as Actor]),
)
let centre = ''
beforeAll(async () => {
  for (const name of Object.keys(person)) person[name] = await sample.actor(name)
  centre = await sample.unit('tt-van-hoa-tan-bien')
})

const content = (more: object = {}) => ({
  kind: 'news',
  title: 'Tin thử',
  summary: 'Giới thiệu',
  body: 'Nội dung',
  ...more,
})
const draft = async (more: object = {}) =>
  (await base.act(person['quan.truyenthanh']!, draftItem, { unitId: centre, ...content(more) })).itemId
const submit = (itemId: string) => base.act(person['quan.truyenthanh']!, submitItem, { itemId })
const publish = (itemId: string) => base.act(person['thanh.truyenthanh']!, publishItem, { itemId })
const isPublic = async (itemId: string) => {
  const page = await itemPage(await sample.ask('quan.truyenthanh'), itemId)
  return Boolean(await publishedItem(db(), page!.address))
}
const refused = (code: string, status: number) => ({ code, status })

describe('an item on its way to the public', () => {
  test('drafted, sent, approved by a head: only then public; taken down: no longer', async () => {
    const id = await draft()
    expect(await isPublic(id)).toBe(false)
    await submit(id)
    expect(await isPublic(id)).toBe(false)
    await publish(id)
    expect(await isPublic(id)).toBe(true)
    await base.act(person['my.truyenthanh']!, withdrawItem, { itemId: id, note: 'Sai tên ấp' })
    expect(await isPublic(id)).toBe(false)
  })

  test.each([
    ['the head of the unit', 'thanh.truyenthanh', null],
    ['a leader of UBND huyện, above the unit', 'nguyet.ubnd', null],
    ['an editor, who only writes', 'my.truyenthanh', refused('forbidden', 403)],
    ['the head of another commune', 'tai.thanhtay', refused('not-found', 404)],
    ['the standing office, another unit', 'hanh.ldtbxh', refused('not-found', 404)],
  ])('%s approves: %j', async (_name, username, refusal) => {
    const id = await draft()
    await submit(id)
    const done = base.act(person[username]!, publishItem, { itemId: id })
    if (refusal) await expect(done).rejects.toMatchObject(refusal)
    else await expect(done).resolves.toEqual({ itemId: id })
    expect(await isPublic(id)).toBe(refusal === null)
  })

  test('who sent an item does not approve it himself, though he is also head', async () => {
    const head = person['thanh.truyenthanh']! as Extract<Actor, { kind: 'person' }>
    const both = { ...head, memberships: [...head.memberships, { ...head.memberships[0]!, role: 'editor' }] }
    const id = await draft()
    await base.act(both, submitItem, { itemId: id })
    await expect(base.act(both, publishItem, { itemId: id })).rejects.toMatchObject(refused('forbidden', 403))
  })

  test('a commune officer writes for his commune, not for another unit', async () => {
    const unitId = await sample.unit('ubnd-xa-thanh-tay')
    await expect(base.act(person['xuan.thanhtay']!, draftItem, { unitId, ...content() })).resolves.toBeTruthy()
    const elsewhere = base.act(person['xuan.thanhtay']!, draftItem, { unitId: centre, ...content() })
    await expect(elsewhere).rejects.toMatchObject(refused('not-found', 404))
    const viewer = base.act(person['thu.so']!, draftItem, { unitId, ...content() })
    await expect(viewer).rejects.toMatchObject({ status: 404 })
  })

  test('what waits or is public is not changed; what was sent back is', async () => {
    const id = await draft()
    const correct = (seenVersion: number) =>
      base.act(person['my.truyenthanh']!, correctItem, { itemId: id, seenVersion, ...content({ title: 'Đã sửa' }) })
    await submit(id)
    await expect(correct(1)).rejects.toMatchObject(refused('notOpen', 409))
    await base.act(person['thanh.truyenthanh']!, sendBackItem, { itemId: id, note: 'Thêm địa điểm' })
    await expect(correct(7)).rejects.toMatchObject(refused('changedMeanwhile', 409))
    await expect(correct(1)).resolves.toEqual({ itemId: id })
    await submit(id)
    await base.act(person['quan.truyenthanh']!, takeBackItem, { itemId: id })
    await submit(id)
    await publish(id)
    await expect(correct(2)).rejects.toMatchObject(refused('notOpen', 409))
    await expect(publish(id)).rejects.toMatchObject(refused('stepNotNow', 409))
  })

  test.each([
    ['an event without a day', { kind: 'event', place: 'Nhà văn hóa' }, 'happensOn'],
    ['an event without a place', { kind: 'event', happensOn: '2023-07-01' }, 'place'],
    ['an end before the beginning', { happensOn: '2023-07-02', happensUntil: '2023-07-01' }, 'happensUntil'],
    ['an end without a beginning', { happensUntil: '2023-07-01' }, 'happensUntil'],
    ['a policy without its basis', { kind: 'policy' }, 'basis'],
  ])('%s is refused at its field', async (_name, wrong, field) => {
    await expect(draft(wrong)).rejects.toMatchObject({
      status: 400,
      details: { errors: { [field]: expect.any(String) } },
    })
  })
})

describe('a role model', () => {
  const consent = {
    personName: 'Nguyễn Thị Lành',
    givenFor: null,
    story: true,
    picture: false,
    givenOn: '2023-06-20',
    paper: 'Tủ 2',
  }
  const model = () => draft({ kind: 'roleModel' })

  test('goes out only with a standing written consent, and comes down with its withdrawal', async () => {
    const itemId = await model()
    await submit(itemId)
    await expect(publish(itemId)).rejects.toMatchObject(refused('consent-missing', 409))
    const { consentId } = await base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent })
    await publish(itemId)
    await base.act(person['my.truyenthanh']!, withdrawConsent, { itemId, consentId, withdrawnOn: sample.today })
    expect(await isPublic(itemId)).toBe(false)
    const again = base.act(person['my.truyenthanh']!, withdrawConsent, { itemId, consentId, withdrawnOn: sample.today })
    await expect(again).rejects.toMatchObject(refused('consentOver', 409))
  })

  test('another consent that stands keeps it up', async () => {
    const itemId = await model()
    const { consentId } = await base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent })
    await base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent, personName: 'Trần Văn B' })
    await submit(itemId)
    await publish(itemId)
    await base.act(person['my.truyenthanh']!, withdrawConsent, { itemId, consentId, withdrawnOn: sample.today })
    expect(await isPublic(itemId)).toBe(true)
  })

  test.each([
    ['of tomorrow', { givenOn: '2023-06-27' }, 'wrongDay'],
    ['for nothing', { story: false }, 'nothingCovered'],
  ])('a consent %s is refused', async (_name, wrong, code) => {
    const itemId = await model()
    const done = base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent, ...wrong })
    await expect(done).rejects.toMatchObject({ status: 400, code })
  })

  test('a consent is not taken back before it was given, nor by who has no part in it', async () => {
    const itemId = await model()
    const { consentId } = await base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent })
    const input = { itemId, consentId, withdrawnOn: '2023-06-19' }
    await expect(base.act(person['my.truyenthanh']!, withdrawConsent, input)).rejects.toMatchObject({
      code: 'wrongDay',
    })
    await expect(base.act(person['tai.thanhtay']!, withdrawConsent, input)).rejects.toMatchObject({ status: 404 })
  })

  test('its signed paper is kept sealed, once; its writers and heads open it, nobody else', async () => {
    const itemId = await model()
    const { consentId } = await base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent })
    const paper = Buffer.from('giấy đã ký')
    const add = (who: string) =>
      base.act(person[who]!, addConsentScan, { itemId, consentId, scan: new Secret(new Uint8Array(paper)) })
    const open = (who: string) => {
      const ask = { db: db(), actor: person[who]!, now: new Date(), today: sample.today }
      return consentScan({ ...ask, privacy: base.runtime.vault.reading(db()) }, itemId, consentId)
    }
    await expect(add('tai.thanhtay')).rejects.toMatchObject({ status: 404 })
    await expect(add('thanh.truyenthanh')).rejects.toMatchObject({ status: 403 })
    expect(await open('my.truyenthanh')).toBeNull()
    await add('my.truyenthanh')
    await expect(add('my.truyenthanh')).rejects.toMatchObject({ status: 409, code: 'scanKept' })
    const { bytes } = await base.db.selectFrom('outreach.consent_scan').select('bytes').executeTakeFirstOrThrow()
    expect(Buffer.from(bytes).includes(paper)).toBe(false)
    for (const who of ['my.truyenthanh', 'thanh.truyenthanh', 'nguyet.ubnd']) expect(await open(who)).toEqual(paper)
    for (const who of ['tai.thanhtay', 'hanh.ldtbxh']) expect(await open(who)).toBeNull()
  })

  test('the name of who consents stays out of the record', async () => {
    const itemId = await model()
    await base.act(person['my.truyenthanh']!, recordConsent, { itemId, ...consent, personName: 'Tên Không Lưu' })
    const rows = await base.db.selectFrom('record.change').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('Tên Không Lưu')
  })
})

describe('the picture of an item', () => {
  const photo = async () =>
    shrunk(
      await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b5c52' } })
        .jpeg()
        .toBuffer(),
      {
        side: 480,
        maxBytes: 14_000,
      },
    )

  test('is public with its item only; a new one takes the place of the old', async () => {
    const itemId = await draft()
    const { bytes, width, height } = await photo()
    const file = await base.runtime.files.stage(bytes, 'anh.jpg')
    const set = () =>
      base.act(person['quan.truyenthanh']!, setPicture, { itemId, file, alt: 'Cánh đồng', width, height })
    await set()
    await set()
    const page = await itemPage(await sample.ask('quan.truyenthanh'), itemId)
    expect(page).toMatchObject({ alt: 'Cánh đồng', width: 480, height: 320 })
    expect(await publishedPicture(db(), page!.pictureId!)).toBeUndefined()
    await submit(itemId)
    await expect(set()).rejects.toMatchObject(refused('notOpen', 409))
    await publish(itemId)
    expect(await publishedPicture(db(), page!.pictureId!)).toEqual({ sha256: file.sha256 })
    await expect(base.act(person['quan.truyenthanh']!, dropPicture, { itemId })).rejects.toMatchObject({ status: 409 })
  })
})

describe('what the public suggests', () => {
  const nobody: Actor = { kind: 'public', receiptKey: 'gioi-thieu' }
  const letter = {
    kind: 'roleModel',
    title: 'Bác Tám sửa đường cho xóm',
    text: 'Bác Tám tự sửa đoạn đường ngập nước cho cả xóm đi.',
    senderName: 'Người gửi A',
    senderContact: '0900 000 000',
  }
  const send = async (more: object = {}) =>
    (await base.act(nobody, sendSuggestion, { ...letter, ...more })).suggestionId

  test('becomes a draft of who takes it; name and contact are erased, and were never in the record', async () => {
    const id = await send()
    const ask = await sample.ask('quan.truyenthanh')
    expect(await suggestionById(ask, id)).toMatchObject({ senderName: 'Người gửi A', decision: null })
    expect((await outreachTodos(ask)).items.map((todo) => todo.id)).toContain(`suggestion-${id}`)
    const { itemId } = await base.act(ask.actor, takeSuggestion, { suggestionId: id, unitId: centre })
    expect(await itemPage(ask, itemId)).toMatchObject({ kind: 'roleModel', title: letter.title, state: 'drafted' })
    expect(await suggestionById(ask, id)).toMatchObject({
      senderName: null,
      senderContact: null,
      decision: 'taken',
      itemId,
    })
    const declined = base.act(ask.actor, declineSuggestion, { suggestionId: id, reason: 'Trùng' })
    await expect(declined).rejects.toMatchObject(refused('suggestionDecided', 409))
    expect(JSON.stringify(await base.db.selectFrom('record.change').selectAll().execute())).not.toContain('Người gửi A')
  })

  test.each([
    ['an editor of an office of the responsible body', 'quan.truyenthanh', true],
    ['the standing office', 'hanh.ldtbxh', true],
    ['the officer of the commune that it tells of', 'xuan.thanhtay', true],
    ['a leader of UBND huyện, above the commune', 'nguyet.ubnd', true],
    ['an administrator of the district', 'quantri.huyen', true],
  ])('is seen by %s', async (_name, username, seen) => {
    const id = await send({ communeId: await sample.unit('ubnd-xa-thanh-tay') })
    expect(Boolean(await suggestionById(await sample.ask(username), id))).toBe(seen)
  })

  test('of no place or another commune is not seen by a commune officer; a leader reads and does not decide', async () => {
    const ask = await sample.ask('xuan.thanhtay')
    expect(await suggestionById(ask, await send())).toBeUndefined()
    const other = await send({ communeId: await sample.unit('ubnd-xa-tan-lap') })
    expect(await suggestionById(ask, other)).toBeUndefined()
    const unseen = base.act(ask.actor, declineSuggestion, { suggestionId: other, reason: 'x' })
    await expect(unseen).rejects.toMatchObject(refused('not-found', 404))
    const read = base.act(person['nguyet.ubnd']!, declineSuggestion, { suggestionId: other, reason: 'x' })
    await expect(read).rejects.toMatchObject(refused('forbidden', 403))
  })

  test('in an unknown place is not taken', async () => {
    await expect(send({ communeId: '018c0000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ status: 404 })
  })

  test('a unit that one does not write for cannot be given the draft', async () => {
    const id = await send()
    const elsewhere = { suggestionId: id, unitId: await sample.unit('ubnd-xa-tan-lap') }
    await expect(base.act(person['quan.truyenthanh']!, takeSuggestion, elsewhere)).rejects.toMatchObject({
      status: 409,
    })
  })
})

describe('documents opened to the public', () => {
  test('by văn thư of the register, until taken back; not by others', async () => {
    const unitId = await sample.unit('phong-ldtbxh-tan-bien')
    const clerk = await sample.actor('tham.ldtbxh')
    const { id } = await base.act(clerk, registerDocument, {
      unitId,
      kind: 'thong-bao',
      number: 7,
      symbol: 'TB-PLĐTBXH',
      issuedOn: '2023-06-01',
      subject: 'Lịch rà soát trong tháng 6',
      signer: 'Võ Thành Sang',
      directive: false,
    })
    const disclose = (actor: Actor) => base.act(actor, discloseDocument, { documentId: id, summary: 'Lịch rà soát' })
    await expect(disclose(person['hanh.ldtbxh']!)).rejects.toMatchObject(refused('forbidden', 403))
    await expect(disclose(person['tai.thanhtay']!)).rejects.toMatchObject(refused('not-found', 404))
    expect(await disclosedDocument(db(), id)).toBeUndefined()
    await disclose(clerk)
    await expect(disclose(clerk)).rejects.toMatchObject(refused('alreadyDisclosed', 409))
    expect((await disclosedDocuments(db(), { words: 'lich ra soat', page: 1 })).items.map((one) => one.id)).toEqual([
      id,
    ])
    await base.act(person['sang.ldtbxh']!, withdrawDisclosure, { documentId: id })
    expect(await disclosedDocument(db(), id)).toBeUndefined()
    await disclose(clerk)
    expect(await disclosedDocument(db(), id)).toBeTruthy()
  })
})

describe('what the public reads', () => {
  test('is found without tone marks, by commune, page by page', async () => {
    const found = await publishedItems(db(), { kinds: ['roleModel'], words: 'dan bo muoi con' })
    expect(found.items.map(({ title }) => title)).toEqual(['Chị Sáu Lành: từ ba con bò vay vốn đến đàn bò mười con'])
    const communeId = await sample.unit('ubnd-xa-hoa-hiep')
    const there = await publishedItems(db(), { kinds: ['news', 'roleModel'], communeId })
    expect(there.items.map(({ communeName }) => communeName)).toEqual(['Xã Hòa Hiệp'])
    const second = await publishedItems(db(), { kinds: ['news'], page: 2, size: 2 })
    expect(second.items).toHaveLength(2)
    for (const hostile of ["%'; drop table outreach.item; --", '\\', '%_%'])
      expect((await publishedItems(db(), { kinds: ['news'], words: hostile })).items).toEqual([])
  })

  test('events: those of today still to come, those of yesterday past', async () => {
    const titles = async (today: string, past: boolean) =>
      (await publishedEvents(db(), { today, past })).items.map(({ title }) => title)
    expect((await titles('2023-07-15', false)).some((title) => title.startsWith('Ngày hội việc làm'))).toBe(true)
    expect((await titles('2023-07-16', true))[0]).toMatch(/^Ngày hội việc làm/)
    expect(await titles('2023-07-16', false)).toEqual([])
  })
})

describe('what the pages tell of themselves', () => {
  const site = {
    name: 'Trang thông tin giảm nghèo huyện Tân Biên',
    motto: 'Không để ai bị bỏ lại phía sau',
    about: 'Chính sách giảm nghèo',
    contentPerson: 'Ông A, Trưởng phòng',
    address: 'Thị trấn Tân Biên',
    telephone: '0276 000 0000',
    email: 'a@example.vn',
    reception: 'Thứ hai',
  }
  test('is set by a leader or the administrator of the body; a stale page is told', async () => {
    const unitId = await sample.unit('ubnd-huyen-tan-bien')
    const set = (name: string, seenVersion: number, more: object = {}) =>
      base.act(person[name]!, setSite, { unitId, seenVersion, ...site, ...more })
    await expect(set('quan.truyenthanh', 1)).rejects.toMatchObject(refused('forbidden', 403))
    await expect(set('tai.thanhtay', 1)).rejects.toMatchObject(refused('forbidden', 403))
    await expect(set('nguyet.ubnd', 0)).rejects.toMatchObject(refused('changedMeanwhile', 409))
    await set('nguyet.ubnd', 1, { contentPerson: 'Bà B' })
    await set('quantri.huyen', 2)
    expect(await publicSite(db())).toMatchObject({
      body: 'Ủy ban nhân dân huyện Tân Biên',
      contentPerson: 'Ông A, Trưởng phòng',
      version: 3,
    })
  })

  test('a commune does not take the site of the district', async () => {
    const unitId = await sample.unit('ubnd-xa-thanh-tay')
    const head = person['tai.thanhtay']! as Extract<Actor, { kind: 'person' }>
    const leader = { ...head, memberships: head.memberships.map((one) => ({ ...one, role: 'leader' })) }
    await expect(base.act(leader, setSite, { unitId, seenVersion: 3, ...site })).rejects.toMatchObject({ status: 403 })
  })

  test('its places are the communes, the town first', async () => {
    const places = await publicPlaces(db(), sample.today)
    expect(places[0]?.name).toBe('Thị trấn Tân Biên')
    expect(places).toHaveLength(10)
  })
})

describe('to do', () => {
  test('a head finds what waits for him, the sender what he waits for and what came back', async () => {
    const id = await draft({ title: 'Tin chờ duyệt' })
    await submit(id)
    const groupOf = async (name: string) =>
      (await outreachTodos(await sample.ask(name))).items.find((todo) => todo.id === `item-${id}`)?.group
    expect(await groupOf('thanh.truyenthanh')).toBe('waiting')
    expect(await groupOf('quan.truyenthanh')).toBe('awaited')
    expect(await groupOf('my.truyenthanh')).toBeUndefined()
    expect(await groupOf('tai.thanhtay')).toBeUndefined()
    await base.act(person['thanh.truyenthanh']!, sendBackItem, { itemId: id, note: 'Sửa' })
    expect(await groupOf('quan.truyenthanh')).toBe('waiting')
  })
})
