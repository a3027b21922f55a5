import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { carriedShares, planJobs, planTodos, runningPlanIds } from '#modules/plans/server.ts'
import { reportingJobs } from './jobs.ts'
import { confirmPart, reportOf, roundOf, roundsOf, sendBackPart } from './server.ts'
import { tellStanding } from './commands/tell-standing.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

/** Runs what reporting and plans do after events, also after those that come of it. */
async function drain(today = '2023-07-05') {
  while (base.events.length > 0)
    for (const { event, payload } of base.events.splice(0))
      for (const job of [...reportingJobs, ...planJobs].filter(({ on }) => on?.includes(event)))
        await job.run(
          { runtime: base.runtime, now: new Date(), today, appUrl: 'http://localhost', post: null },
          { ...payload, event },
        )
}

let planId: string
let roundId: string

beforeAll(async () => {
  const ask = await sample.ask('hanh.ldtbxh')
  ;[planId = ''] = await runningPlanIds(ask.db)
  roundId = (await roundsOf(ask, 1)).items[0]!.id
  await drain()
})

/** How the duty to report of communes stands, by the unit's short name. */
async function states(today = '2023-07-05'): Promise<Record<string, string>> {
  const shares = await carriedShares(await sample.ask('hanh.ldtbxh', today), { planIds: [planId] })
  return Object.fromEntries(shares.filter(({ n }) => n === 16).map(({ unitName, state }) => [unitName, state]))
}

const PEOPLE = {
  'phong-nnptnt-tan-bien': 'tho.nongnghiep',
  'ttyt-tan-bien': 'ngan.yte',
  'phong-ldtbxh-tan-bien': 'hanh.ldtbxh',
}

async function partsOf(unit: string) {
  const ask = await sample.ask('hanh.ldtbxh')
  const report = (await reportOf(ask, roundId, await sample.unit(unit), 1))!
  const round = (await roundOf(ask, roundId))!
  return Object.entries(PEOPLE).map(([key, username]) => ({
    username,
    place: {
      filingId: report.lastSent!.id,
      partId: round.parts.find((part) => part.level === 1 && part.key === key)!.id,
    },
  }))
}

test('who sent the report is not late with the duty to report; who did not is', async () => {
  const found = await states()
  expect(found['UBND xã Tân Lập']).toBe('late')
  expect(found['UBND xã Trà Vong']).toBe('late')
  expect(Object.values(found).filter((state) => state === 'filed')).toHaveLength(8)
})

test('the duty is done by the last confirmation, on the day of the signature; sending back opens it again', async () => {
  const [first, ...others] = await partsOf('ubnd-xa-hoa-hiep')
  for (const { username, place } of others)
    await base.act(await sample.actor(username), confirmPart, { ...place, seenDecisions: 0 })
  await drain()
  expect((await states())['UBND xã Hòa Hiệp']).toBe('filed')
  const decider = await sample.actor(first!.username)
  await base.act(decider, sendBackPart, { ...first!.place, seenDecisions: 0, reason: 'Thiếu số hộ.', queries: [] })
  await drain()
  expect((await states())['UBND xã Hòa Hiệp']).toBe('doing')
  await base.act(decider, confirmPart, { ...first!.place, seenDecisions: 1 })
  await drain()
  expect((await states())['UBND xã Hòa Hiệp']).toBe('done')
  expect((await states('2023-07-04'))['UBND xã Hòa Hiệp']).toBe('filed')
})

test('what was told before something newer changes nothing; a repeat neither', async () => {
  const told = { planId, roundId, toldAt: '2020-01-01T00:00:00.000Z', event: 'reporting.report-stands' }
  const unitId = await sample.unit('ubnd-xa-hoa-hiep')
  const reports = [{ level: 1, unitId, lastDay: '2023-06-30', filedOn: '2023-06-24', state: 'waiting' }]
  base.events.push({ event: told.event, payload: { ...told, reports, eventId: crypto.randomUUID() } })
  await drain()
  expect((await states())['UBND xã Hòa Hiệp']).toBe('done')
})

test('a report that was sent presses nobody as a duty any more', async () => {
  const titles = async (username: string) =>
    (await planTodos(await sample.ask(username, '2023-07-05'))).items.map(({ title }) => title)
  const duty = expect.stringContaining('báo cáo đúng thời gian')
  expect(await titles('thuy.tanlap')).toContainEqual(duty)
  expect(await titles('trang.thitran')).not.toContainEqual(duty)
})

test('only the house tells how reports stand', async () => {
  await expect(base.act(await sample.actor('hanh.ldtbxh'), tellStanding, { roundId })).rejects.toMatchObject({
    status: 403,
  })
})
