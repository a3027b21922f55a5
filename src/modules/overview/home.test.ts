import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import { failedJobs } from '#platform/jobs/failures.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Glance } from '#platform/todo/index.ts'
import { allGlances, allTodos } from './queries.ts'
import { overviewTexts } from './texts.vi.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const glancesOf = async (username: string, today?: string): Promise<Partial<Record<string, Glance>>> => {
  const glances = await allGlances(await sample.ask(username, today))
  return Object.fromEntries(glances.map((glance) => [glance.id.replace(/-.*/, ''), glance]))
}
const awaitedBy = async (username: string) =>
  (await allTodos(await sample.ask(username))).awaited.items.map(({ title, origin }) => ({ title, origin }))

test('a leader sees the plan, what is put before UBND and the rounds; late units come first', async () => {
  const { plan, difficulties, round } = await glancesOf('tri.ubnd')
  expect(plan).toMatchObject({ summary: expect.stringContaining('không có nhiệm vụ nào quá hạn') })
  expect(plan!.lines).toMatchObject([{ due: '2023-06-30', note: '10 đơn vị' }])
  expect(difficulties).toMatchObject({ lines: [], total: 0 })
  expect(round!.lines[0]).toMatchObject({ note: expect.stringContaining('Đã gửi 8/10'), due: '2023-06-30', mark: null })
  const later = await glancesOf('tri.ubnd', '2023-07-04')
  expect(later['plan']!.lines[0]).toMatchObject({ mark: { tone: 'late', text: expect.stringContaining('quá hạn') } })
  expect(later['round']!.lines[0]).toMatchObject({ mark: { text: '2 đơn vị quá hạn' }, due: null })
})

test('the standing office sees the plan that it runs, what is overdue in it, and the way to urge', async () => {
  const before = await glancesOf('hanh.ldtbxh')
  expect(before['plan']).toMatchObject({ summary: expect.stringContaining('Hoàn thành 0/') })
  expect(before['plan']!.overdue).toBeUndefined()
  const { plan, round } = await glancesOf('hanh.ldtbxh', '2023-07-05')
  expect(plan).toMatchObject({
    overdue: { count: 10, what: 'nhiệm vụ của các đơn vị quá hạn' },
    action: { text: 'Đôn đốc 10 đơn vị', href: expect.stringContaining('/don-doc') },
  })
  expect(round).toMatchObject({
    overdue: { count: 2, what: 'báo cáo chưa gửi quá hạn' },
    action: { text: 'Đôn đốc 2 đơn vị' },
  })
  const led = await glancesOf('tri.ubnd', '2023-07-05')
  expect(led['plan']!.overdue).toEqual(plan!.overdue)
  expect(led['plan']!.action).toBeUndefined()
  expect((await glancesOf('ngan.yte', '2023-07-05'))['plan']).toBeUndefined()
})

test.each([
  [{ late: 0, soon: 0, waiting: 0, overdue: [] }, 'Hôm nay không có việc nào gấp hoặc chờ bạn'],
  [{ late: 0, soon: 0, waiting: 0, overdue: [{ count: 1, what: 'báo cáo quá hạn' }] }, 'Có 1 báo cáo quá hạn'],
  [
    {
      ...{ late: 1, soon: 0, waiting: 2 },
      overdue: [
        { count: 11, what: 'nhiệm vụ quá hạn' },
        { count: 4, what: 'nhiệm vụ quá hạn' },
        { count: 3, what: 'báo cáo quá hạn' },
      ],
    },
    'Có 1 việc quá hạn, 15 nhiệm vụ quá hạn, 3 báo cáo quá hạn, 2 việc chờ xử lý',
  ],
])('the heading of %j is “%s”', (pressing, words) => expect(overviewTexts.headline(pressing)).toBe(words))

test('the head of a commune sees the duties of his own unit and his own report only', async () => {
  const { unit, round, ...others } = await glancesOf('cuong.tanlap')
  expect(unit).toMatchObject({ lines: [{ text: 'Chưa phân công' }] })
  expect(round!.lines).toMatchObject([{ note: expect.stringContaining('Đã gửi 0/1') }])
  expect(others).toEqual({})
  expect(await glancesOf('thuy.tanlap')).toEqual({})
})

test('an administrator sees what failed, who has no second factor, whose place ends soon', async () => {
  const before = await glancesOf('quantri.huyen')
  expect(before['system']!.lines.map(({ id }) => id)).toEqual(['second-factor'])
  expect(before['ending']).toMatchObject({ total: 0 })
  await queueMail(base.db, [{ key: 'thu', to: 'a@thu.vn', subject: 'Thử', body: 'Thử' }], new Date())
  const thuy = await sample.actor('thuy.tanlap')
  const placeId = thuy.kind === 'person' ? thuy.memberships[0]!.id : ''
  await base.db
    .updateTable('organisation.membership')
    .set({ valid_to: '2023-07-26' })
    .where('id', '=', placeId)
    .execute()
  const after = await glancesOf('quantri.huyen')
  expect(after['system']!.lines.map(({ id }) => id)).toEqual(['outbox', 'second-factor'])
  expect(after['ending']!.lines).toMatchObject([{ text: 'Trần Thị Thu Thủy', due: '2023-07-26' }])
  expect((await glancesOf('quantri.huyen', '2023-06-25'))['ending']!.total).toBe(0)
  expect((await glancesOf('quantri.huyen', '2029-11-02'))['system']!.lines.map(({ id }) => id)).toContain('calendar')
})

test('jobs that did not succeed are counted by name', async () => {
  const db = readOnly(base.db)
  expect(await failedJobs(db)).toEqual([])
  await base.pool.query('create schema pgboss; create table pgboss.job (name text, state text)')
  await base.pool
    .query(`insert into pgboss.job values ('a', 'failed'), ('a', 'failed'), ('b', 'failed'), ('b', 'completed'),
    ('__pgboss__x', 'failed')`)
  expect(await failedJobs(db)).toEqual([
    { name: 'a', failed: 2 },
    { name: 'b', failed: 1 },
  ])
  expect((await glancesOf('quantri.huyen'))['system']!.lines[0]).toMatchObject({ id: 'jobs', mark: { text: '3 lần' } })
})

test('who sent a report waits for its confirmation, and sees it; others do not', async () => {
  const waits = {
    title: expect.stringContaining('Chờ xác nhận số liệu'),
    origin: expect.stringContaining('Trung tâm Y tế'),
  }
  expect(await awaitedBy('trang.thitran')).toEqual([waits])
  expect(await awaitedBy('hai.thitran')).toEqual([waits])
  for (const username of ['thuy.tanlap', 'ngan.yte', 'hanh.ldtbxh', 'tri.ubnd'])
    expect(await awaitedBy(username), username).not.toContainEqual(waits)
})
