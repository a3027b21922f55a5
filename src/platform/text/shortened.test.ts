import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test.each([
  ['Giếng khô', 9, 'Giếng khô'],
  ['Giếng khô rồi', 12, 'Giếng khô…'],
  ['Giếng khô rồi', 10, 'Giếng khô…'],
  ['Giếng khô rồi', 9, 'Giếng…'],
  ['Giếng   khô', 8, 'Giếng…'],
  ['Giếngkhôrồi', 6, 'Giếng…'],
  [' Giếngkhôrồi', 6, ' Giến…'],
  ['a😀😀', 3, 'a…'],
  ['', 5, ''],
])('%j in %d characters is %j', (text, most, short) => {
  expect(shortened(text, most)).toBe(short)
})

test('never longer than asked, and a beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const short = shortened(text, most)
      expect(short.length).toBeLessThanOrEqual(Math.max(most, 1))
      expect(text.startsWith(text.length > most ? short.slice(0, -1) : short)).toBe(true)
    }),
  )
})
