import { expect, test } from 'vitest'
import { Form } from '#platform/http/form.ts'
import { chainFields, levelsByHand, receiversChosen, roundOfForm } from './open-form.ts'
import { adjustedLevels, misfits, receivingOf, withByHand } from './round-adjust.ts'
import { roundInput } from './round.ts'
import { proposeLevels } from './round-proposal.ts'
import { knownUnits as known, obligation } from '../../../test/support/obligations.ts'

const chain = [
  obligation(1, ['xa-1', 'xa-2'], ['nong-nghiep', 'y-te', 'lao-dong']),
  obligation(2, ['nong-nghiep', 'y-te', 'van-hoa'], ['lao-dong']),
  obligation(3, ['lao-dong'], ['huyen']),
]
const codes = ['da2', 'da3-tda1', 'da3-tda2', 'da6-tda1']
const titleOf = (from: readonly string[], to: readonly string[]) => `${from.join(', ')} → ${to.join(', ')}`
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
  const levels = adjusted({ 'da6-tda1': 'van-hoa' })
  expect(levels[0]!.parts.map(({ key, components, rest }) => [key, components, rest])).toEqual([
    ['nong-nghiep', ['da3-tda1'], false],
    ['y-te', ['da3-tda2'], false],
    ['lao-dong', [], true],
    ['van-hoa', ['da6-tda1'], false],
  ])
  expect(levels[1]!.parts.at(-1)).toMatchObject({ key: 'van-hoa', components: ['da6-tda1'], figures: 'consolidated' })
})

test('whose component goes to another has nothing to receive or to report on', () => {
  const levels = adjusted({ 'da3-tda2': 'nong-nghiep' })
  expect(levels[0]!.parts.map(({ key, components }) => [key, components])).toEqual([
    ['nong-nghiep', ['da3-tda1', 'da3-tda2']],
    ['lao-dong', []],
  ])
  expect(levels[1]!.members.map(({ unitId }) => unitId)).toEqual(['nong-nghiep', 'van-hoa'])
})

test.each([
  ['who owes the report receives none', 'da3-tda2', 'xa-1'],
  ['a unit of nowhere', 'da3-tda2', 'la'],
  ['no unit', 'da3-tda2', ''],
  ['a component not allotted', 'la', 'y-te'],
  ['a name of every object', 'constructor', 'y-te'],
  ['a component with blanks', ' da3-tda2', 'y-te'],
])('%s: the choice does not fit, and nothing changes', (_, code, unitId) => {
  expect(misfits(receiving, new Map([[code, unitId]]))).toEqual([code])
  expect(adjusted({ [code]: unitId })).toEqual(proposeLevels(chain, known))
})

test('with the shared level left out there is nothing to choose, and earlier choices fall away', () => {
  const rest = chain.slice(1)
  const none = receivingOf(rest, known, codes)
  const earlier = new Map([['da3-tda2', 'y-te']])
  expect(none).toBeNull()
  expect(misfits(none, earlier)).toEqual(['da3-tda2'])
  expect(adjustedLevels(rest, known, none, earlier)).toEqual(proposeLevels(rest, known))
})

test('dates and units by hand: only what is spoken of changes, and a unit can only be left out', () => {
  const levels = proposeLevels(chain, known)
  const changed = withByHand(
    levels,
    new Map([
      [1, { due: { date: '2023-07-05', bound: 'not later than' as const }, unitIds: ['xa-2', 'xa-9'] }],
      [2, { due: null, unitIds: ['y-te'] }],
    ]),
    titleOf,
  )
  expect(changed[0]).toMatchObject({
    title: 'xa-2 → nong-nghiep, y-te, lao-dong',
    due: { date: '2023-07-05' },
    members: [{ unitId: 'xa-2' }],
  })
  expect(changed[0]!.parts).toEqual(levels[0]!.parts)
  expect(changed[1]).toMatchObject({ due: null, members: [{ unitId: 'y-te' }], parts: [{ key: 'y-te' }] })
  expect(changed[2]).toEqual(levels[2])
})

const goingOn = [
  ...chain.slice(0, 2),
  obligation(3, ['y-te', 'nong-nghiep', 'lao-dong'], ['huyen']),
  obligation(4, ['y-te', 'nong-nghiep', 'lao-dong'], ['so']),
]

test('a report that goes on is sent by those who still owe it, whatever the form says of its own step', () => {
  const levels = proposeLevels(goingOn, known)
  expect(levels[3]).toMatchObject({ sameReportAs: 3, members: [{ unitId: 'y-te' }, { unitId: 'nong-nghiep' }] })
  const due = { date: '2023-08-10', bound: 'before' as const }
  const same = withByHand(levels, new Map([[4, { due, unitIds: [] }]]), titleOf)
  expect(same[3]).toEqual({ ...levels[3], due })
  const fewer = withByHand(levels, new Map([[3, { due: null, unitIds: ['y-te'] }]]), titleOf)
  expect(fewer[3]).toMatchObject({ members: [{ unitId: 'y-te' }], due: levels[3]!.due })
})

const posted = (fields: [string, string][]) =>
  Form.of(new Request('http://phong.test/', { method: 'POST', body: new URLSearchParams(fields) }))

test('the posted form speaks of receivers, dates, units and forms', async () => {
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
  const form = await posted(fields)
  expect([...receiversChosen(fields)]).toEqual([['da2', 'u']])
  expect([...levelsByHand(form)]).toEqual([
    [1, { due: { date: '2023-07-01', bound: 'before' }, unitIds: ['xa-1'] }],
    [2, { due: null, unitIds: [] }],
  ])
  const round = roundOfForm(form, { planId: null, unitId: 'u', programme: 'p', levels: [] })
  expect(round).toMatchObject({ forms: ['giua-ky-von'], orderedForm: 'mau-so-02' })
})

/** One level between two units with ids as the schema wants them. */
const [senderId, receiverId] = ['0190a1f0-0000-7000-8000-000000000001', '0190a1f0-0000-7000-8000-000000000002']
const single = proposeLevels([obligation(1, [senderId], [receiverId])], known)

const facts: [string, string][] = [
  ['title', 'Báo cáo giữa kỳ'],
  ['purpose', 'evaluation'],
  ['occasion', 'midTerm'],
  ['period.from', '2021-01-01'],
  ['period.until', '2023-06-14'],
  ['bieu.giua-ky-von', '1'],
]

async function opened(fields: [string, string][]) {
  const form = await posted([...fields, ...facts])
  const levels = withByHand(single, levelsByHand(form), titleOf)
  return roundInput.safeParse(roundOfForm(form, { planId: null, unitId: senderId, programme: 'p', levels }))
}

test.each<[string, [string, string][], string]>([
  [
    'a date that is none',
    [
      ['han.1', '2023-02-30'],
      [`gui.1.${senderId}`, '1'],
    ],
    'levels.0.due.date',
  ],
  [
    'words for a date',
    [
      ['han.1', "'; drop table"],
      [`gui.1.${senderId}`, '1'],
    ],
    'levels.0.due.date',
  ],
  ['no unit left', [['han.1', '2023-07-01']], 'levels'],
  [
    'only units of nowhere',
    [
      ['han.1', '2023-07-01'],
      ['gui.1.la', '1'],
    ],
    'levels',
  ],
])('%s is refused', async (_, fields, path) => {
  const answer = await opened(fields)
  expect(answer.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

test.each<[string, [string, string][]]>([
  ['nothing', []],
  [
    'a level that is not there',
    [
      ['han.7', '2023-07-02'],
      ['gui.7.x', '1'],
    ],
  ],
  [
    'a level that is no number',
    [
      ['han.__proto__', '2023-07-02'],
      ['han.', '2023-07-03'],
      ['han.1e400', ''],
    ],
  ],
  [
    'a way of counting unknown here',
    [
      ['han.1', '2023-07-01'],
      ['cach.1', 'x'],
      [`gui.1.${senderId}`, '1'],
    ],
  ],
  [
    'a unit named twice',
    [['han.1', '2023-07-01'], ['cach.1', 'before'], ...[1, 2].map((): [string, string] => [`gui.1.${senderId}`, '1'])],
  ],
])('%s in the form adds no level and no unit', async (_, fields) => {
  const { levels } = (await opened(fields)).data!
  expect(levels.map(({ level, members }) => [level, members.map(({ unitId }) => unitId)])).toEqual([[1, [senderId]]])
  expect(levels[0]!.due?.date).toBe('2023-07-01')
})
