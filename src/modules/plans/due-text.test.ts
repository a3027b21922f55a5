import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isWorkingDay, lastWorkingDayUpTo, type WorkCalendar } from '#platform/time/index.ts'
import { dayOffText, dueLabel, dueOrigin, lastDayText, limitText } from './due-text.ts'
import { laterDayError } from './later-day.ts'

/** Quốc khánh 2023: Friday 1/9 and Monday 4/9 are off. */
const calendar: WorkCalendar = { off: new Set(['2023-09-01', '2023-09-04']), worked: new Set() }
const plan = { originalOn: '2023-09-01', dueOn: '2023-09-01', words: 'trước ngày 02/09/2023', times: [] }

describe('one deadline, one day', () => {
  test.each([
    ['of the plan', plan, '31/08/2023 (trước ngày 02/09/2023)'],
    ['until a Saturday', { ...plan, dueOn: '2023-09-16' }, '15/09/2023 (gia hạn đến 16/09/2023, hạn cũ 31/08/2023)'],
    ['until a working day', { ...plan, dueOn: '2023-09-20' }, '20/09/2023 (gia hạn đến 20/09/2023, hạn cũ 31/08/2023)'],
    [
      'words that say no more',
      { originalOn: '2023-06-30', dueOn: '2023-06-30', words: 'chậm nhất ngày 30/06/2023', times: [] },
      '30/06/2023',
    ],
    [
      'words with an hour',
      { originalOn: '2023-06-30', dueOn: '2023-06-30', words: 'trước 17 giờ 00 ngày 30/06/2023', times: ['17:00'] },
      '30/06/2023 (trước 17 giờ 00 ngày 30/06/2023)',
    ],
    ['no words', { originalOn: null, dueOn: '2023-06-25', words: null, times: [] }, '23/06/2023'],
    ['no date', { originalOn: null, dueOn: null, words: null, times: [] }, 'Toàn bộ'],
  ])('%s', (_what, due, shown) => expect(dueLabel(due, calendar, 'Toàn bộ')).toBe(shown))

  test('without a date nobody’s words are told', () => {
    expect(dueOrigin({ originalOn: null, dueOn: null, words: 'x', times: [] }, calendar)).toBeNull()
  })

  test.each([
    ['2023-09-15', '15/09/2023', null],
    [
      '2023-09-16',
      '16/09/2023 (ngày nghỉ, ngày làm việc cuối là thứ Sáu, 15/09/2023)',
      'Thứ Bảy, 16/09/2023 là ngày nghỉ: ngày làm việc cuối còn đúng hạn là thứ Sáu, 15/09/2023.',
    ],
    [
      '2023-09-04',
      '04/09/2023 (ngày nghỉ, ngày làm việc cuối là thứ Năm, 31/08/2023)',
      'Thứ Hai, 04/09/2023 là ngày nghỉ: ngày làm việc cuối còn đúng hạn là thứ Năm, 31/08/2023.',
    ],
  ])('%s as a limit', (day, limit, said) => {
    expect(limitText(day, calendar)).toBe(limit)
    expect(dayOffText(day, calendar)).toBe(said)
  })
})

describe('a later date', () => {
  const old = '2023-09-01'
  test.each([
    ['the day off that ends the deadline now', '2023-09-01', false, /sau hạn hiện nay: 31\/08\/2023/],
    ['the last working day', '2023-08-31', false, /sau hạn hiện nay: 31\/08\/2023/],
    ['a day off that gives no working day, kept', '2023-09-04', true, /sau hạn hiện nay: 31\/08\/2023/],
    ['the next working day', '2023-09-05', false, null],
    ['a Saturday', '2023-09-16', false, /thứ Sáu, 15\/09\/2023.*Vẫn lấy ngày nghỉ này/],
    ['a Saturday, kept', '2023-09-16', true, null],
  ])('%s', (_what, day, dayOffKept, expected) => {
    const error = laterDayError({ day, old, dayOffKept, calendar })
    if (expected) expect(error).toMatch(expected)
    else expect(error).toBeNull()
  })

  test('what is taken always shows another, later day', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2023-01-01', n))
    fc.assert(
      fc.property(day, day, fc.boolean(), (wanted, before, dayOffKept) => {
        if (laterDayError({ day: wanted, old: before, dayOffKept, calendar }) !== null) return
        expect(lastWorkingDayUpTo(wanted, calendar) > lastWorkingDayUpTo(before, calendar)).toBe(true)
        expect(lastDayText(wanted, calendar)).not.toBe(lastDayText(before, calendar))
        expect(dayOffKept || isWorkingDay(wanted, calendar)).toBe(true)
      }),
    )
  })
})
