import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { draftAnswer } from './commands/answer-petition.ts'
import { approveAnswer } from './commands/approve-answer.ts'
import { enterPetition } from './commands/enter-petition.ts'
import { contributePart, givePart } from './commands/route-petition.ts'
import { askSender } from './commands/talk.ts'
import { enteringChoices } from './queries/entering.ts'
import { petitionById } from './queries/petition-page.ts'
import { petitionTodos } from './queries/petition-todos.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send, accept, routed, answer } = handlingOf(base, sample)

/** What a petition asks of each of these people. */
async function asked(id: string, ...people: string[]): Promise<(string | null)[]> {
  const all = await Promise.all(people.map(async (who) => (await petitionTodos(await sample.ask(who))).items))
  return all.map((items) => items.find((todo) => todo.id.endsWith(id))?.title.split(':')[0] ?? null)
}

const people = ['hanh.ldtbxh', 'sang.ldtbxh', 'tho.nongnghiep', 'khoa.nongnghiep', 'tham.ldtbxh', 'toan.yte']

describe('what petitions ask of whom', () => {
  test('one way from the desk to the call', async () => {
    const id = await send({ topicCode: undefined })
    const sort = 'Phân loại, chọn lĩnh vực'
    expect(await asked(id, ...people)).toEqual([sort, sort, null, null, null, null])
    const sorted = await routed()
    expect(await asked(sorted, ...people)).toEqual([null, null, 'Soạn trả lời', 'Soạn trả lời', null, null])
    await does('tho.nongnghiep', draftAnswer, sorted, { outcome: 'solved', body: 'Đã sửa.' })
    const waits = 'Lãnh đạo xem bản soạn trả lời'
    expect(await asked(sorted, ...people)).toEqual([null, waits, null, waits, null, null])
    await does('khoa.nongnghiep', approveAnswer, sorted)
    const call = 'Báo trả lời đến người gửi'
    expect(await asked(sorted, ...people)).toEqual([call, call, null, null, null, null])
  })

  test('a part asked of another unit, until it is given', async () => {
    const id = await routed()
    const unitId = await sample.unit('ubnd-xa-tra-vong')
    await does('tho.nongnghiep', givePart, id, { unitId, request: 'Cho biết số hộ thiếu nước.' })
    expect(await asked(id, 'diem.travong', 'thuy.tanlap')).toEqual(['Gửi phần phối hợp', null])
    await does('diem.travong', contributePart, id, { n: 2, contribution: 'Có 42 hộ.' })
    expect(await asked(id, 'diem.travong')).toEqual([null])
  })

  test('a question waits for the sender', async () => {
    const id = await routed()
    await does('tho.nongnghiep', askSender, id, { question: 'Giếng ở đâu?' })
    const { items } = await petitionTodos(await sample.ask('tho.nongnghiep'))
    expect(items.find((todo) => todo.id === `petition-${id}`)).toMatchObject({ group: 'awaited' })
  })

  test('a denunciation is asked of its readers alone, by its code', async () => {
    const id = await send({ kind: 'denunciation', topicCode: undefined, body: 'Kể việc sai.' })
    const { items } = await petitionTodos(await sample.ask('sang.ldtbxh'))
    const todo = items.find((one) => one.id.endsWith(id))!
    expect(todo.title).toMatch(/^Đơn tố cáo [\d ]{14}: /)
    expect(JSON.stringify(todo)).not.toContain('Kể việc')
    expect(await asked(id, 'hanh.ldtbxh', 'phuc.ldtbxh', 'tri.ubnd', 'diem.travong')).toEqual([null, null, null, null])
  })

  test('nothing once it is answered and nobody must be called', async () => {
    const id = await send({ consents: ['handling'] })
    await accept(id)
    await answer(id)
    expect(await asked(id, ...people)).toEqual([null, null, null, null, null, null])
  })
})

describe('typed in for a caller', () => {
  const letter = async (place = 'ubnd-xa-tra-vong') => ({
    kind: 'reflection',
    body: 'Gọi điện báo: cầu gỗ gãy.',
    placeId: await sample.unit(place),
    consents: ['handling'],
  })

  test.each(['hanh.ldtbxh', 'diem.travong', 'tham.ldtbxh', 'yen.thitran'])(
    '%s may, and the page says who',
    async (who) => {
      const { petitionId } = await base.act(await sample.actor(who), enterPetition, {
        channel: 'phone',
        letter: await letter(),
      })
      const { enteredBy } = (await petitionById(await sample.ask('hanh.ldtbxh'), petitionId))!
      const { rows } = await base.pool.query('select full_name from organisation.person where id = $1', [
        ((await sample.actor(who)) as { id: string }).id,
      ])
      expect(enteredBy).toContain(rows[0].full_name)
      expect(await petitionById(await sample.ask(who), petitionId)).not.toBeNull()
    },
  )

  test.each(['thu.so', 'nguyet.ubnd', 'huong.mttq'])('%s may not', async (who) => {
    const input = { channel: 'phone', letter: await letter() }
    await expect(base.act(await sample.actor(who), enterPetition, input)).rejects.toMatchObject({ status: 403 })
  })

  test.each(['web', 'open311'])('not by the channel %s', async (channel) => {
    const input = { channel, letter: await letter() }
    await expect(base.act(await sample.actor('hanh.ldtbxh'), enterPetition, input)).rejects.toThrow()
  })

  test('the form offers the places of the desks where the officer works', async () => {
    const { places, topics } = await enteringChoices(await sample.ask('diem.travong'))
    expect(places.map(({ label }) => label)).toContain('Xã Tân Lập')
    expect(topics.length).toBeGreaterThan(3)
    expect((await enteringChoices(await sample.ask('thu.so'))).places).toEqual([])
  })
})
