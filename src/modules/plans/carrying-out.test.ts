import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isWorkingDay, PLAIN_WEEK, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { difficultyState, difficultyStates, stepsAfter, waitsForOffice } from './difficulty-state.ts'
import { innerDateErrors } from './inner-dates.ts'
import { occurrencesOf, type Recurrence } from './occurrences.ts'
import { lateDays, reminderStage } from './reminder-stage.ts'
import { duesOf, openDue, shareFacts, type ShareRecords } from './share-dues.ts'
import { dutyState } from './duty-state.ts'

const rule = { before: [10, 3, 0], afterEvery: 7 }

describe('occurrences of a recurring deadline', () => {
  const span = { from: '2023-04-25', until: '2023-07-31' }
  test.each<[string, Recurrence, LocalDate[]]>([
    [
      'the 25th of each month',
      { rule: 'monthly', day: '25', before: false },
      ['2023-04-25', '2023-05-25', '2023-06-25', '2023-07-25'],
    ],
    ['before the 25th', { rule: 'monthly', day: '25', before: true }, ['2023-05-24', '2023-06-24', '2023-07-24']],
    [
      'before the first ends in the month before',
      { rule: 'monthly', day: '1', before: true },
      ['2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31'],
    ],
    [
      'the 31st of short months',
      { rule: 'monthly', day: '31', before: false },
      ['2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31'],
    ],
    [
      'no day: the end of the month',
      { rule: 'monthly', day: null, before: false },
      ['2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31'],
    ],
    ['a quarter', { rule: 'quarterly', day: null, before: false }, ['2023-06-30']],
    ['the 15th of a quarter is of its last month', { rule: 'quarterly', day: '15', before: false }, ['2023-06-15']],
    ['the 7th of its first month', { rule: 'quarterly', day: '1-7', before: false }, ['2023-07-07']],
    ['before the 10th of its second month', { rule: 'quarterly', day: '2-10', before: true }, ['2023-05-09']],
    ['a year', { rule: 'yearly', day: '07-15', before: false }, ['2023-07-15']],
    ['a day that the year has not', { rule: 'yearly', day: '02-30', before: false }, []],
    ['a daily activity', { rule: 'daily', day: null, before: false }, []],
    ['no such weekday', { rule: 'weekly', day: '8', before: false }, []],
    ['not a day', { rule: 'monthly', day: 'x', before: false }, []],
    ['a day of zero', { rule: 'monthly', day: '0', before: false }, []],
  ])('%s', (_case, recurrence, days) => {
    expect(occurrencesOf(recurrence, span)).toEqual(days)
  })

  test('weekly: Fridays of two weeks; an empty span has none', () => {
    const fridays: Recurrence = { rule: 'weekly', day: '5', before: false }
    expect(occurrencesOf(fridays, { from: '2023-06-19', until: '2023-06-30' })).toEqual(['2023-06-23', '2023-06-30'])
    expect(occurrencesOf(fridays, { from: '2023-06-30', until: '2023-06-19' })).toEqual([])
  })

  test('always within the span, in order, each once', () => {
    const rule = fc.constantFrom<Recurrence['rule']>('weekly', 'monthly', 'quarterly', 'yearly')
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        fc.nat(2000),
        fc.nat(800),
        (kind, day, before, start, length) => {
          const from = addDays('2020-01-01', start)
          const until = addDays(from, length)
          const days = occurrencesOf({ rule: kind, day: String(day), before }, { from, until })
          expect(days.every((one) => one >= from && one <= until)).toBe(true)
          expect(days).toEqual([...new Set(days)].toSorted())
        },
      ),
    )
  })
})

describe('what a unit owes for its share', () => {
  const deadline = {
    id: 'a',
    lastDay: '2023-06-30',
    from: null,
    until: null,
    rule: null,
    ruleDay: null,
    bound: null,
    times: [],
    words: 'chậm nhất ngày 30/06/2023',
  }
  const none: ShareRecords = {
    deadlines: [],
    extensions: [],
    completions: [],
    reports: [],
    runsFrom: '2023-05-04',
    issuedOn: '2023-04-25',
  }
  const share = { request: false, startedOn: null }
  const key = { deadlineId: 'a', occurrenceOn: null }
  const state = (records: ShareRecords, today: LocalDate) => dutyState(shareFacts(duesOf(records), share), today)

  test('without a date it is one due without a day, done by one report', () => {
    expect(duesOf(none)).toEqual([
      {
        ...{ deadlineId: null, occurrenceOn: null, dueOn: null, originalOn: null },
        ...{ times: [], words: null },
        doneOn: null,
        report: null,
      },
    ])
    const completions = [{ deadlineId: null, occurrenceOn: null, doneOn: '2023-06-01' }]
    expect(state({ ...none, completions }, '2023-06-26')).toBe('done')
  })

  test.each([
    ['2023-06-30', 'given'],
    ['2023-07-01', 'late'],
  ])('on %s it is %s', (today, expected) => expect(state({ ...none, deadlines: [deadline] }, today)).toBe(expected))

  test('an extension moves the day; the old one stays beside it; the last granted counts', () => {
    const records = {
      ...none,
      deadlines: [deadline],
      extensions: [
        { ...key, until: '2023-07-10' },
        { ...key, until: '2023-07-20' },
      ],
    }
    expect(duesOf(records)).toMatchObject([{ originalOn: '2023-06-30', dueOn: '2023-07-20' }])
    expect(state(records, '2023-07-20')).toBe('given')
    expect(state(records, '2023-07-21')).toBe('late')
  })

  test('two dates: the first open one presses; done after its day is done late', () => {
    const second = { ...deadline, id: 'b', lastDay: '2023-08-31' }
    const records = { ...none, deadlines: [second, deadline], completions: [{ ...key, doneOn: '2023-07-05' }] }
    expect(openDue(duesOf(records))).toMatchObject({ deadlineId: 'b' })
    const both = {
      ...records,
      completions: [...records.completions, { deadlineId: 'b', occurrenceOn: null, doneOn: '2023-08-01' }],
    }
    expect(openDue(duesOf(both))).toBeNull()
    expect(state(both, '2023-09-01')).toBe('doneLate')
  })

  test.each([
    ['sent and not yet looked at', { sentBack: false, confirmed: false }, '2023-07-05', 'filed'],
    ['sent back', { sentBack: true, confirmed: false }, '2023-07-05', 'doing'],
    ['confirmed', { sentBack: false, confirmed: true }, '2023-07-05', 'done'],
    [
      'sent after the day, confirmed',
      { sentBack: false, confirmed: true, filedOn: '2023-07-03' },
      '2023-07-05',
      'doneLate',
    ],
    ['of another deadline', { sentBack: false, confirmed: true, deadlineId: 'b' }, '2023-07-05', 'late'],
  ] as const)('a report that does it, %s', (_case, report, today, expected) => {
    const reports = [{ deadlineId: 'a', filedOn: '2023-06-28', ...report }]
    expect(state({ ...none, deadlines: [deadline], reports }, today)).toBe(expected)
    const asked = shareFacts(duesOf({ ...none, deadlines: [deadline], reports }), { ...share, request: true })
    expect(dutyState(asked, today)).toBe(expected === 'late' ? 'unanswered' : 'answered')
  })

  test('each occurrence is done on its own; none before the breakdown ran', () => {
    const monthly = { ...deadline, lastDay: null, rule: 'monthly' as const, ruleDay: '25', until: '2023-07-31' }
    const records = { ...none, deadlines: [monthly] }
    expect(duesOf(records).map(({ occurrenceOn }) => occurrenceOn)).toEqual(['2023-05-25', '2023-06-25', '2023-07-25'])
    const one = { ...records, completions: [{ deadlineId: 'a', occurrenceOn: '2023-05-25', doneOn: '2023-05-20' }] }
    expect(openDue(duesOf(one))).toMatchObject({ occurrenceOn: '2023-06-25' })
    expect(state(one, '2023-06-26')).toBe('late')
  })

  test('a recurrence without an end of its own ends with the year of the document', () => {
    const quarterly = { ...deadline, lastDay: null, rule: 'quarterly' as const }
    expect(duesOf({ ...none, deadlines: [quarterly] }).map(({ dueOn }) => dueOn)).toEqual([
      '2023-06-30',
      '2023-09-30',
      '2023-12-31',
    ])
  })
})

describe('reminders around weekends and holidays', () => {
  // 30/4 and 1/5/2023 were a Sunday and a Monday, with Hung Kings' day and the days off in lieu: 29/4 to 3/5 were off.
  const holidays: WorkCalendar = {
    off: new Set(['2023-05-01', '2023-05-02', '2023-05-03']),
    worked: new Set(['2023-05-06']),
  }
  test.each<[string, LocalDate, LocalDate, WorkCalendar, string | null]>([
    ['eleven working days before', '2023-06-30', '2023-06-15', PLAIN_WEEK, null],
    ['ten before', '2023-06-30', '2023-06-16', PLAIN_WEEK, 'before-10'],
    ['nine before: caught up', '2023-06-30', '2023-06-19', PLAIN_WEEK, 'before-10'],
    ['four before', '2023-06-30', '2023-06-26', PLAIN_WEEK, 'before-10'],
    ['three before', '2023-06-30', '2023-06-27', PLAIN_WEEK, 'before-3'],
    ['the day itself', '2023-06-30', '2023-06-30', PLAIN_WEEK, 'due-day'],
    ['due on a Sunday: the Friday before is the day', '2023-07-02', '2023-06-30', PLAIN_WEEK, 'due-day'],
    ['due on a Sunday, on the Saturday: a day off', '2023-07-02', '2023-07-01', PLAIN_WEEK, null],
    ['the Monday after', '2023-07-02', '2023-07-03', PLAIN_WEEK, null],
    ['six days after', '2023-06-30', '2023-07-06', PLAIN_WEEK, null],
    ['a week after', '2023-06-30', '2023-07-07', PLAIN_WEEK, 'week-1'],
    ['a week after a Sunday falls on a Sunday', '2023-07-02', '2023-07-09', PLAIN_WEEK, null],
    ['and is caught up on Monday', '2023-07-02', '2023-07-10', PLAIN_WEEK, 'week-1'],
    ['two weeks after', '2023-06-30', '2023-07-14', PLAIN_WEEK, 'week-2'],
    ['due in the holidays: the last working day before them', '2023-05-02', '2023-04-28', holidays, 'due-day'],
    ['in the holidays nobody is reminded', '2023-05-04', '2023-05-02', holidays, null],
    ['three working days before, over the holidays', '2023-05-05', '2023-04-27', holidays, 'before-3'],
    ['on a Saturday that is worked', '2023-05-06', '2023-05-06', holidays, 'due-day'],
  ])('%s', (_case, due, today, calendar, stage) => {
    expect(reminderStage(due, today, calendar, rule)).toBe(stage)
  })

  test.each<[LocalDate, string | null]>([
    ['2023-06-22', null],
    ['2023-06-23', 'before-5'],
    ['2023-06-29', 'before-5'],
    ['2023-06-30', 'before-5'],
    ['2023-07-13', null],
    ['2023-07-14', 'week-1'],
    ['2023-07-28', 'week-2'],
  ])('by another rule, five days before and every fortnight, on %s: %s', (today, stage) => {
    expect(reminderStage('2023-06-30', today, PLAIN_WEEK, { before: [5], afterEvery: 14 })).toBe(stage)
  })

  test('never on a day off, and at most once a stage in passing time', () => {
    fc.assert(
      fc.property(fc.nat(400), (offset) => {
        const due = addDays('2023-02-01', offset)
        const days = Array.from({ length: 80 }, (_none, i) => addDays(due, i - 40))
        const stages = days.flatMap((day) => {
          const stage = reminderStage(due, day, holidays, rule)
          if (stage !== null) expect(isWorkingDay(day, holidays)).toBe(true)
          return stage ?? []
        })
        const runs = stages.filter((stage, i) => stage !== stages[i - 1])
        expect(runs).toEqual([...new Set(runs)])
        expect(runs.slice(0, 3)).toEqual(['before-10', 'before-3', 'due-day'])
      }),
    )
  })

  test.each([
    ['2023-06-30', '2023-06-30', 0],
    ['2023-06-30', '2023-07-01', 0],
    ['2023-06-30', '2023-07-03', 1],
    ['2023-06-30', '2023-07-07', 5],
  ])('due %s, on %s: %i working days late', (due, today, days) => {
    expect(lateDays(due, today, PLAIN_WEEK)).toBe(days)
  })
})

describe('inner dates', () => {
  const dates = (leadDue: LocalDate | null, cooperator: LocalDate | null, planDue: LocalDate | null = '2023-06-30') =>
    Object.keys(
      innerDateErrors({ planDue, leadDue, cooperators: [{ at: 0, dueOn: cooperator }], calendar: PLAIN_WEEK }),
    )
  test.each([
    ['the day before the lead', '2023-06-20', '2023-06-19', '2023-06-30', []],
    ['the same day as the lead', '2023-06-20', '2023-06-20', '2023-06-30', ['cooperators.0.dueOn']],
    ['after the lead', '2023-06-20', '2023-06-21', '2023-06-30', ['cooperators.0.dueOn']],
    ['no inner date: before the plan', null, '2023-06-29', '2023-06-30', []],
    ['no inner date: on the plan day', null, '2023-06-30', '2023-06-30', ['cooperators.0.dueOn']],
    ['the lead on the plan day', '2023-06-30', '2023-06-29', '2023-06-30', []],
    ['the lead after the plan', '2023-07-01', '2023-06-29', '2023-06-30', ['dueOn']],
    ['the lead on a day off after the last working day', '2023-07-01', '2023-06-29', '2023-07-02', ['dueOn']],
    ['on the last working day of a plan that ends on a Sunday', '2023-06-30', '2023-06-29', '2023-07-02', []],
    ['not before a lead whose day is off', '2023-07-01', '2023-06-30', '2023-07-03', ['cooperators.0.dueOn']],
    ['no dates to compare with', null, '2023-06-29', null, ['cooperators.0.dueOn']],
    ['a cooperator without a date', '2023-06-20', null, '2023-06-30', ['cooperators.0.dueOn']],
  ])('%s', (_case, lead, cooperator, plan, fields) => expect(dates(lead, cooperator, plan)).toEqual(fields))
})

describe('the way of a difficulty', () => {
  test('submitted and petitioned end only through a reply', () => {
    for (const state of difficultyStates)
      expect(stepsAfter(state).includes('closed'), state).toBe(state === 'guided' || state === 'replied')
  })
  test('what was done last is its state; closed is the end', () => {
    expect(difficultyState([])).toBe('raised')
    expect(difficultyState(['submitted', 'petitioned'])).toBe('petitioned')
    expect(stepsAfter('closed')).toEqual([])
  })
  test('the office waits while a reply is awaited', () => {
    expect(difficultyStates.filter(waitsForOffice)).toEqual(['raised', 'guided', 'replied'])
  })
})
