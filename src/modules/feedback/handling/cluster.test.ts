import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf } from './cluster.ts'

test.each([
  ['nothing alike', [], 2, []],
  ['a pair', [['a', 'b']], 2, [['a', 'b']]],
  [
    'a chain is one group',
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    3,
    [['a', 'b', 'c']],
  ],
  ['a pair is too small a group', [['a', 'b']], 3, []],
  [
    'the largest first',
    [
      ['x', 'y'],
      ['a', 'b'],
      ['b', 'c'],
    ],
    2,
    [
      ['a', 'b', 'c'],
      ['x', 'y'],
    ],
  ],
] as [string, [string, string][], number, string[][]][])('%s', (_what, pairs, least, groups) => {
  expect(groupsOf(pairs, least).map((group) => group.toSorted())).toEqual(groups)
})

test('everything of a pair is in one group and in no second, in whatever order the pairs come', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, letter)), (pairs) => {
      const groups = groupsOf(pairs, 1)
      for (const [a, b] of pairs)
        expect(groups.filter((group) => group.includes(a) && group.includes(b))).toHaveLength(1)
      expect(new Set(groups.flat()).size).toBe(groups.flat().length)
      expect(
        groupsOf(pairs.toReversed(), 1)
          .map((group) => group.toSorted().join(''))
          .toSorted(),
      ).toEqual(groups.map((group) => group.toSorted().join('')).toSorted())
    }),
  )
})
