import { expect, test } from 'vitest'
import { knownUnits, obligation } from '../../../test/support/obligations.ts'
import { proposeLevels, type Knowledge } from './round-proposal.ts'

const known: Knowledge = {
  ...knownUnits,
  leads: [...knownUnits.leads, { componentCode: 'da2', unitId: 'lao-dong' }],
  asked: new Set(['y-te']),
}
const chain = [
  obligation(3, ['lao-dong'], ['huyen'], { iso: '2023-08-10' }),
  obligation(1, ['xa-1', 'xa-2'], ['nong-nghiep', 'y-te', 'lao-dong']),
  obligation(2, ['nong-nghiep', 'y-te', 'van-hoa'], ['lao-dong'], {
    bound: 'in',
    iso: '2023-07',
    lastDay: '2023-07-31',
  }),
  obligation(3, ['lao-dong'], ['huyen', 'so'], { iso: null, bound: null, lastDay: null }),
]

test('the obligations of a plan become a chain, lowest first', () => {
  const levels = proposeLevels(chain, known)
  expect(
    levels.map(({ level, due, sameReportAs }) => [level, due?.date ?? null, due?.bound ?? null, sameReportAs]),
  ).toEqual([
    [1, '2023-07-01', 'before', null],
    [2, '2023-07-31', 'not later than', null],
    [3, '2023-08-10', 'before', null],
    [4, null, null, 3],
  ])
  const parts = levels.map((one) =>
    one.parts.map(({ key, receiverUnitId, components, rest, figures }) => [
      key,
      receiverUnitId,
      components,
      rest,
      figures,
    ]),
  )
  expect(parts[0]).toEqual([
    ['nong-nghiep', 'nong-nghiep', ['da3-tda1'], false, 'entered'],
    ['y-te', 'y-te', ['da3-tda2'], false, 'entered'],
    ['lao-dong', 'lao-dong', ['da2'], true, 'entered'],
  ])
  expect(parts[1]).toEqual([
    ['nong-nghiep', 'lao-dong', ['da3-tda1'], false, 'consolidated'],
    ['y-te', 'lao-dong', ['da3-tda2'], false, 'consolidated'],
    ['van-hoa', 'lao-dong', ['da6-tda1'], false, 'own'],
  ])
  expect(parts[2]).toEqual([['huyen', 'huyen', [], true, 'consolidated']])
  expect(parts[3]).toEqual([['so', 'so', [], true, 'consolidated']])
})

test('each lead reports its own part; a body outside the chain is asked', () => {
  const level = proposeLevels(chain, known)[1]!
  expect(level.members).toEqual([
    { unitId: 'nong-nghiep', draftedByUnitId: null, request: false, parts: ['nong-nghiep'] },
    { unitId: 'y-te', draftedByUnitId: null, request: true, parts: ['y-te'] },
    { unitId: 'van-hoa', draftedByUnitId: null, request: false, parts: ['van-hoa'] },
  ])
})

test.each([
  ['nobody to receive', [obligation(1, ['xa-1'], [])], 0],
  ['nobody to send', [obligation(1, [], ['huyen'])], 0],
  ['the same twice', [obligation(1, ['xa-1'], ['huyen']), obligation(1, ['xa-1'], ['huyen'])], 1],
  ['units that lead nothing report whole', [obligation(1, ['ap-1', 'ap-2'], ['xa-1'])], 1],
])('%s', (_name, obligations, count) => {
  const levels = proposeLevels(obligations, known)
  expect(levels).toHaveLength(count)
  for (const { parts } of levels) expect(parts).toMatchObject([{ rest: true, figures: 'entered' }])
})

test('without the standing office among the receivers the last one takes the rest; who leads nothing gets no part', () => {
  const [level] = proposeLevels([obligation(1, ['xa-1'], ['huyen', 'y-te'])], known)
  expect(level!.parts.map(({ key, rest }) => [key, rest])).toEqual([['y-te', true]])
})
