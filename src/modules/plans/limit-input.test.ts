import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWrong, limitFieldsOf, LIMIT_KINDS, readLimit, type EnteredLimit } from './limit-input.ts'
import { limitWords } from './limit-words.ts'

const entered = (some: Partial<EnteredLimit>): EnteredLimit => ({ kind: 'date', when: '', bound: 'before', ...some })

/** What was entered in an office's words, or the field that is marked. */
function words(some: Partial<EnteredLimit>): string | null {
  const read = readLimit(entered(some))
  return isWrong(read) ? `? ${read.field}` : limitWords(read)
}

test.each<[Partial<EnteredLimit>, string]>([
  [{ day: '2024-07-15' }, 'trước ngày 15/07/2024'],
  [{ day: '2024-07-15', bound: 'not later than', time: '17:00' }, 'chậm nhất 17 giờ 00 ngày 15/07/2024'],
  [{ day: '2024-07-15', bound: 'in' }, 'ngày 15/07/2024'],
  [{ kind: 'month', when: '7/2024', bound: 'in' }, 'trong tháng 7/2024'],
  [{ kind: 'month', when: ' Tháng 12 / 2024 ' }, 'trước tháng 12/2024'],
  [{ kind: 'quarter', when: 'III/2024', bound: 'in' }, 'trong quý III/2024'],
  [{ kind: 'quarter', when: 'quý 4/2024', bound: 'not later than' }, 'chậm nhất quý IV/2024'],
  [{ kind: 'weekly', when: 'Thứ Sáu', time: '16:00' }, 'hằng tuần, trước 16 giờ 00 thứ Sáu'],
  [{ kind: 'weekly', when: 'cn' }, 'hằng tuần, trước Chủ nhật'],
  [{ kind: 'weekly', when: 'T2', bound: 'in' }, 'hằng tuần, thứ Hai'],
  [{ kind: 'monthly', when: '25' }, 'hằng tháng, trước ngày 25'],
  [{ kind: 'monthly', when: 'ngày 05', bound: 'not later than' }, 'hằng tháng, chậm nhất ngày 5'],
  [{ kind: 'quarterly', when: '20' }, 'hằng quý, trước ngày 20 tháng cuối quý'],
  [{ kind: 'quarterly', when: '20 tháng cuối' }, 'hằng quý, trước ngày 20 tháng cuối quý'],
  [{ kind: 'quarterly', when: 'ngày 10 tháng đầu quý' }, 'hằng quý, trước ngày 10 tháng đầu quý'],
  [{ kind: 'yearly', when: '15/12' }, 'hằng năm, trước ngày 15/12'],
  [{ kind: 'yearly', when: '29/2' }, 'hằng năm, trước ngày 29/02'],
  [{ kind: 'quarterly', bound: 'in' }, 'mỗi quý một lần'],
  [{ kind: 'monthly' }, 'cuối mỗi tháng'],
  [{}, '? day'],
  [{ day: '2024-02-30' }, '? day'],
  [{ kind: 'month' }, '? when'],
  [{ kind: 'month', when: '13/2024' }, '? when'],
  [{ kind: 'month', when: '7' }, '? when'],
  [{ kind: 'quarter', when: 'V/2024' }, '? when'],
  [{ kind: 'weekly', when: 'thứ 8' }, '? when'],
  [{ kind: 'monthly', when: '0' }, '? when'],
  [{ kind: 'monthly', when: '32' }, '? when'],
  [{ kind: 'quarterly', when: '20 tháng tư' }, '? when'],
  [{ kind: 'yearly', when: '31/4' }, '? when'],
])('%j', (some, expected) => expect(words(some)).toBe(expected))

describe('any input', () => {
  const any = fc.record({
    kind: fc.constantFrom(...LIMIT_KINDS),
    day: fc.option(fc.constantFrom('2024-02-29', '2024-12-31', 'x'), { nil: undefined }),
    when: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('7/2024', 'IV/2024', 'thứ Tư', '31', '1 tháng giữa', '29/2', ''),
    ),
    time: fc.option(fc.constantFrom('00:00', '23:59'), { nil: undefined }),
    bound: fc.constantFrom('before', 'not later than', 'in'),
  })

  test('is read or marks a field, and what was read fills the form in with the same meaning', () => {
    fc.assert(
      fc.property(any, (one) => {
        const read = readLimit(one as EnteredLimit)
        if (isWrong(read)) return
        const again = readLimit(limitFieldsOf(read)!)
        expect(isWrong(again) || limitWords(again)).toBe(limitWords(read))
      }),
    )
  })

  test('a limit that no form holds fills in nothing', () => {
    const period = { kind: 'period', iso: null, bound: null, rule: null, ruleDay: null, times: [] }
    expect(limitFieldsOf(period)).toBeNull()
  })
})
