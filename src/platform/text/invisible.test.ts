import { expect, test } from 'vitest'
import { withoutInvisible } from './invisible.ts'

test.each([
  ['Kinh phí \u202e000.5\u202c triệu', 'Kinh phí 000.5 triệu'],
  ['\u2066xã\u2069 \u200eTân\u200f Lập\u061c', 'xã Tân Lập'],
  ['\ufeffTân\u200bLập\u2060', 'TânLập'],
  ['👩\u200d🌾 xóa đói', '👩\u200d🌾 xóa đói'],
  ['Ủy ban nhân dân\tấp 1\n', 'Ủy ban nhân dân\tấp 1\n'],
  ['', ''],
])('%j is kept as %j', (typed, kept) => expect(withoutInvisible(typed)).toBe(kept))
