import { expect, test } from 'vitest'
import { changesBetween, type Said } from './amendment-changes.ts'

const said = (id: string, words: string): Said => ({ id, name: `Nhiệm vụ ${id}`, words })
const [one, two] = [said('1', 'A'), said('2', 'B')]

test.each([
  [[one, two], [one, two], []],
  [[one, two], [two, one], []],
  [[one], [said('1', 'Khác')], [['1', 'A', 'Khác']]],
  [[one], [one, two], [['2', null, 'B']]],
  [[one, two], [two], [['1', 'A', null]]],
  [
    [one, two],
    [said('2', 'C'), said('3', 'D')],
    [
      ['2', 'B', 'C'],
      ['3', null, 'D'],
      ['1', 'A', null],
    ],
  ],
])('from %j to %j', (running, amended, changes) => {
  expect(changesBetween(running, amended).map(({ id, before, after }) => [id, before, after])).toEqual(changes)
})
