import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatLongDate, formatNumber, readDate, readNumber } from './index.ts'

describe('reading a typed number', () => {
  it.each([
    ['0', '0'],
    ['12000', '12000'],
    ['12 000', '12000'],
    ['12\u00a0000', '12000'],
    ['12\u202f000,5', '12000.5'],
    ['1.234.567', '1234567'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234,567', '1234.567'],
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['1,50', '1.5'],
    ['0,234', '0.234'],
    ['0.234', '0.234'],
    ['1234.567', '1234.567'],
    ['1.2345', '1.2345'],
    [',5', '0.5'],
    ['-1.234,5', '-1234.5'],
    ['\u22125', '-5'],
    ['- 5', '-5'],
    ['+5', '5'],
    ['-0,00', '0'],
    ['007', '7'],
    ['  7\n', '7'],
    ['123456789012345', '123456789012345'],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ kind: 'number', value }))

  it.each([
    ['1.234', ['1234', '1.234']],
    ['1,234', ['1.234', '1234']],
    ['-12.500', ['-12500', '-12.5']],
    ['999,000', ['999', '999000']],
  ])('%s has the readings %j', (text, candidates) =>
    expect(readNumber(text)).toEqual({ kind: 'ambiguous', candidates }),
  )

  it.each([
    ['', 'blank'],
    [' \u00a0 ', 'blank'],
  ])('%j is %s', (text, kind) => expect(readNumber(text)).toEqual({ kind }))

  it.each([
    ['abc', 'not_a_number'],
    ['12 hộ', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['٣', 'not_a_number'],
    ['.', 'not_a_number'],
    ['=1+1', 'not_a_number'],
    ['5.', 'bad_grouping'],
    ['5,', 'bad_grouping'],
    ['12 00', 'bad_grouping'],
    ['1.23.456', 'bad_grouping'],
    ['1.234.56', 'bad_grouping'],
    ['1,2,3', 'bad_grouping'],
    ['1.234 567', 'bad_grouping'],
    ['0.234.567', 'bad_grouping'],
    ['1234.567.890', 'bad_grouping'],
    ['1,234,567.8,9', 'bad_grouping'],
    ['1'.repeat(31), 'too_long'],
    ['1'.repeat(16), 'too_long'],
    ['9999999999999999', 'too_long'],
    ['999.999.999.999.999.999.999', 'too_long'],
    ['1000000000000000', 'too_long'],
    ['-9999999999999999', 'too_long'],
    ['123456789012345,6', 'too_long'],
    ['0,1234567890123456', 'too_long'],
  ])('%s is refused: %s', (text, reason) => expect(readNumber(text)).toEqual({ kind: 'invalid', reason }))

  it.each([
    ['9'.repeat(15), '9'.repeat(15)],
    ['999.999.999.999.999', '9'.repeat(15)],
    ['12345678901234,5', '12345678901234.5'],
    ['0,123456789012345', '0.123456789012345'],
    ['00000000000000000001', '1'],
    ['000000000000000', '0'],
    ['007', '7'],
    ['-0,5', '-0.5'],
  ])('%s keeps every digit', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value })
    expect(formatNumber(Number(value))).toBe(formatNumber(value))
  })

  it.each([
    ['1.234', { kind: 'number', value: '1234' }],
    ['12,0', { kind: 'number', value: '12' }],
    ['1,5', { kind: 'invalid', reason: 'not_whole' }],
    ['12', { kind: 'number', value: '12' }],
  ])('%s as a count of whole things', (text, reading) => expect(readNumber(text, { whole: true })).toEqual(reading))

  it('never fails, whatever is typed', () => {
    const noise = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- ')) }))
    fc.assert(fc.property(noise, (text) => typeof readNumber(text).kind === 'string'))
  })

  it('what is printed is among the readings', () => {
    const value = fc.tuple(
      fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      fc.integer({ min: 0, max: 999 }),
    )
    fc.assert(
      fc.property(value, ([whole, thousandths]) => {
        const decimal = `${whole}.${String(thousandths).padStart(3, '0')}`
          .replace(/0+$/, '')
          .replace(/\.$/, '')
          .replace(/^-0$/, '0')
        const reading = readNumber(formatNumber(decimal))
        const found =
          reading.kind === 'number' ? [reading.value] : reading.kind === 'ambiguous' ? reading.candidates : []
        expect(found).toContain(decimal)
      }),
    )
  })
})

describe('printing a number', () => {
  it.each([
    [1234567.89, undefined, '1.234.567,89'],
    [1000, undefined, '1.000'],
    [999, undefined, '999'],
    ['12345678901234567890.12', undefined, '12.345.678.901.234.567.890,12'],
    [0.1, 2, '0,10'],
    [2.345, 2, '2,35'],
    [-1234.5, undefined, '-1.234,5'],
    [-0, undefined, '0'],
    [-0.001, 2, '0,00'],
    [1e-7, undefined, '0,0000001'],
    ['-0.5', 0, '-1'],
  ])('%s with %s decimals is %s', (value, decimals, text) =>
    expect(formatNumber(value, decimals === undefined ? {} : { decimals })).toBe(text),
  )

  it('a whole number is as the formatter of the language prints it', () => {
    const printed = new Intl.NumberFormat('vi-VN')
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => formatNumber(value) === printed.format(BigInt(value))))
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '', '1,5', 'abc', '1.'])('refuses %s', (value) =>
    expect(() => formatNumber(value)).toThrow(RangeError),
  )
})

describe('dates', () => {
  it.each([
    ['01/07/2023', '2023-07-01'],
    ['1/7/2023', '2023-07-01'],
    ['01-07-2023', '2023-07-01'],
    ['1.7.2023', '2023-07-01'],
    ['29/02/2024', '2024-02-29'],
    ['2023-07-01', '2023-07-01'],
    ['ngày 25 tháng 4 năm 2023', '2023-04-25'],
    ['Ngày 09  tháng 02 năm 2023 ', '2023-02-09'],
    ['ngày 9 tháng 3 năm 2023'.normalize('NFD'), '2023-03-09'],
  ])('%s is %s', (text, value) => expect(readDate(text)).toEqual({ kind: 'date', value }))

  it.each([
    ['31/4/2023', 'no_such_day'],
    ['29/2/2023', 'no_such_day'],
    ['4/25/2023', 'no_such_day'],
    ['0/1/2023', 'no_such_day'],
    ['1/7/23', 'two_digit_year'],
    ['hôm nay', 'not_a_date'],
    ['1/7', 'not_a_date'],
    ['2023/07/01', 'not_a_date'],
    ['1/7/20233', 'not_a_date'],
  ])('%s is refused: %s', (text, reason) => expect(readDate(text)).toEqual({ kind: 'invalid', reason }))

  it('blank is blank', () => expect(readDate('  ')).toEqual({ kind: 'blank' }))

  it.each([
    ['2023-04-25', '25/04/2023', 'ngày 25 tháng 4 năm 2023'],
    ['2023-07-01', '01/07/2023', 'ngày 01 tháng 7 năm 2023'],
    ['2023-01-10', '10/01/2023', 'ngày 10 tháng 01 năm 2023'],
    ['2023-02-09', '09/02/2023', 'ngày 09 tháng 02 năm 2023'],
    ['2023-03-31', '31/03/2023', 'ngày 31 tháng 3 năm 2023'],
    ['2023-12-31', '31/12/2023', 'ngày 31 tháng 12 năm 2023'],
  ])('%s prints as %s and %s, and is read back', (date, short, long) => {
    expect(formatDate(date)).toBe(short)
    expect(formatLongDate(date)).toBe(long)
    for (const text of [short, long]) expect(readDate(text)).toEqual({ kind: 'date', value: date })
  })
})
