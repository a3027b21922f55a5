import { describe, expect, test } from 'vitest'
import type { Command } from '#platform/command/command.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { sent, stepped } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import { acceptPetition } from './commands/decide-petition.ts'
import { extendResult } from './commands/extend-result.ts'
import { routePetition } from './commands/route-petition.ts'
import { askSender } from './commands/talk.ts'
import { petitionByCode } from './queries/tracking.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
// The rule of the catalogue: the officer once and five working days, the head twice and ten each.
const DUE = '2023-07-10'

const versionOf = async (id: string) =>
  (await base.db.selectFrom('feedback.petition').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version

const does = async (who: string, act: Command<unknown>, petitionId: string, input: object, today = sample.today) =>
  base.act(await sample.actor(who), act, { petitionId, seenVersion: await versionOf(petitionId), ...input }, { today })

const extends_ = (who: string, id: string, newDueOn: string, today?: string) =>
  does(who, extendResult, id, { newDueOn, reason: 'Chờ kết quả xét nghiệm nước.' }, today)

async function accepted(): Promise<{ id: string; code: string }> {
  const { petitionId: id, code } = await sent(base, sample)
  await does('hanh.ldtbxh', acceptPetition, id, { notice: 'Đã thụ lý.' })
  return { id, code }
}

const status = (work: Promise<unknown>) =>
  work.then(
    () => 'may',
    (error: { code: string }) => error.code,
  )

describe('how far', () => {
  test.each([
    ['the officer to the last day of his part', 'hanh.ldtbxh', '2023-07-17', 'may'],
    ['not a day farther', 'hanh.ldtbxh', '2023-07-18', 'head-decides'],
    ['the head does', 'sang.ldtbxh', '2023-07-18', 'may'],
    ['to the last day of the rule', 'sang.ldtbxh', '2023-07-24', 'may'],
    ['nobody a day farther', 'sang.ldtbxh', '2023-07-25', 'too-far'],
    ['nor by years', 'hanh.ldtbxh', '2030-01-01', 'too-far'],
    ['never to the same day', 'sang.ldtbxh', DUE, 'not-later'],
    ['an officer of another unit not at all', 'tho.nongnghiep', '2023-07-12', 'not-seen'],
  ])('%s', async (_what, who, newDueOn, wanted) => {
    const { id, code } = await accepted()
    const came = await status(extends_(who, id, newDueOn))
    expect(wanted === 'not-seen' ? came !== 'may' : came === wanted).toBe(true)
    const told = await petitionByCode({ db: base.db as never }, code)
    expect(told?.resultDueOn).toBe(wanted === 'may' ? newDueOn : DUE)
  })
})

describe('how often', () => {
  test('the officer once, the head once more, then nobody', async () => {
    const { id } = await accepted()
    await extends_('hanh.ldtbxh', id, '2023-07-14')
    expect(await status(extends_('hanh.ldtbxh', id, '2023-07-17'))).toBe('head-decides')
    await extends_('sang.ldtbxh', id, '2023-07-28')
    expect(await status(extends_('sang.ldtbxh', id, '2023-07-31'))).toBe('no-more-extension')
  })

  test('brought back by the sender its clock begins anew', async () => {
    const { id } = await accepted()
    await extends_('hanh.ldtbxh', id, '2023-07-14')
    await stepped(base, id, 'delivered')
    const back = { petition_id: id, answer_n: 1, at: new Date(), on_day: sample.today }
    await base.db.insertInto('feedback.not_solved').values(back).execute()
    await base.pool.query(
      `insert into feedback.step (petition_id, n, kind, at, on_day)
       select petition_id, max(n) + 1, 'not-solved', now(), '2023-06-26' from feedback.step where petition_id = $1 group by 1`,
      [id],
    )
    expect(await status(extends_('hanh.ldtbxh', id, '2023-07-17'))).toBe('may')
  })
})

describe('of what', () => {
  test('not before the sender was told of the handling, also when he was asked and answered', async () => {
    const { petitionId } = await sent(base, sample)
    expect(await status(extends_('sang.ldtbxh', petitionId, '2023-07-12'))).toBe('not-now')
    await does('hanh.ldtbxh', askSender, petitionId, { question: 'Giếng ở ấp nào?' })
    expect(await status(extends_('sang.ldtbxh', petitionId, '2023-07-12'))).toBe('not-now')
  })

  test('on its last day it may, on the day after what is late stays late', async () => {
    const { id } = await accepted()
    expect(await status(extends_('sang.ldtbxh', id, '2023-07-17', '2023-07-11'))).toBe('overdue-already')
    expect(await status(extends_('sang.ldtbxh', id, '2023-07-17', DUE))).toBe('may')
  })

  test('at another unit its head decides, not its officer', async () => {
    const { id } = await accepted()
    await does('hanh.ldtbxh', routePetition, id, { unitId: await sample.unit('phong-nnptnt-tan-bien') })
    expect(await status(extends_('tho.nongnghiep', id, '2023-07-12'))).toBe('forbidden')
    expect(await status(extends_('khoa.nongnghiep', id, '2023-07-24'))).toBe('may')
  })
})

test("a topic's own rule goes before the rule for all; without a rule nobody puts off", async () => {
  await base.db
    .insertInto('feedback.extension_rule')
    .values({
      ...{ topic_code: 'nuoc-sach-ve-sinh', days: 3, day_unit: 'working', times: 1 },
      ...{ officer_days: 0, officer_times: 0, valid_from: '2023-01-01' },
    })
    .execute()
  const { id } = await accepted()
  expect(await status(extends_('hanh.ldtbxh', id, '2023-07-11'))).toBe('head-decides')
  expect(await status(extends_('sang.ldtbxh', id, '2023-07-14'))).toBe('too-far')
  expect(await status(extends_('sang.ldtbxh', id, '2023-07-13'))).toBe('may')
  await base.db.deleteFrom('feedback.extension_rule').execute()
  const other = await accepted()
  expect(await status(extends_('sang.ldtbxh', other.id, '2023-07-11'))).toBe('no-more-extension')
})
