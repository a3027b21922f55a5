import { expect, test } from 'vitest'
import type { DutyState } from './duty-state.ts'
import { planGlance, unitGlance, type GlanceShare } from './glance.ts'

const today = '2023-06-26'
const share = (unit: string, state: DutyState, more: Partial<GlanceShare> = {}): GlanceShare => ({
  ...{ dutyId: 'nv', n: 1, text: 'Lập danh sách', unitId: unit, unitName: unit, due: null, assignment: null },
  state,
  ...more,
})
const glance = (...shares: GlanceShare[]) =>
  planGlance({ id: 'k', title: 'Kế hoạch' }, shares, today, { plan: '/theo-doi', duty: ({ dutyId }) => `/${dutyId}` })

test('units that are behind, the most behind first; who is asked is not late', () => {
  const { lines, summary } = glance(
    share('B', 'late'),
    share('A', 'late', { dutyId: 'a' }),
    share('A', 'late', { dutyId: 'b' }),
    share('C', 'unanswered'),
    share('D', 'done'),
  )
  expect(summary).toBe('Hoàn thành 1/5 nhiệm vụ (tính theo đơn vị), 3 quá hạn, 1 chưa phản hồi')
  expect(lines.map(({ text, mark }) => [text, mark?.text])).toEqual([
    ['A', '2 quá hạn'],
    ['B', '1 quá hạn'],
    ['C', '1 chưa phản hồi'],
  ])
})

test.each([
  ['2023-06-26', 'doing', 1],
  ['2023-07-03', 'given', 1],
  ['2023-07-04', 'given', 0],
  ['2023-06-30', 'done', 0],
] as const)('what ends on %s and is %s: %i line', (due, state, lines) => {
  expect(glance(share('A', state, { due })).lines).toHaveLength(lines)
})

test('a duty of many units is one line', () => {
  const due = '2023-06-30'
  const { lines, total } = glance(...['A', 'B', 'C'].map((unit) => share(unit, 'given', { due })))
  expect(lines).toMatchObject([{ text: 'Lập danh sách', note: '3 đơn vị', due, href: '/nv' }])
  expect(total).toBe(1)
  expect(glance(share('A', 'given', { due })).lines[0]?.note).toBe('A')
})

test('more than fit: the first are shown, all are counted', () => {
  const { lines, total } = glance(...Array.from({ length: 20 }, (_none, i) => share(`U${i}`, 'late')))
  expect([lines.length, total]).toEqual([8, 20])
})

test('a head sees who has what, and first what nobody has', () => {
  const an = { officerId: 'an', officerName: 'An' }
  const { lines, summary } = unitGlance({ id: 'A', name: 'UBND xã A' }, [
    share('A', 'late', { assignment: an }),
    share('A', 'doing', { assignment: an }),
    share('A', 'given'),
    share('A', 'done', { assignment: an }),
  ])
  expect(summary).toBe('Hoàn thành 1/4 nhiệm vụ, 1 quá hạn')
  expect(lines.map(({ text, note, mark }) => [text, note, mark?.text])).toEqual([
    ['Chưa phân công', '1 việc đang mở', undefined],
    ['An', '2 việc đang mở', '1 quá hạn'],
  ])
})
