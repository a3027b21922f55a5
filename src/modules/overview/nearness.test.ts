import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/time/index.ts'
import { byNearness, nearnessOf } from './nearness.ts'

const today = '2023-06-26'

test.each([
  ['2023-06-25', undefined, 'late'],
  ['2023-06-25', 'Chưa phản hồi', 'unanswered'],
  ['2023-06-26', undefined, 'soon'],
  ['2023-06-26', 'Chưa phản hồi', 'soon'],
  ['2023-07-03', undefined, 'soon'],
  ['2023-07-04', undefined, 'later'],
  [null, undefined, 'undated'],
  [null, 'Chưa phản hồi', 'undated'],
] as const)('due %s, %s: %s', (due, lateText, nearness) => {
  expect(nearnessOf({ due, ...(lateText ? { lateText } : {}) }, today)).toBe(nearness)
})

test('nothing is lost, and what comes first is nearer', () => {
  const dues = fc.array(fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days))))
  fc.assert(
    fc.property(dues, (all) => {
      const groups = byNearness(
        all.map((due) => ({ due })),
        today,
      )
      expect(groups.flatMap(({ todos }) => todos)).toHaveLength(all.length)
      const order = groups.flatMap(({ todos }) => todos.map(({ due }) => due ?? '9999'))
      expect(order).toEqual(order.toSorted())
    }),
  )
})
