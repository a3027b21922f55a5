import { limit, type Finder, type Limit } from './found.ts'

const NUMBER = String.raw`(\d{1,3})(?: ?\([^()]{1,30}\))?`
const UNIT = '(ngay lam viec|ngay|gio|tuan)'
const FROM = String.raw`(?:\s?,?\s?(?:tinh |ke )?(?:tu (?:ngay|khi|thoi diem|luc)|sau (?:khi|ngay)|truoc (?:khi|ngay))[^.;,()]{0,90})`
const WITHIN = new RegExp(
  String.raw`(?<![a-z])(?:trong (?:thoi han|thoi gian|vong)|cham nhat(?: la)?(?: sau)?|khong qua|toi da)\s(?:toi da |khong qua |la )?${NUMBER}\s?${UNIT}(?![a-z])(?! (?:hang|tuoi))(${FROM})?`,
  'g',
)
const AFTER = new RegExp(String.raw`(?<![a-z])(?:trong|sau)\s${NUMBER}\s?${UNIT}(?![a-z])(${FROM})`, 'g')

const DAYS_OF_WEEK = 7

function valueOf(amount: number, unit: string): Pick<Limit, 'amount' | 'unit'> {
  if (unit === 'gio') return { amount, unit: 'hour' }
  if (unit === 'tuan') return { amount: amount * DAYS_OF_WEEK, unit: 'day' }
  return { amount, unit: unit === 'ngay' ? 'day' : 'workingDay' }
}

/** Limits counted from an event: "trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ". `after` keeps the folded words. */
export const findRelative: Finder = (text) =>
  [...text.matchAll(WITHIN), ...text.matchAll(AFTER)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    limit: limit({
      kind: 'relative',
      ...valueOf(Number(found[1]), found[2] ?? ''),
      after: found[3] ? found[3].replace(/^[\s,]+/, '').trim() : null,
      by: 'not later than',
    }),
  }))
