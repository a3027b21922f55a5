import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSmall } from './fold-small.ts'

const place = (label: string | null, received: number) => ({ label, received, answered: 1, inTime: 0, days: 3 })
const labels = (rows: ReturnType<typeof place>[]) => foldSmall(rows).kept.map(({ label }) => label)

test.each([
  ['none is small', [5, 9], ['0', '1'], null],
  ['two small ones that are enough together', [3, 2, 9], ['2'], 5],
  ['one small one takes the next smallest with it', [1, 20, 9], ['1'], 10],
  ['two that are still too few take another', [1, 1, 7, 30], ['3'], 9],
  ['all are few', [1, 1], [], 2],
])('%s', (_what, numbers, kept, together) => {
  const rows = numbers.map((received, i) => place(String(i), received))
  expect(labels(rows)).toEqual(kept)
  expect(foldSmall(rows).together?.received ?? null).toBe(together)
})

test('what has no place stays, however few', () => {
  expect(labels([place(null, 1), place('a', 6)])).toEqual([null, 'a'])
})

test('the sum stays, no small place is told, nothing is got back by subtraction', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), (numbers) => {
      const rows = numbers.map((received, i) => place(String(i), received))
      const { kept, together } = foldSmall(rows)
      const all = numbers.reduce((sum, one) => sum + one, 0)
      expect(kept.reduce((sum, { received }) => sum + received, together?.received ?? 0)).toBe(all)
      expect(kept.every(({ received }) => received >= 5)).toBe(true)
      if (together && kept.length > 0) {
        expect(together.received).toBeGreaterThanOrEqual(5)
        expect(rows.length - kept.length).toBeGreaterThan(1)
      }
    }),
  )
})
