import { expect, test } from 'vitest'
import { withBeneath } from './component-tree.ts'

const places = [
  { code: 'da3', parentCode: null },
  { code: 'da3-tda1', parentCode: 'da3' },
  { code: 'da3-tda2', parentCode: 'da3' },
  { code: 'da30', parentCode: null },
]

test.each([
  { named: ['da3'], all: ['da3', 'da3-tda1', 'da3-tda2'] },
  { named: ['da3-tda2'], all: ['da3-tda2'] },
  { named: ['da30'], all: ['da30'] },
  { named: [], all: [] },
  { named: ['khong-co'], all: ['khong-co'] },
])('$named reaches $all', ({ named, all }) => {
  expect([...withBeneath(places, named)].toSorted()).toEqual(all)
})
