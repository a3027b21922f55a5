import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { cleared, nothingListed, sent, stepped } from '../../../../test/support/petitions.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import { clearedPhoto, countListed, listedPetitions, type ListedWish } from './listed.ts'
import { listedByPlace, mapDots } from './map-dots.ts'
import { numbersBy, numbersOf, yearsReceived } from './numbers.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const found = async (wish: ListedWish) => {
  const items = await listedPetitions(readOnly(base.db), wish, { limit: 20, offset: 0 })
  expect(await countListed(readOnly(base.db), wish)).toBe(items.length)
  return items.map(({ title }) => title)
}

let well: string
beforeAll(async () => {
  await nothingListed(base)
  const near = { point: { latitude: 11.541, longitude: 106.004 } }
  well = (await sent(base, sample, { ...near, now: new Date('2024-06-20T03:00:00Z'), today: '2024-06-20' })).petitionId
  await cleared(base, sample, well, { title: 'Giếng', text: 'Ấp thiếu nước sạch 100%.' })
  const roof = await sent(base, sample, {
    topicCode: 'nha-o',
    place: 'ubnd-xa-tan-lap',
    point: { latitude: 11.539, longitude: 105.996 },
    now: new Date('2024-06-21T03:00:00Z'),
    today: '2024-06-21',
  })
  await cleared(base, sample, roof.petitionId, { title: 'Nhà', answer: 'Đã đưa vào danh sách.' })
  await stepped(base, roof.petitionId, 'delivered', { day: '2024-06-28' })
  const late = await sent(base, sample, { topicCode: 'nha-o', today: '2024-03-01' })
  await stepped(base, late.petitionId, 'delivered', { day: '2024-06-09' })
  await sent(base, sample, { kind: 'denunciation' })
  await sent(base, sample, { kind: 'complaint' })
})

describe('the public list', () => {
  test.each<[string, ListedWish, string[]]>([
    ['all, latest first', {}, ['Nhà', 'Giếng']],
    ['words without tone marks', { words: 'nuoc sach' }, ['Giếng']],
    ['words of the answer', { words: 'danh sách' }, ['Nhà']],
    ['a sign is a sign', { words: '0%' }, ['Giếng']],
    ['words of the letter are not there', { words: 'Kín' }, []],
    ['a topic', { topicCodes: ['nha-o'] }, ['Nhà']],
    ['no topic', { topicCodes: [] }, []],
    ['a place', { placeCode: 'ubnd-xa-tra-vong' }, ['Giếng']],
    ['open', { done: false }, ['Giếng']],
    ['done', { done: true }, ['Nhà']],
    ['a dot', { dot: { latitude: 11.54, longitude: 106 } }, ['Nhà', 'Giếng']],
    ['another dot', { dot: { latitude: 11.55, longitude: 106 } }, []],
  ])('%s', async (_name, wish, titles) => {
    expect(await found(wish)).toEqual(titles)
  })

  test('tells when it was answered, and never more of the place than a kilometre', async () => {
    const [roof] = await listedPetitions(readOnly(base.db), { topicCodes: ['nha-o'] }, { limit: 1, offset: 0 })
    expect(roof).toMatchObject({ receivedOn: '2024-06-21', answeredOn: '2024-06-28', latitude: 11.54, longitude: 106 })
    expect(roof).not.toHaveProperty('code')
    expect(roof).not.toHaveProperty('hamlet')
  })

  test('the map counts them by dot and by place', async () => {
    expect(await mapDots(readOnly(base.db))).toEqual([{ latitude: 11.54, longitude: 106, placeName: null, total: 2 }])
    expect(await listedByPlace(readOnly(base.db))).toEqual([
      { code: 'ubnd-xa-tan-lap', name: 'Xã Tân Lập', total: 1, offMap: 0 },
      { code: 'ubnd-xa-tra-vong', name: 'Xã Trà Vong', total: 1, offMap: 0 },
    ])
  })
})

describe('photos', () => {
  test('a cleared one is shown as long as its petition is', async () => {
    const bytes = Buffer.from('ảnh')
    const [sealed] = await base.runtime.vault.within(base.db, new Date()).seal([{ subjectId: well, value: bytes }])
    const looking = { db: readOnly(base.db), privacy: base.runtime.vault.reading(readOnly(base.db)) }
    await base.db
      .insertInto('feedback.photo')
      .values({ petition_id: well, n: 2, media_type: 'image/jpeg', width: 1, height: 1, bytes, added_at: new Date() })
      .execute()
    const photo = { petition_id: well, moderation_n: 1, photo_n: 2, media_type: 'image/jpeg', bytes: sealed! }
    expect(await clearedPhoto(looking, well, 2)).toBeNull()
    await base.db.insertInto('feedback.cleared_photo').values(photo).execute()
    expect(await clearedPhoto(looking, well, 2)).toEqual({ bytes, mediaType: 'image/jpeg' })
    expect(await clearedPhoto(looking, well, 1)).toBeNull()
    await base.pool.query('update feedback.consent set withdrawn_at = now() where petition_id = $1', [well])
    expect(await clearedPhoto(looking, well, 2)).toBeNull()
    await base.pool.query('update feedback.consent set withdrawn_at = null where petition_id = $1', [well])
  })
})

describe('the figures of a year count all that is answered here, listed or not', () => {
  test('together', async () => {
    expect(await numbersOf(readOnly(base.db), { year: 2024, day: '2024-12-31' })).toEqual({
      label: null,
      received: 3,
      answered: 2,
      inTime: 1,
      days: 53.5,
    })
    expect(await numbersOf(readOnly(base.db), { year: 2021, day: '2024-12-31' })).toMatchObject({
      received: 0,
      days: null,
    })
    expect(await yearsReceived(readOnly(base.db))).toContain(2024)
  })

  test.each([
    [
      'topic',
      [
        ['Hỗ trợ nhà ở', 2],
        ['Nước sạch, nhà tiêu hợp vệ sinh', 1],
      ],
    ],
    [
      'place',
      [
        ['Xã Tân Lập', 1],
        ['Xã Trà Vong', 2],
      ],
    ],
    ['unit', [['Phòng LĐTBXH', 3]]],
    [
      'month',
      [
        ['2024-03', 1],
        ['2024-06', 2],
      ],
    ],
  ] as const)('by %s', async (dimension, wanted) => {
    const rows = await numbersBy(readOnly(base.db), dimension, { year: 2024, day: '2024-12-31' })
    expect(rows.map(({ label, received }) => [label, received])).toEqual(wanted)
  })
})
