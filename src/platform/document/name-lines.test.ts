import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLines } from './name-lines.ts'

test.each([
  ['ỦY BAN NHÂN DÂN XÃ TÂN LẬP', 25, 'ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP'],
  ['ỦY BAN NHÂN DÂN HUYỆN TÂN BIÊN', 25, 'ỦY BAN NHÂN DÂN\nHUYỆN TÂN BIÊN'],
  ['ỦY BAN NHÂN DÂN THỊ TRẤN TÂN BIÊN', 25, 'ỦY BAN NHÂN DÂN\nTHỊ TRẤN TÂN BIÊN'],
  ['PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 25, 'PHÒNG LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI'],
  [
    'PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HUYỆN TÂN BIÊN',
    25,
    'PHÒNG LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI\nHUYỆN TÂN BIÊN',
  ],
  ['PHÒNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', 25, 'PHÒNG NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN'],
  ['TRUNG TÂM VĂN HÓA, THỂ THAO VÀ TRUYỀN THANH', 25, 'TRUNG TÂM VĂN HÓA,\nTHỂ THAO VÀ TRUYỀN THANH'],
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH TÂY NINH', 25, 'SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\nTỈNH TÂY NINH'],
  ['TRUNG TÂM Y TẾ', 25, 'TRUNG TÂM Y TẾ'],
  ['TRUNG TÂM Y TẾ', 14, 'TRUNG TÂM Y TẾ'],
  ['TRUNG TÂM Y TẾ', 13, 'TRUNG TÂM\nY TẾ'],
  ['MỘT\nHAI BA BỐN NĂM', 8, 'MỘT\nHAI BA BỐN NĂM'],
  ['NHÂN DÂN ỦY BAN NHÂN DÂN', 9, 'NHÂN DÂN\nỦY BAN\nNHÂN DÂN'],
  ['DÀIHƠNMỘTDÒNG BA BỐN', 8, 'DÀIHƠNMỘTDÒNG BA BỐN'],
])('%j in lines of %i letters', (name, length, expected) => expect(nameLines(name, length)).toBe(expected))

test('no letter is lost and no line is too long once a name is broken', () => {
  const word = fc.constantFrom('XÃ', 'HỘI', 'ỦY', 'BAN', 'HUYỆN', 'TÂN', 'VĂN', 'HÓA,', '-', 'TRUYỀN', 'THANH')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.integer({ min: 6, max: 30 }), (words, length) => {
      const lines = nameLines(words.join(' '), length).split('\n')
      expect(lines.join(' ')).toBe(words.join(' '))
      if (lines.length > 1) expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(length)
    }),
  )
})
