import { expect, test } from 'vitest'
import { chainFields, levelsByHand, receiversChosen, roundOfForm } from './open-form.ts'
import { adjustedLevels, receivingOf, withByHand } from './round-adjust.ts'
import { proposeLevels, type Knowledge, type Obligation } from './round-proposal.ts'

const unit = (id: string) => ({ id, fullName: id, shortName: id })
const known: Knowledge = {
  leads: [
    { componentCode: 'da3-tda1', unitId: 'nong-nghiep' },
    { componentCode: 'da3-tda2', unitId: 'y-te' },
    { componentCode: 'da6-tda1', unitId: 'van-hoa' },
  ],
  standingOfficeId: 'lao-dong',
  asked: new Set(),
  label: (code) => code,
  restLabel: ({ shortName }) => `gửi ${shortName}`,
  allLabel: 'toàn bộ',
  titleOf: (from, to) => `${from.length} → ${to.length}`,
}
const obligation = (level: number, from: string[], to: string[]): Obligation => ({
  id: `${level}`,
  level,
  from: from.map(unit),
  to: to.map(unit),
  iso: '2023-07-01',
  bound: 'before',
  lastDay: '2023-06-30',
})
const chain = [
  obligation(1, ['xa-1', 'xa-2'], ['nong-nghiep', 'y-te', 'lao-dong']),
  obligation(2, ['nong-nghiep', 'y-te', 'van-hoa'], ['lao-dong']),
  obligation(3, ['lao-dong'], ['huyen']),
]
const codes = ['da2', 'da3-tda1', 'da3-tda2', 'da6-tda1']
const receiving = receivingOf(chain, known, codes)
const adjusted = (chosen: Record<string, string>) =>
  adjustedLevels(chain, known, receiving, new Map(Object.entries(chosen)))

test('who receives what, and who could: those who receive or report up, never those who owe', () => {
  expect([...receiving!.usual]).toEqual([
    ['da2', 'lao-dong'],
    ['da3-tda1', 'nong-nghiep'],
    ['da3-tda2', 'y-te'],
    ['da6-tda1', 'lao-dong'],
  ])
  expect(receiving!.candidates.map(({ id }) => id)).toEqual(['nong-nghiep', 'y-te', 'lao-dong', 'van-hoa'])
  expect(receivingOf([obligation(1, ['xa-1'], ['huyen'])], known, codes)).toBeNull()
})

test('as the catalogue has it, nothing changes', () => {
  expect(adjusted({})).toEqual(proposeLevels(chain, known))
  expect(adjusted({ 'da6-tda1': 'lao-dong', 'da3-tda2': 'y-te' })).toEqual(proposeLevels(chain, known))
})

test('a unit that received nothing takes a component, and adds up what it reports on', () => {
  const levels = adjusted({ 'da6-tda1': 'van-hoa' })!
  expect(levels[0]!.parts.map(({ key, components, rest }) => [key, components, rest])).toEqual([
    ['nong-nghiep', ['da3-tda1'], false],
    ['y-te', ['da3-tda2'], false],
    ['lao-dong', [], true],
    ['van-hoa', ['da6-tda1'], false],
  ])
  expect(levels[1]!.parts.at(-1)).toMatchObject({ key: 'van-hoa', components: ['da6-tda1'], figures: 'consolidated' })
})

test('whose component goes to another has nothing to receive or to report on', () => {
  const levels = adjusted({ 'da3-tda2': 'nong-nghiep' })!
  expect(levels[0]!.parts.map(({ key, components }) => [key, components])).toEqual([
    ['nong-nghiep', ['da3-tda1', 'da3-tda2']],
    ['lao-dong', []],
  ])
  expect(levels[1]!.members.map(({ unitId }) => unitId)).toEqual(['nong-nghiep', 'van-hoa'])
})

test.each([
  ['da3-tda2', 'xa-1'],
  ['da3-tda2', 'la'],
  ['la', 'y-te'],
])('%s to %s is not to be chosen', (code, unitId) => {
  expect(adjusted({ [code]: unitId })).toBeNull()
})

test('dates and units by hand: only what is spoken of changes, and a unit can only be left out', () => {
  const levels = proposeLevels(chain, known)
  const changed = withByHand(
    levels,
    new Map([
      [1, { due: { date: '2023-07-05', bound: 'not later than' as const }, unitIds: ['xa-2', 'xa-9'] }],
      [2, { due: null, unitIds: ['y-te'] }],
    ]),
  )
  expect(changed[0]).toMatchObject({ due: { date: '2023-07-05' }, members: [{ unitId: 'xa-2' }] })
  expect(changed[0]!.parts).toEqual(levels[0]!.parts)
  expect(changed[1]).toMatchObject({ due: null, members: [{ unitId: 'y-te' }], parts: [{ key: 'y-te' }] })
  expect(changed[2]).toEqual(levels[2])
})

test('the posted form speaks of receivers, dates, units and forms', () => {
  const fields: [string, string][] = [
    [chainFields.receiver('da2'), 'u'],
    [chainFields.due(1), '2023-07-01'],
    [chainFields.bound(1), 'before'],
    [chainFields.member(1, 'xa-1'), '1'],
    [chainFields.member(11, 'xa-2'), '1'],
    [chainFields.due(2), ''],
    [chainFields.form('giua-ky-von'), '1'],
    ['orderedForm', 'mau-so-02'],
  ]
  const form = {
    text: (name: string) => fields.find(([key]) => key === name)?.[1],
    group: (prefix: string) =>
      fields.flatMap(([key, value]): [string, string][] =>
        key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), value]] : [],
      ),
  }
  expect([...receiversChosen(fields)]).toEqual([['da2', 'u']])
  expect([...levelsByHand(form)]).toEqual([
    [1, { due: { date: '2023-07-01', bound: 'before' }, unitIds: ['xa-1'] }],
    [2, { due: null, unitIds: [] }],
  ])
  const round = roundOfForm(form, { planId: null, unitId: 'u', programme: 'p', levels: [] })
  expect(round).toMatchObject({ forms: ['giua-ky-von'], orderedForm: 'mau-so-02' })
})
