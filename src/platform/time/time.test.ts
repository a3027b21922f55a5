import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  dateParts,
  daysBetween,
  endOfMonth,
  firstWorkingDayFrom,
  isLocalDate,
  isWorkingDay,
  lastAcceptableDay,
  lastAcceptableWorkingDay,
  lastWorkingDayBefore,
  lastWorkingDayUpTo,
  localDate,
  PLAIN_WEEK,
  startOfDay,
  timeOfDay,
  today,
  weekdayName,
  weekdayOf,
  workingDaysBetween,
  type WorkCalendar,
} from './index.ts'

/** Holidays around 30/4/2023 and the swap of Monday 29/4/2024 with Saturday 4/5/2024. */
const calendar: WorkCalendar = {
  off: new Set(['2023-05-01', '2023-05-02', '2023-05-03', '2023-09-01', '2023-09-04', '2024-04-29', '2024-04-30']),
  worked: new Set(['2024-05-04']),
}
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))

describe('days', () => {
  it.each([
    ['2023-07-01', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-04-31', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-01-00', false],
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2023-7-1', false],
    ['2023-07-01T00:00', false],
    [' 2023-07-01', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isLocalDate(text)).toBe(expected))

  it('builds a day from numbers or says that there is none', () => {
    expect(localDate(2023, 4, 25)).toBe('2023-04-25')
    expect(localDate(2023, 2, 30)).toBeNull()
    expect(localDate(2023, 1.5, 1)).toBeNull()
    expect(localDate(-1, 1, 1)).toBeNull()
    expect(localDate(Number.NaN, 1, 1)).toBeNull()
  })

  it.each([
    ['2023-06-30', 1, '2023-07-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2023-07-01', 0, '2023-07-01'],
    ['0099-12-31', 1, '0100-01-01'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
    expect(daysBetween(date, expected)).toBe(days)
  })

  it('refuses what is no day or leaves the calendar', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError)
    expect(() => addDays('2023-02-01', 0.5)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => dateParts('mai')).toThrow(RangeError)
    expect(() => endOfMonth(2023, 13)).toThrow(RangeError)
  })

  it.each([
    ['2023-07-01', 6, 'thứ Bảy'],
    ['2023-07-02', 7, 'Chủ nhật'],
    ['2023-07-03', 1, 'thứ Hai'],
    ['2023-07-04', 2, 'thứ Ba'],
    ['2023-07-05', 3, 'thứ Tư'],
    ['2023-07-06', 4, 'thứ Năm'],
    ['2023-07-07', 5, 'thứ Sáu'],
    ['1970-01-01', 4, 'thứ Năm'],
    ['1969-12-28', 7, 'Chủ nhật'],
  ])('%s is weekday %i, %s', (date, number, name) => {
    expect(weekdayOf(date)).toBe(number)
    expect(weekdayName(date)).toBe(name)
  })

  it.each([
    [2023, 2, '2023-02-28'],
    [2024, 2, '2024-02-29'],
    [2023, 12, '2023-12-31'],
    [2023, 6, '2023-06-30'],
  ])('month %i-%i ends on %s', (year, month, expected) => expect(endOfMonth(year, month)).toBe(expected))

  it.each([
    ['2023-06-30T16:59:59Z', '2023-06-30', '23:59'],
    ['2023-06-30T17:00:00Z', '2023-07-01', '00:00'],
    ['2023-12-31T17:00:00Z', '2024-01-01', '00:00'],
  ])('at %s it is %s %s in Viet Nam', (instant, day, time) => {
    expect(today(new Date(instant))).toBe(day)
    expect(timeOfDay(new Date(instant))).toBe(time)
  })

  it('a day begins at 17:00 UTC of the day before', () => {
    expect(startOfDay('2023-07-01').toISOString()).toBe('2023-06-30T17:00:00.000Z')
    fc.assert(fc.property(anyDay, (day) => today(startOfDay(day)) === day))
  })
})

describe('working days', () => {
  it.each([
    ['2023-06-30', true],
    ['2023-07-01', false],
    ['2023-07-02', false],
    ['2023-05-01', false],
    ['2023-05-04', true],
    ['2024-05-04', true],
    ['2024-04-29', false],
  ])('%s is worked: %s', (day, expected) => expect(isWorkingDay(day, calendar)).toBe(expected))

  it('a day both off and worked is off', () => {
    const both = { off: new Set(['2024-05-04']), worked: new Set(['2024-05-04']) }
    expect(isWorkingDay('2024-05-04', both)).toBe(false)
  })

  it.each([
    ['2023-06-30', 1, '2023-07-03'],
    ['2023-06-30', 0, '2023-06-30'],
    ['2023-07-01', 0, '2023-07-01'],
    ['2023-07-01', 1, '2023-07-03'],
    ['2023-07-03', -1, '2023-06-30'],
    ['2023-04-28', 1, '2023-05-04'],
    ['2023-05-04', -1, '2023-04-28'],
    ['2024-04-26', 1, '2024-05-01'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2024-05-06', -1, '2024-05-04'],
    ['2023-06-16', 10, '2023-06-30'],
  ])('%s and %i working days is %s', (day, count, expected) =>
    expect(addWorkingDays(day, count, calendar)).toBe(expected),
  )

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('refuses %s working days', (count) =>
    expect(() => addWorkingDays('2023-06-30', count, calendar)).toThrow(RangeError),
  )

  it.each([
    ['2023-06-30', '2023-06-30', 0],
    ['2023-06-30', '2023-07-01', 0],
    ['2023-06-30', '2023-07-02', 0],
    ['2023-06-30', '2023-07-03', 1],
    ['2023-07-03', '2023-06-30', -1],
    ['2023-07-02', '2023-07-01', 0],
    ['2023-04-28', '2023-05-05', 2],
    ['2024-05-03', '2024-05-06', 2],
  ])('from %s to %s are %i working days', (from, to, expected) =>
    expect(workingDaysBetween(from, to, calendar)).toBe(expected),
  )

  it('counting undoes adding', () => {
    const count = fc.integer({ min: -60, max: 60 })
    fc.assert(
      fc.property(anyDay, count, (day, n) => workingDaysBetween(day, addWorkingDays(day, n, calendar), calendar) === n),
    )
  })

  it.each([
    ['2023-07-01', '2023-06-30', '2023-06-30', '2023-07-03'],
    ['2023-07-03', '2023-06-30', '2023-07-03', '2023-07-03'],
    ['2023-05-04', '2023-04-28', '2023-05-04', '2023-05-04'],
    ['2023-05-01', '2023-04-28', '2023-04-28', '2023-05-04'],
    ['2024-05-05', '2024-05-04', '2024-05-04', '2024-05-06'],
  ])('around %s: before %s, up to %s, from %s', (day, before, upTo, from) => {
    expect(lastWorkingDayBefore(day, calendar)).toBe(before)
    expect(lastWorkingDayUpTo(day, calendar)).toBe(upTo)
    expect(firstWorkingDayFrom(day, calendar)).toBe(from)
  })
})

describe('deadlines', () => {
  it.each([
    ['2023-07-01', 'before', '2023-06-30', '2023-06-30'],
    ['2023-07-01', 'not later than', '2023-07-01', '2023-06-30'],
    ['2023-07-10', 'before', '2023-07-09', '2023-07-07'],
    ['2023-08-01', 'before', '2023-07-31', '2023-07-31'],
    ['2023-08-10', 'before', '2023-08-09', '2023-08-09'],
    ['2024-01-01', 'before', '2023-12-31', '2023-12-29'],
    ['2023-07-03', 'not later than', '2023-07-03', '2023-07-03'],
  ] as const)('%s, %s: last day %s, last working day %s', (day, bound, last, working) => {
    expect(lastAcceptableDay(day, bound)).toBe(last)
    expect(lastAcceptableWorkingDay(day, bound, PLAIN_WEEK)).toBe(working)
  })
})
