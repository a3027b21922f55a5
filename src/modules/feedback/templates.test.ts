import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { draftAnswer } from './commands/answer-petition.ts'
import { retireTemplate, saveTemplate } from './commands/templates.ts'
import { petitionById } from './queries/petition-page.ts'
import { templatesFor, templatesSeen } from './queries/templates.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send, accept, answer } = handlingOf(base, sample)

const answered = async (more: object = {}) => {
  const id = await send(more)
  await accept(id)
  await answer(id, 'Máy bơm của ấp đã được thay ngày 28/6.')
  return id
}
const kept = (title: string, more: object = {}) => ({
  answerN: 1,
  title,
  body: 'Máy bơm của ấp đã được thay ngày ….',
  cleared: true,
  ...more,
})
const offered = async (id: string) => {
  const ask = await sample.ask('hanh.ldtbxh')
  return (await templatesFor(ask, (await petitionById(ask, id))!)).map(({ title }) => title)
}

describe('an earlier answer kept as a template', () => {
  test('is offered for the same topic, before those for all topics, and not for another', async () => {
    const before = await offered(await send())
    expect(before).toContain('Giải thích chính sách')
    await does('hanh.ldtbxh', saveTemplate, await answered(), kept('Thay máy bơm'))
    expect((await offered(await send())).slice(0, 1)).toEqual(['Thay máy bơm'])
    expect(await offered(await send({ topicCode: 'vay-von' }))).not.toContain('Thay máy bơm')
  })

  test('within a topic the words decide', async () => {
    const [one, two] = [await answered({ topicCode: 'nha-o' }), await answered({ topicCode: 'nha-o' })]
    await does('hanh.ldtbxh', saveTemplate, one, kept('Mái nhà dột', { body: 'Mái nhà dột được sửa trong đợt …' }))
    await does('hanh.ldtbxh', saveTemplate, two, kept('Xin nền đất', { body: 'Hộ chưa có đất ở được xét …' }))
    const body = 'Mái nhà dột khi mưa, xin được sửa.'
    expect((await offered(await send({ topicCode: 'nha-o', body }))).slice(0, 2)).toEqual([
      'Mái nhà dột',
      'Xin nền đất',
    ])
  })

  test('keeps the outcome of its answer, and says from which petition it came', async () => {
    const id = await answered()
    const { templateId } = await does('hanh.ldtbxh', saveTemplate, id, kept('Theo kết quả'))
    const { rows } = await base.pool.query(
      'select outcome, petition_id, topic_code from feedback.answer_template where id = $1',
      [templateId],
    )
    expect(rows).toEqual([{ outcome: 'solved', petition_id: id, topic_code: 'nuoc-sach-ve-sinh' }])
  })

  test.each([
    ['a telephone', 'Gọi số 0912 345 678 để hỏi.'],
    ['a name', 'Gửi ông Nguyễn Văn Hùng: máy bơm đã được thay.'],
    ['an address of post', 'Viết về nguoigui@vi.du nếu còn hỏng.'],
  ])('not with %s in it', async (_what, body) => {
    await expect(does('hanh.ldtbxh', saveTemplate, await answered(), kept('Còn tên', { body }))).rejects.toMatchObject({
      code: 'personal-left',
    })
  })

  test('only cleared, only from an approved answer, under a name of its own', async () => {
    const id = await answered()
    await expect(does('hanh.ldtbxh', saveTemplate, id, kept('A', { cleared: false }))).rejects.toThrow()
    await does('hanh.ldtbxh', saveTemplate, id, kept('A'))
    await expect(does('hanh.ldtbxh', saveTemplate, id, kept('A'))).rejects.toMatchObject({ code: 'name-taken' })
    const drafted = await send()
    await accept(drafted)
    await does('hanh.ldtbxh', draftAnswer, drafted, { outcome: 'solved', body: 'Chưa được xem.' })
    await expect(does('hanh.ldtbxh', saveTemplate, drafted, kept('B'))).rejects.toMatchObject({ code: 'not-there' })
  })

  test.each([
    ['huong.mttq', 404],
    ['nguyet.ubnd', 403],
    ['tham.ldtbxh', 403],
  ])('%s keeps none (%s) and retires none', async (who, status) => {
    const id = await answered()
    await expect(does(who, saveTemplate, id, kept(`Của ${who}`))).rejects.toMatchObject({ status })
    const { templateId } = await does('hanh.ldtbxh', saveTemplate, id, kept(`Mẫu ${who}`))
    await expect(base.act(await sample.actor(who), retireTemplate, { templateId })).rejects.toMatchObject({ status })
  })

  test('retired, it is offered no more; one of the house is not retired here', async () => {
    const hanh = await sample.actor('hanh.ldtbxh')
    const { templateId } = await does('hanh.ldtbxh', saveTemplate, await answered(), kept('Sẽ thôi dùng'))
    const seen = async () => (await templatesSeen(await sample.ask('hanh.ldtbxh'))).map(({ title }) => title)
    expect(await seen()).toContain('Sẽ thôi dùng')
    await base.act(hanh, retireTemplate, { templateId })
    expect(await seen()).not.toContain('Sẽ thôi dùng')
    await expect(base.act(hanh, retireTemplate, { templateId })).rejects.toMatchObject({ code: 'not-there' })
    const { rows } = await base.pool.query('select id from feedback.answer_template where unit_id is null limit 1')
    await expect(base.act(hanh, retireTemplate, { templateId: rows[0].id })).rejects.toMatchObject({ status: 404 })
  })

  test('is seen by its own unit and those above', async () => {
    await does('hanh.ldtbxh', saveTemplate, await answered(), kept('Của phòng'))
    const seen = async (who: string) =>
      (await templatesSeen(await sample.ask(who))).find(({ title }) => title === 'Của phòng')?.mayRetire
    expect([await seen('hanh.ldtbxh'), await seen('nguyet.ubnd'), await seen('huong.mttq')]).toEqual([
      true,
      false,
      undefined,
    ])
  })
})
