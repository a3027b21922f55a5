import { data } from 'react-router'
import { describe, expect, test } from 'vitest'
import { faultText, withoutCodes } from '../fault.ts'
import { Problem } from '../problem.ts'
import { pageFault, patternOf } from './page-fault.ts'

const CODE = '670865924158'

describe('an address in the log', () => {
  test.each([
    [`/phan-anh/${CODE}`, { code: CODE }, '/phan-anh/:code'],
    [`/phan-anh/${CODE}/du-lieu`, { code: CODE }, '/phan-anh/:code/du-lieu'],
    [`/phan-anh/${CODE}.data`, { code: CODE }, '/phan-anh/:code'],
    ['/phan-anh/6708%206592%204158', { code: '6708 6592 4158' }, '/phan-anh/:code'],
    [`/phan-anh/${CODE}/khong-co`, {}, '/phan-anh/:/khong-co'],
    ['/phan-anh/6708-6592-4158', {}, '/phan-anh/:'],
    ['/phan-anh/%E0%A4%A', {}, '/phan-anh/:'],
    ['/phan-anh/gui/tai-anh/Ab3_x-9', { upload: 'Ab3_x-9' }, '/phan-anh/gui/tai-anh/:upload'],
    ['/lam-viec/phan-anh/bang.xlsx', {}, '/lam-viec/phan-anh/bang.xlsx'],
    ['/', {}, '/'],
  ])('%s is logged as its pattern', (path, params, pattern) => {
    expect(patternOf(path, params)).toBe(pattern)
  })
})

describe('what the log says of a page', () => {
  const at = { path: `/phan-anh/${CODE}`, params: { code: CODE } }

  test.each([404, 403, 409, 429])('nothing of a refusal: %d', (status) => {
    expect(pageFault(data({ code: 'x' }, { status }), at)).toBeNull()
    expect(pageFault(new Response(null, { status }), at)).toBeNull()
    expect(pageFault({ status, statusText: '', internal: false, data: {} }, at)).toBeNull()
  })

  test('the status of a thrown answer that is a fault, never an unreadable object', () => {
    const told = { path: '/phan-anh/:code', message: 'answer 503' }
    expect(pageFault(new Response(null, { status: 503 }), at)).toEqual(told)
    expect(pageFault(data({ code: 'x' }, { status: 503 }), at)).toEqual(told)
    expect(pageFault({ any: CODE }, at)).toMatchObject({ message: 'thrown: object' })
  })

  test('of an error where it came from', () => {
    expect(pageFault(new TypeError('no such thing'), at)?.message).toMatch(/^TypeError: no such thing\n\s+at /)
  })

  test('of a refusal that nobody caught its short name, not its words', () => {
    const text = faultText(new Problem('came-already', 409, {}, `Mã tra cứu ${CODE}.`))
    expect(text).toMatch(/^came-already\n\s+at /)
    expect(text).not.toContain(CODE)
  })
})

test.each([
  [`code ${CODE} unknown`, 'code [code] unknown'],
  ['read 6708 6592 4158.', 'read [code].'],
  ['at 1790000000000', 'at 1790000000000'],
])('%s is written without codes', (text, written) => {
  expect(withoutCodes(text)).toBe(written)
})
