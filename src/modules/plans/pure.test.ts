import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addressesOf } from './address.ts'
import { ownersOf } from './breakdown.ts'
import { dutyState, worstState } from './duty-state.ts'
import { piecesOf } from './highlight.ts'
import { lastDayOf, lastDays } from './last-day.ts'
import { planState } from './plan-state.ts'
import { reportLevels } from './report-levels.ts'

describe('last day of a deadline', () => {
  const limit = { kind: 'date', iso: null, until: null, by: null }
  it.each([
    [{ iso: '2023-07-01', by: 'before' }, '2023-06-30'],
    [{ iso: '2023-07-01', by: 'not later than' }, '2023-07-01'],
    [{ iso: '2023-07-01', by: 'before', times: ['17:00'] }, '2023-07-01'],
    [{ iso: '2023-07-01', by: null }, '2023-07-01'],
    [{ kind: 'month', iso: '2024-02', by: null }, '2024-02-29'],
    [{ kind: 'month', iso: '2023-10', by: 'before' }, '2023-09-30'],
    [{ kind: 'quarter', iso: '2023-Q3', by: null }, '2023-09-30'],
    [{ kind: 'year', iso: '2023', by: 'end of' }, '2023-12-31'],
    [{ kind: 'period', iso: null, until: '2023-09-15' }, '2023-09-15'],
    [{ kind: 'period', iso: null, until: 'hết năm' }, null],
    [{ kind: 'recurrence', iso: null }, null],
    [{ iso: '2023-13' }, null],
    [{ iso: '0000' }, null],
    [{ iso: 'tháng 7' }, null],
  ])('%j is %s', (some, expected) => expect(lastDayOf({ ...limit, ...some })).toBe(expected))

  it('the working day before a weekend is shown beside it', () => {
    const plain = { off: new Set<string>(), worked: new Set<string>() }
    expect(lastDays({ ...limit, iso: '2023-07-03', by: 'before' }, plain)).toEqual({
      day: '2023-07-02',
      working: '2023-06-30',
    })
  })
})

describe('levels of reports', () => {
  it('communes, departments, standing office', () => {
    const flows = [
      { from: ['phong'], to: ['ubnd'] },
      { from: ['xa1', 'xa2'], to: ['yte', 'nn', 'phong'] },
      { from: ['yte', 'nn'], to: ['phong'] },
      { from: ['phong'], to: ['so'] },
    ]
    expect(reportLevels(flows)).toEqual([3, 1, 2, 3])
  })
  it('a circle ends', () => {
    const levels = reportLevels([
      { from: ['a'], to: ['b'] },
      { from: ['b'], to: ['c'] },
      { from: ['c'], to: ['a'] },
    ])
    for (const level of levels) expect(level).toBeGreaterThan(0)
  })
  const unit = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  test('without circles a receiver always stands above its senders', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { maxLength: 12 }), (pairs) => {
        const flows = pairs.filter(([a, b]) => a < b).map(([a, b]) => ({ from: [a], to: [b] }))
        const levels = reportLevels(flows)
        flows.forEach((upper, i) =>
          flows.forEach((lower, j) => {
            if (lower.to[0] === upper.from[0]) expect(levels[i]).toBeGreaterThan(levels[j]!)
          }),
        )
      }),
    )
  })
})

describe('state of a duty', () => {
  const facts = { request: false, due: '2023-06-30', startedOn: null, doneOn: null }
  it.each([
    [{}, '2023-06-30', 'given'],
    [{}, '2023-07-01', 'late'],
    [{ startedOn: '2023-06-01' }, '2023-06-30', 'doing'],
    [{ startedOn: '2023-06-01' }, '2023-07-01', 'late'],
    [{ doneOn: '2023-06-30' }, '2023-08-01', 'done'],
    [{ doneOn: '2023-07-01' }, '2023-08-01', 'doneLate'],
    [{ due: null }, '2030-01-01', 'given'],
    [{ due: null, doneOn: '2023-07-01' }, '2030-01-01', 'done'],
    [{ request: true }, '2023-06-30', 'asked'],
    [{ request: true }, '2023-07-01', 'unanswered'],
    [{ request: true, startedOn: '2023-06-01' }, '2023-07-01', 'answered'],
    [{ request: true, doneOn: '2023-07-09' }, '2023-07-10', 'answered'],
  ])('%j on %s: %s', (some, today, expected) => expect(dutyState({ ...facts, ...some }, today)).toBe(expected))

  it('a request is never given nor late', () => {
    const day = fc.option(fc.constantFrom('2023-01-01', '2023-06-30', '2024-01-01'))
    fc.assert(
      fc.property(day, day, day, (due, startedOn, doneOn) => {
        const state = dutyState({ request: true, due, startedOn, doneOn }, '2023-07-01')
        expect(['asked', 'unanswered', 'answered']).toContain(state)
      }),
    )
  })
  it('the most pressing of many', () => {
    expect(worstState(['done', 'late', 'given'])).toBe('late')
    expect(worstState([])).toBeNull()
  })
})

describe('state of a plan', () => {
  it.each([
    [0, false, false, 'checking'],
    [0, false, true, 'asked'],
    [1, false, false, 'running'],
    [1, true, false, 'amending'],
    [1, true, true, 'asked'],
  ])('%i confirmed, amends %s, asked %s: %s', (confirmations, amends, asked, expected) =>
    expect(planState({ confirmations, amends, asked })).toBe(expected),
  )
})

describe('owners by the words of a duty', () => {
  it.each([
    ['lead', ['a'], ['b', 'c'], 'a:lead b:cooperate c:cooperate'],
    ['lead', ['a', 'b'], [], 'a:perform b:perform'],
    ['cooperate', ['a'], ['b'], 'b:lead a:cooperate'],
    ['cooperate', ['a'], ['b', 'c'], 'a:cooperate'],
    ['cooperate', ['a'], [], 'a:cooperate'],
    ['perform', ['a', 'b'], ['a'], 'a:perform b:perform'],
  ] as const)('%s %j with %j', (role, own, others, expected) =>
    expect(
      ownersOf(role, own, others)
        .map((owner) => `${owner.unitId}:${owner.role}`)
        .join(' '),
    ).toBe(expected),
  )
})

test('addresses as an office says them', () => {
  const paragraphs = [
    'KẾ HOẠCH',
    'II. NỘI DUNG',
    '1. Nội dung',
    'c) Vận động',
    'IV. TỔ CHỨC',
    '1. Phòng:',
    '- Một',
    '+ Hai',
    'lời',
  ]
  const at = (paragraph: number) => ({ paragraph, start: 0, end: 1 })
  const sections = [
    {
      ...{ label: 'II', title: '', at: at(1) },
      children: [{ label: '1', title: '', at: at(2), children: [{ label: 'c', title: '', at: at(3), children: [] }] }],
    },
    { label: 'IV', title: '', at: at(4), children: [{ label: '1', title: '', at: at(5), children: [] }] },
  ]
  expect(addressesOf(paragraphs, sections)).toEqual([
    null,
    'mục II',
    'khoản 1 mục II',
    'điểm c khoản 1 mục II',
    'mục IV',
    'khoản 1 mục IV',
    'gạch đầu dòng thứ 1 khoản 1 mục IV',
    'gạch đầu dòng thứ 2 khoản 1 mục IV',
    'khoản 1 mục IV',
  ])
})

describe('highlighting', () => {
  it('cuts at borders, overlaps included', () => {
    const pieces = piecesOf('abcdef', [
      { id: 'x', start: 1, end: 4 },
      { id: 'y', start: 3, end: 9 },
    ])
    expect(pieces.map(({ text, ids }) => `${text}:${ids.join('')}`)).toEqual(['a:', 'bc:x', 'd:xy', 'ef:y'])
  })
  it('loses no letter whatever the stretches', () => {
    const stretch = fc.record({ id: fc.string(), start: fc.integer(), end: fc.integer() })
    fc.assert(
      fc.property(fc.string(), fc.array(stretch, { maxLength: 8 }), (text, stretches) => {
        const pieces = piecesOf(text, stretches).map((piece) => piece.text)
        expect(pieces.join('')).toBe(text)
      }),
    )
  })
})
