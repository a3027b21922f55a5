import { expect, test } from 'vitest'
import { ownNameIn } from './own-name.ts'

const marked = (text: string, name: string | undefined) =>
  ownNameIn(text, name).map((span) => text.slice(span.start, span.end))

test.each<[string, string | undefined, string[]]>([
  ['tôi là thử mắt ở ấp 3', 'Nguyễn Văn Thử Mắt', ['thử mắt']],
  ['NGUYEN VAN THU MAT', 'Nguyễn Văn Thử Mắt', ['THU MAT']],
  ['Thử\u200b  Mắt và thử mắt', 'Thử Mắt', ['Thử\u200b  Mắt', 'thử mắt']],
  ['mắt tôi đau', 'Nguyễn Văn Thử Mắt', []],
  ['mắt tôi đau', 'Mắt', []],
  ['thử, xem mắt', 'Thử Mắt', []],
  ['Lan', undefined, []],
])('%s: the name %s', (text, name, wanted) => {
  expect(marked(text, name)).toEqual(wanted)
})
