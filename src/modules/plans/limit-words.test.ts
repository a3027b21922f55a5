import { expect, test } from 'vitest'
import { limitWords, type LimitValues } from './limit-words.ts'

const NONE: LimitValues = { kind: 'date', iso: null, bound: null, rule: null, ruleDay: null, times: [] }

test.each<[Partial<LimitValues>, string | null]>([
  [{ iso: '2024-07-01', bound: 'before' }, 'trước ngày 01/07/2024'],
  [{ iso: '2024-07-15', bound: 'not later than', times: ['17:00'] }, 'chậm nhất 17 giờ 00 ngày 15/07/2024'],
  [{ iso: '2024-07-15', bound: 'before', times: ['07:00', '15:30'] }, 'trước 07 giờ 00 và 15 giờ 30 ngày 15/07/2024'],
  [{ iso: '2024-07-15', bound: 'on' }, 'ngày 15/07/2024'],
  [{ iso: '2024-07-15' }, 'chậm nhất ngày 15/07/2024'],
  [{ iso: '2024-07', bound: 'in' }, 'trong tháng 7/2024'],
  [{ iso: '2024-Q3', bound: 'before' }, 'trước quý III/2024'],
  [{ iso: '2024', bound: 'end of' }, 'hết năm 2024'],
  [{ rule: 'weekly', ruleDay: '5', bound: 'before', times: ['16:00'] }, 'hằng tuần, trước 16 giờ 00 thứ Sáu'],
  [{ rule: 'monthly', ruleDay: '25', bound: 'before' }, 'hằng tháng, trước ngày 25'],
  [{ rule: 'quarterly', ruleDay: '20', bound: 'before' }, 'hằng quý, trước ngày 20 tháng cuối quý'],
  [{ rule: 'quarterly', ruleDay: '1-7', bound: 'in' }, 'hằng quý, chậm nhất ngày 7 tháng đầu quý'],
  [{ rule: 'yearly', ruleDay: '12-15', bound: 'not later than' }, 'hằng năm, chậm nhất ngày 15/12'],
  [{ rule: 'quarterly', bound: 'in' }, 'mỗi quý một lần'],
  [{ rule: 'monthly', bound: 'end of' }, 'cuối mỗi tháng'],
  [{ rule: 'daily', bound: 'before', times: ['13:00'] }, 'hằng ngày, trước 13 giờ 00'],
  [{ rule: 'daily' }, 'hằng ngày'],
  [{ kind: 'period' }, null],
  [{ iso: 'tháng 7' }, null],
])('%j', (values, words) => expect(limitWords({ ...NONE, ...values })).toBe(words))
