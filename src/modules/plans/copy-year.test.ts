import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateParts, isLocalDate, isWorkingDay, PLAIN_WEEK } from '#platform/time/index.ts'
import { inNewYear, inYear, mentionsYear, shiftDay, shiftNamed } from './copy-year.ts'

describe('moving by whole years', () => {
  test.each([
    ['2023-06-30', 1, '2024-06-30'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2023-06', 1, '2024-06'],
    ['2023-Q3', 2, '2025-Q3'],
    ['2023', 1, '2024'],
    ['giữa năm', 1, 'giữa năm'],
  ])('%s by %i: %s', (iso, years, moved) => expect(shiftNamed(iso, years)).toBe(moved))

  test('a day stays a day of the same month', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 10 }), (offset, years) => {
        const day = addDays('2000-01-01', offset)
        const moved = shiftDay(day, years)
        expect(isLocalDate(moved)).toBe(true)
        const [old, now] = [dateParts(day), dateParts(moved)]
        expect([now.year, now.month]).toEqual([old.year + years, old.month])
        expect(old.day - now.day).toBeLessThanOrEqual(old.month === 2 && old.day === 29 ? 1 : 0)
      }),
    )
  })
})

describe('a deadline in the new year', () => {
  const limit = { kind: 'date', iso: '2023-07-01', from: null, until: null, rule: null, by: 'before' }
  const year = { years: 1, toYear: 2024, clear: false, calendar: PLAIN_WEEK }
  const monthly = { ...limit, kind: 'recurrence', iso: null, rule: 'monthly', by: null }

  test('looks at the days off of the new year', () => {
    // 30/6/2023 was a Friday; 30/6/2024 is a Sunday.
    expect(inNewYear(limit, year)).toMatchObject({
      iso: '2024-07-01',
      last_day: '2024-06-30',
      last_working_day: '2024-06-28',
    })
    const off = { off: new Set(['2024-06-28']), worked: new Set<string>() }
    expect(inNewYear(limit, { ...year, calendar: off })).toMatchObject({ last_working_day: '2024-06-27' })
  })
  test('cleared: what named a day is left out, what names none and what recurs comes along', () => {
    const clear = { ...year, clear: true }
    expect(inNewYear(limit, clear)).toBeNull()
    expect(inNewYear({ ...limit, iso: '2023-Q3' }, clear)).toBeNull()
    expect(inNewYear({ ...limit, kind: 'event', iso: null }, clear)).toMatchObject({ iso: null, last_day: null })
    expect(inNewYear({ ...monthly, until: '2023-08-31' }, clear)).toMatchObject({
      from_day: '2024-01-01',
      until_day: '2024-12-31',
    })
  })
  test('what recurs is bound to the new year, or to its old span moved', () => {
    expect(inNewYear(monthly, year)).toMatchObject({ from_day: '2024-01-01', until_day: '2024-12-31', last_day: null })
    expect(inNewYear({ ...monthly, until: '2023-08-31' }, year)).toMatchObject({ until_day: '2024-08-31' })
  })
  test('the last working day is one, and not after the last day', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 10 }), (offset, years) => {
        const iso = addDays('2020-01-01', offset)
        const moved = inNewYear({ ...limit, iso }, { ...year, years })!
        expect(isWorkingDay(moved.last_working_day!, PLAIN_WEEK)).toBe(true)
        expect(moved.last_working_day! <= moved.last_day! && moved.last_day! < moved.iso!).toBe(true)
      }),
    )
  })
})

describe('years in words', () => {
  test.each([
    ['Kế hoạch giảm nghèo năm 2023', 'Kế hoạch giảm nghèo năm 2024'],
    [
      'Kế hoạch năm 2023 thực hiện chương trình giai đoạn 2021-2025',
      'Kế hoạch năm 2024 thực hiện chương trình giai đoạn 2021-2025',
    ],
    ['Giai đoạn 2023-2025', 'Giai đoạn 2023-2025'],
    ['Giai đoạn 2021 – 2023', 'Giai đoạn 2021 – 2023'],
    ['Số 12023', 'Số 12023'],
    ['20235', '20235'],
    ['30/6/2023', '30/6/2024'],
    ['', ''],
  ])('%s', (title, wanted) => {
    expect(inYear(title, 2023, 2024)).toBe(wanted)
    expect(mentionsYear(title, 2023)).toBe(title !== wanted)
  })
})
