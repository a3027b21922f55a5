import { beforeAll, describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { climbOverdue } from './commands/climb.ts'
import { handlingJobs } from './jobs/handling.ts'
import { climbsDue } from './queries/overdue.ts'
import { petitionTodos } from './queries/petition-todos.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { send, routed, answer, accept } = handlingOf(base, sample)

let waits: string
let worked: string
let answered: string
let desk: string
let farming: string
beforeAll(async () => {
  // Received on 26/6/2023: notice and result are both due on Monday 10/7.
  waits = await send()
  worked = await routed()
  answered = await send()
  await accept(answered)
  await answer(answered)
  await send({ kind: 'denunciation', topicCode: undefined })
  desk = await sample.unit('phong-ldtbxh-tan-bien')
  farming = await sample.unit('phong-nnptnt-tan-bien')
})

const climbsOf = async (petitionId: string, today: string) =>
  (await climbsDue(readOnly(base.db), today))
    .filter((climb) => climb.petitionId === petitionId)
    .map(
      ({ level, unitId, clock }) =>
        `${level} ${unitId === farming ? 'farming' : unitId === desk ? 'desk' : '?'} ${clock}`,
    )
    .toSorted()

describe('overdue ones climb, counted in working days', () => {
  test.each([
    ['on the last day', '2023-07-10', []],
    ['a day late', '2023-07-11', ['head']],
    ['two days late', '2023-07-12', ['head']],
    ['three days late', '2023-07-13', ['head', 'office']],
    ['long after', '2023-08-01', ['head', 'office']],
  ])('%s', async (_what, today, levels) => {
    const [unworked, byUnit] = [
      { head: 'desk', office: 'desk' },
      { head: 'farming', office: 'desk' },
    ] as Record<string, string>[]
    expect(await climbsOf(waits, today)).toEqual(levels.map((level) => `${level} ${unworked![level]} notice`))
    expect(await climbsOf(worked, today)).toEqual(levels.map((level) => `${level} ${byUnit![level]} result`))
    expect(await climbsOf(answered, today)).toEqual([])
  })

  test('days off do not count, and on them nothing climbs', async () => {
    const late = await send({}, '2023-06-30')
    // Due on Friday 14/7: Saturday and Sunday are no working days.
    expect(await climbsOf(late, '2023-07-16')).toEqual([])
    expect(await climbsOf(late, '2023-07-17')).toEqual(['head desk notice'])
    await run('2023-07-16')
    expect(await kept(late)).toEqual([])
    await run('2023-07-17')
    await run('2023-07-17')
    expect(await kept(late)).toEqual(['head'])
  })

  test('nothing of a denunciation climbs', async () => {
    const all = await climbsDue(readOnly(base.db), '2023-09-01')
    const { rows } = await base.pool.query(`select id from feedback.petition where kind = 'denunciation'`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { id } of rows) expect(all.some(({ petitionId }) => petitionId === id)).toBe(false)
  })

  test('only the clock makes them climb', async () => {
    await expect(base.act(await sample.actor('sang.ldtbxh'), climbOverdue, { climbs: [] })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('who is climbed to finds it among his work; a head of another unit does not', async () => {
    await run('2023-07-13')
    const climbed = async (who: string) =>
      (await petitionTodos(await sample.ask(who, '2023-07-13'))).items.some(
        ({ id }) => id === `petition-climb-${worked}`,
      )
    expect(await climbed('khoa.nongnghiep')).toBe(true)
    expect(await climbed('hanh.ldtbxh')).toBe(true)
    expect(await climbed('toan.yte')).toBe(false)
    expect(await climbed('tho.nongnghiep')).toBe(false)
  })
})

const run = (today: string) =>
  handlingJobs
    .find(({ name }) => name === 'feedback.climb')!
    .run({ runtime: base.runtime, now: new Date(), today, appUrl: '', post: null }, {})

const kept = async (petitionId: string) =>
  (
    await base.db
      .selectFrom('feedback.climb')
      .select('level')
      .where('petition_id', '=', petitionId)
      .orderBy('level')
      .execute()
  ).map(({ level }) => level)
