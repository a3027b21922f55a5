import { beforeAll, describe, expect, test } from 'vitest'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { printedCode } from './code.ts'
import { printSlips } from './commands/print-slips.ts'
import { slipSheet, slipSheets } from './queries/slips.ts'
import { enterPetition } from './server.ts'
import { SLIPS_A_PAGE } from './slip.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

let travong: string
beforeAll(async () => {
  travong = await sample.unit('ubnd-xa-tra-vong')
})

const print = async (who = 'hanh.ldtbxh', more: object = {}) =>
  base.act(await sample.actor(who), printSlips, { placeId: travong, box: 'Nhà văn hóa ấp', pages: '1', ...more })

const sheetOf = async (who = 'hanh.ldtbxh') => (await slipSheet(await sample.ask(who), (await print()).sheetId))!

const enter = async (slip: string, more: { channel?: string; letter?: object } = {}, who = 'hanh.ldtbxh') =>
  base.act(await sample.actor(who), enterPetition, {
    channel: 'box',
    slip,
    ...more,
    letter: { kind: 'reflection', body: 'Loa ở ấp không kêu.', ...more.letter },
  })

describe('printing slips', () => {
  test('four a page, each with a code of its own that no petition has', async () => {
    const { sheetId } = await print('hanh.ldtbxh', { pages: '25' })
    const { slips } = (await slipSheet(await sample.ask('hanh.ldtbxh'), sheetId))!
    expect(slips).toHaveLength(25 * SLIPS_A_PAGE)
    expect(new Set(slips.map(({ code }) => code)).size).toBe(slips.length)
  })

  test('officers and clerks of the territory print; a leader and another office may not', async () => {
    for (const who of ['hanh.ldtbxh', 'tham.ldtbxh', 'diem.travong']) await print(who)
    for (const who of ['nguyet.ubnd', 'thu.so']) await expect(print(who)).rejects.toMatchObject({ status: 403 })
  })

  test.each([
    { pages: '0' },
    { pages: '26' },
    { pages: 'x' },
    { box: ' ' },
    { box: 'x'.repeat(201) },
    { placeId: 'x' },
  ])('what is wrong is refused: %j', async (wrong) => {
    await expect(print('hanh.ldtbxh', wrong)).rejects.toThrow()
  })

  test('the commune of the box and the desk see a sheet, another commune and another office do not', async () => {
    const { sheetId } = await print()
    const sees = async (who: string) => (await slipSheet(await sample.ask(who), sheetId)) !== null
    expect(await sees('diem.travong')).toBe(true)
    expect(await sees('nguyet.ubnd')).toBe(true)
    expect(await sees('thuy.tanlap')).toBe(false)
    expect(await sees('thu.so')).toBe(false)
    expect((await slipSheets(await sample.ask('thu.so'), 1)).page.total).toBe(0)
  })
})

describe('typing a slip in', () => {
  test('its code becomes the tracking code, the box its place, the photo is sealed; a second time is refused', async () => {
    const { id: sheetId, slips } = await sheetOf()
    const { code } = slips[0]!
    const bytes = new Uint8Array([255, 216, 1, 2, 3])
    const photos = [{ mediaType: 'image/jpeg', width: 1, height: 1, bytes: new Secret(bytes) }]
    const receipt = await enter(` ${printedCode(code)} `, { letter: { photos } })
    expect(receipt.code).toBe(code)
    const petition = await base.db
      .selectFrom('feedback.petition')
      .select(['channel', 'place_id', 'entered_by'])
      .where('id', '=', receipt.petitionId)
      .executeTakeFirstOrThrow()
    expect(petition).toMatchObject({ channel: 'box', place_id: travong })
    expect(petition.entered_by).not.toBeNull()
    const photo = await base.db
      .selectFrom('feedback.photo')
      .select('bytes')
      .where('petition_id', '=', receipt.petitionId)
      .executeTakeFirstOrThrow()
    expect(Buffer.from(photo.bytes!).includes(Buffer.from(bytes))).toBe(false)
    await expect(enter(code)).rejects.toMatchObject({ code: 'slip-used', status: 409 })
    const after = (await slipSheet(await sample.ask('hanh.ldtbxh'), sheetId))!
    expect(after.slips.map(({ used }) => used)).toEqual([true, false, false, false])
  })

  test('two who type in the same slip at once: one petition', async () => {
    const { slips } = await sheetOf()
    const tries = await Promise.allSettled([enter(slips[1]!.code), enter(slips[1]!.code, {}, 'diem.travong')])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test.each(['', '123', '123456789012', '000000000000', 'không có', '9'.repeat(40)])(
    'a code of no slip is refused on its field: "%s"',
    async (wrong) => {
      await expect(enter(wrong)).rejects.toMatchObject({ code: 'slip-unknown', status: 400 })
    },
  )

  test('a slip comes from a box, and leaves its code blank when it is not typed in', async () => {
    const { id: sheetId, slips } = await sheetOf()
    await expect(enter(slips[0]!.code, { channel: 'phone' })).rejects.toMatchObject({ code: 'slip-of-box' })
    await expect(enter(slips[0]!.code, {}, 'nguyet.ubnd')).rejects.toMatchObject({ status: 403 })
    await expect(enter(slips[0]!.code, { letter: { kind: 'complaint' } })).rejects.toMatchObject({ status: 400 })
    const { slips: after } = (await slipSheet(await sample.ask('hanh.ldtbxh'), sheetId))!
    expect(after.some(({ used }) => used)).toBe(false)
  })

  test('a denunciation on a slip stays behind its wall: the sheet only counts it', async () => {
    const { slips } = await sheetOf()
    const { code } = await enter(slips[2]!.code, { letter: { kind: 'denunciation', body: 'Nội dung tố cáo.' } })
    expect(code).toBe(slips[2]!.code)
    const [line] = (await slipSheets(await sample.ask('thuy.tanlap'), 1)).items
    expect(line).toBeUndefined()
  })
})
