import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, CODES, isCode, printedCode, readCode } from './code.ts'

const numbers = fc.integer({ min: 0, max: CODES - 1 })

test('a code is twelve digits and itself', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const code = codeOf(number)
      expect(isCode(code)).toBe(true)
      expect(readCode(printedCode(code))).toBe(code)
      expect(Number(code.slice(0, 11))).toBe(number)
    }),
  )
})

test('every wrong digit is found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const code = codeOf(number)
      const wrong = (Number(code[at]) + by) % 10
      expect(isCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('every swap of two neighbours is found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(10), (number, at) => {
      const code = codeOf(number)
      fc.pre(code[at] !== code[at + 1])
      expect(isCode(code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['0000 0000 0000', '000000000000'],
  ['0000.0000-0000', '000000000000'],
  ['０００００００００００0', '000000000000'],
  ['000000000001', null],
  ['00000000000', null],
  ['0000000000000', null],
  ['00000000000o', null],
  ['', null],
  ['\u0000', null],
])('%j is read as %j', (typed, code) => expect(readCode(typed)).toBe(code))

test('a number outside has no code', () => {
  expect(() => codeOf(CODES)).toThrow(RangeError)
  expect(() => codeOf(-1)).toThrow(RangeError)
  expect(() => codeOf(0.5)).toThrow(RangeError)
})
