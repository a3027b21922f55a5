import { describe, expect, test } from 'vitest'
import { isTerritory, spellingsOf, successionFits, type Extent } from './unit.ts'

describe('how a closed unit is carried on', () => {
  test.each<[Extent[], boolean]>([
    [[], true],
    [['whole'], true],
    [['part'], true],
    [['part', 'part'], true],
    [['whole', 'part'], false],
    [['whole', 'whole'], false],
  ])('%j: %s', (extents, fits) =>
    expect(successionFits(extents.map((extent, i) => ({ unitId: String(i), extent })))).toBe(fits),
  )
})

test.each([
  ['', []],
  ['\n \n', []],
  ['UBND xã A', ['UBND xã A']],
  ['UBND  xã A\r\n UBND xã A\nỦy ban A ', ['UBND xã A', 'Ủy ban A']],
])('spellings of %j', (text, spellings) => expect(spellingsOf(text)).toEqual(spellings))

test('a commune is a territory, its department is not', () => {
  expect([isTerritory('commune'), isTerritory('department'), isTerritory('toString')]).toEqual([true, false, false])
})
