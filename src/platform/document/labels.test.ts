import { expect, test } from 'vitest'
import { pointLabel, roman } from './labels.ts'

test.each([
  [1, 'a)'],
  [4, 'd)'],
  [5, 'đ)'],
  [6, 'e)'],
  [7, 'g)'],
  [22, 'x)'],
  [21, 'v)'],
  [23, 'y)'],
  [24, 'a1)'],
  [25, 'b1)'],
])('point %i is %s (no f, j, w, z)', (number, label) => {
  expect(pointLabel(number)).toBe(label)
})

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [39, 'XXXIX'],
])('part %i is %s', (number, label) => {
  expect(roman(number)).toBe(label)
})

test.each([0, -1, 1.5, 40])('there is no part %d', (number) => {
  expect(() => roman(number)).toThrow(RangeError)
})

test.each([0, -1, 1.5])('there is no point %d', (number) => {
  expect(() => pointLabel(number)).toThrow(RangeError)
})
