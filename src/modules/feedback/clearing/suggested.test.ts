import { expect, test } from 'vitest'
import { suggestedText, suggestedTitle } from './suggested.ts'

test.each([
  ['Giếng hết nước. Xin giúp.', 'Giếng hết nước'],
  ['Tôi tên là Lan. Giếng hết nước!', 'Giếng hết nước!'],
  ['Tôi tên là Lan', 'Nước sạch'],
  ['', 'Nước sạch'],
  [`${'Giếng '.repeat(30)}khô`, `${'Giếng '.repeat(13).trim()}…`],
])('the title of %j is %j', (typed, title) => {
  expect(suggestedTitle(suggestedText(typed, []), 'Nước sạch')).toBe(title)
})
