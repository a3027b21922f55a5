import { expect, test } from 'vitest'
import { filterOf, listHref } from './listed-wish.ts'

const read = (query: string) => filterOf(new URLSearchParams(query))
const none = { words: '', topic: '', place: '', state: '', dot: null }

test.each([
  ['', none],
  ['q=%20gi%E1%BA%BFng%00%20', { ...none, words: 'giếng' }],
  [`q=${'x'.repeat(500)}`, { ...none, words: 'x'.repeat(100) }],
  ['tinh-trang=da-co-ket-qua&linh-vuc=nha-o', { ...none, state: 'done', topic: 'nha-o' }],
  ['tinh-trang=constructor', none],
  ['o=11.54,106', { ...none, dot: { latitude: 11.54, longitude: 106 } }],
  ['o=1e9,2', none],
  ["o=1'--,2", none],
])('%s asks for %j', (query, filter) => {
  expect(read(query)).toEqual(filter)
})

test('an address leads back to what it asked for', () => {
  const query = 'q=gi%E1%BA%BFng&linh-vuc=nha-o&dia-ban=x&tinh-trang=dang-giai-quyet&o=11.54%2C106&trang=3'
  expect(listHref(read(query), 3)).toBe(`/phan-anh?${query}`)
  expect(listHref(read(''), 1)).toBe('/phan-anh')
})
