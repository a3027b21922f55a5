import { expect, test } from 'vitest'
import { excerptOf } from './petition-rows.ts'

const words = 'Giếng khô từ tháng 5. '.repeat(20)

test.each([
  [null, null],
  ['Giếng khô.', 'Giếng khô.'],
  [words.slice(0, 200), words.slice(0, 200)],
  [words.slice(0, 201), `${words.slice(0, 200).replace(/\s\S*$/, '')}…`],
])('of %j a list shows %j', (excerpt, shown) => expect(excerptOf({ excerpt })).toBe(shown))
