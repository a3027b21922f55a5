import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldEach, squeeze, toNfc } from './fold.ts'

test.each([
  ['Ủy ban nhân dân', 'uy ban nhan dan'],
  ['Uỷ  ban\u00a0nhân dân ', 'uy ban nhan dan'],
  ['Đắk Lắk', 'dak lak'],
  ['QÐ-UBND', 'qd-ubnd'],
  ['2021 – 2025', '2021 - 2025'],
  ['hoa\u0300', 'hoa'],
  ['', ''],
])('folds %j', (text, folded) => expect(fold(text)).toBe(folded))

test('folding unit by unit keeps every offset', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldEach(toNfc(text)).length === toNfc(text).length))
})

test('squeezes white space', () => expect(squeeze(' a \t\n b ')).toBe('a b'))
