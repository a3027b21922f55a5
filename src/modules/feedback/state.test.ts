import { expect, test } from 'vitest'
import { PLAIN_WEEK } from '#platform/time/index.ts'
import { lastDayOf, type Span } from './clock.ts'
import { phoneOf, provesContact } from './contact.ts'
import { isDone, stateOf, stepKinds, type StepKind } from './state.ts'

test.each<[StepKind[], string]>([
  [[], 'received'],
  [['received'], 'received'],
  [['received', 'sorted', 'routed'], 'received'],
  [['received', 'accepted', 'notice-given', 'part-given', 'drafted', 'returned'], 'handling'],
  [['received', 'accepted', 'asked'], 'waiting'],
  [['received', 'accepted', 'asked', 'replied'], 'handling'],
  [['received', 'accepted', 'drafted', 'approved'], 'handling'],
  [['received', 'accepted', 'approved', 'delivered', 'rated'], 'answered'],
  [['received', 'accepted', 'delivered', 'not-solved', 'routed'], 'reopened'],
  [['received', 'accepted', 'delivered', 'not-solved', 'delivered', 'solved', 'rated'], 'solved'],
  [['received', 'refused', 'erased'], 'erased'],
  [['received', 'handed-over', 'forwarded'], 'forwarded'],
  [['received', 'directed'], 'directed'],
  [['received', 'merged'], 'merged'],
  [['received', 'merged', 'unmerged'], 'handling'],
])('%j is %s', (steps, state) => expect(stateOf(steps)).toBe(state))

test('a last step never makes an open petition done unless it answers', () => {
  const done = stepKinds.filter((kind) => isDone(stateOf(['received', kind])))
  expect(done).toEqual(['refused', 'forwarded', 'directed', 'delivered', 'solved', 'merged', 'erased'])
})

const calendar = { off: new Set(['2023-09-01', '2023-09-04']), worked: new Set<string>() }

test.each<[string, Span, string, string]>([
  ['the first day is not counted', { days: 1, unit: 'calendar' }, '2023-06-26', '2023-06-27'],
  ['ten working days pass two weekends', { days: 10, unit: 'working' }, '2023-06-26', '2023-07-10'],
  ['received on a Sunday', { days: 1, unit: 'working' }, '2023-06-25', '2023-06-26'],
  ['ten days that end on a Sunday end on Monday', { days: 10, unit: 'calendar' }, '2023-06-22', '2023-07-03'],
  ['ten days that end on a Friday end there', { days: 10, unit: 'calendar' }, '2023-06-20', '2023-06-30'],
  ['days that end on a holiday end after it', { days: 10, unit: 'calendar' }, '2023-08-22', '2023-09-05'],
  ['working days leave holidays out', { days: 2, unit: 'working' }, '2023-08-31', '2023-09-06'],
])('%s', (_what, span, from, last) => expect(lastDayOf(from, span, calendar)).toBe(last))

test('a plain week', () => expect(lastDayOf('2023-06-30', { days: 1, unit: 'working' }, PLAIN_WEEK)).toBe('2023-07-03'))

test.each([
  ['0912 345 678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['84912345678', '0912345678'],
  ['(0276) 3.123.456', '02763123456'],
  ['1022', null],
  ['gọi tôi', null],
  ['0912345678; drop', null],
  ['', null],
])('%j is the phone %j', (typed, phone) => expect(phoneOf(typed)).toBe(phone))

test('a sender proves himself by his phone or e-mail, not by less', () => {
  const contact = { phone: '0912345678', email: 'a@example.vn' }
  for (const typed of ['+84912345678', '0912.345.678', ' A@Example.vn '])
    expect(provesContact(contact, typed)).toBe(true)
  for (const typed of ['', '345678', 'a@example', '0912345679']) expect(provesContact(contact, typed)).toBe(false)
  expect(provesContact({ name: 'An' }, '')).toBe(false)
})
