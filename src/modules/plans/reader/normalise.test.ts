import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test.each([
  ['  Kế  hoạch ', 'Kế hoạch'],
  ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch'],
  ['**Sở Y tế** *(b/c)*', 'Sở Y tế (b/c)'],
  ['* Mục tiêu', '* Mục tiêu'],
  ['UBND HUYỆN\t\tCỘNG HÒA', 'UBND HUYỆN\tCỘNG HÒA'],
  ['UBND HUYỆN      CỘNG HÒA', 'UBND HUYỆN\tCỘNG HÒA'],
  ['hai dòng\r\n  một câu', 'hai dòng một câu'],
  ['QÐ-UBND', 'QĐ-UBND'],
  ['a\u200b\u202eb\u0000c\ufeff', 'abc'],
  ['\u00a0\u2003', ''],
])('%j becomes %j', (raw, text) => expect(normalise(raw).text).toBe(text))

test('every unit knows where it came from', () => {
  const raw = ' **Sở**  Y te\u0302\u0301'
  const { text, starts, ends } = normalise(raw)
  const at = text.indexOf('tế')
  expect(raw.slice(starts[0], ends[1])).toBe('Sở')
  expect(raw.slice(starts[at], ends[at + 1])).toBe('te\u0302\u0301')
})

test('offsets never run backwards or leave the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const { text, starts, ends } = normalise(raw)
      expect(starts).toHaveLength(text.length)
      for (let i = 0; i < text.length; i++) {
        expect(starts[i]).toBeLessThan(ends[i] ?? 0)
        expect(ends[i]).toBeLessThanOrEqual(raw.length)
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
      }
    }),
  )
})

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (raw) => {
      const once = normalise(raw).text.replaceAll('*', '')
      expect(normalise(once).text).toBe(normalise(normalise(once).text).text)
    }),
  )
})
