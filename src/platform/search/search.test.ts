import { expect, test } from 'vitest'
import { likePattern, searchWords } from './index.ts'

test.each([
  [null, null],
  ['', null],
  [' a ', null],
  ['ab', 'ab'],
  ['  báo   cáo ', 'báo cáo'],
  ['x'.repeat(500), 'x'.repeat(100)],
])('words of %j are %j', (typed, words) => {
  expect(searchWords(typed)).toBe(words)
})

test.each([
  ['báo cáo', '%báo cáo%'],
  ['100%', String.raw`%100\%%`],
  ['a_b', String.raw`%a\_b%`],
  [String.raw`a\b`, String.raw`%a\\b%`],
])('the pattern of %j is %j', (words, pattern) => {
  expect(likePattern(words)).toBe(pattern)
})
