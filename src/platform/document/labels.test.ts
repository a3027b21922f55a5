import { expect, test } from 'vitest'
import { pointLabel, roman } from './labels.ts'

test.each([
  [1, 'a)'],
  [4, 'd)'],
  [5, 'đ)'],
  [6, 'e)'],
  [7, 'g)'],
  [22, 'x)'],
  [23, 'y)'],
])('point %i is %s (no f, j, w, z)', (number, label) => {
  expect(pointLabel(number)).toBe(label)
})

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
])('part %i is %s', (number, label) => {
  expect(roman(number)).toBe(label)
})

test('what no document has is refused', () => {
  expect(() => roman(0)).toThrow(RangeError)
  expect(() => pointLabel(1.5)).toThrow(RangeError)
})
