import { expect, test } from 'vitest'
import { reachOf, type ExtensionRule } from './extending.ts'

const calendar = { off: new Set<string>(), worked: new Set<string>() }
const rule: ExtensionRule = { days: 10, unit: 'working', times: 2, officerDays: 5, officerTimes: 1 }

test.each<[string, Partial<ExtensionRule>, number, string | null, string | null]>([
  ['the first time: the officer five working days, the head ten', {}, 0, '2023-07-17', '2023-07-24'],
  ['the second time only the head', {}, 1, null, '2023-07-24'],
  ['a third time nobody', {}, 2, null, null],
  ['nothing for the officer by the rule', { officerDays: 0 }, 0, null, '2023-07-24'],
  [
    'calendar days that end on a day off end on the next working day',
    { unit: 'calendar', officerDays: 6 },
    0,
    '2023-07-17',
    '2023-07-20',
  ],
])('%s', (_what, other, given, officer, head) => {
  expect(reachOf({ ...rule, ...other }, given, '2023-07-10', calendar)).toEqual({ officer, head })
})
