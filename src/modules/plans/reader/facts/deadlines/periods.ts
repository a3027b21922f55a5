import { CLOCK, clockTime, dayIn, DAY_MONTH, monthIso, quarterIso } from './clock.ts'
import { limit, type Bearings, type Finder, type Found } from './found.ts'

const START = String.raw`(\d{1,2})(?:(?:\s?[/.]\s?| thang )(\d{1,2})(?:(?:\s?[/.-]\s?|,? nam )(\d{4}))?)?`
const DAYS = new RegExp(
  String.raw`(?<![a-z])(?:tu|trong)\s(?:${CLOCK}\s?,?\s?)?(?:ngay\s)?${START}\s?,?\s?(?:den|toi|-)\s(?:het\s)?(?:${CLOCK}\s?,?\s?)?(?:ngay\s)?${DAY_MONTH}(?!\s?(?:hang|moi|cua nam) )`,
  'g',
)
const NOW = String.raw`(?<![a-z])tu (?:nay|ngay (?:ky )?ban hanh(?: ke hoach(?: nay)?)?|ngay ky)\s?,?\s?(?:cho )?den`
const FROM_NOW = new RegExp(String.raw`${NOW} (?:het )?(?:ngay )?${DAY_MONTH}`, 'g')
const FROM_NOW_TO_YEAR = new RegExp(String.raw`${NOW} (?:het|cuoi|het cuoi) nam (\d{4})`, 'g')
const MONTH = String.raw`(?:thang (\d{1,2})(?:(?:\s?[/-]\s?|,? nam )(\d{4}))?|qu[yi] (i{1,3}|iv|[1-4])(?:(?:\s?[/-]\s?|,? nam | )(\d{4}))?)`
const MONTHS = new RegExp(
  String.raw`(?:(?<![a-z])tu|thoi gian[^.;:]{0,30}:|^)\s?(?:dau |cuoi |giua )?${MONTH}\s?(?:den|toi|-)\s?(?:het |cuoi )?${MONTH}(?![\d/])`,
  'g',
)

function daysFound(found: RegExpExecArray, bearings: Bearings): Found[] {
  const [all, hour, minutes, day, month, year, untilHour, untilMinutes, lastDay, lastMonth, lastYear] = found
  const until = dayIn(lastDay, lastMonth, lastYear, bearings)
  const from = dayIn(day, month ?? lastMonth, year ?? until?.slice(0, 4), bearings)
  if (from === null || until === null || from > until) return []
  const times = [clockTime(hour, minutes), clockTime(untilHour, untilMinutes)].filter((time) => time !== null)
  return [{ start: found.index, end: found.index + all.length, limit: limit({ kind: 'period', from, until, times }) }]
}

function fromNow(found: RegExpExecArray, until: string | null, bearings: Bearings): Found[] {
  if (until === null) return []
  const value = limit({ kind: 'period', from: bearings.issued, until })
  return [{ start: found.index, end: found.index + found[0].length, limit: value }]
}

/** Periods of days: "từ ngày 08 đến ngày 10 tháng 12 năm 2025", "từ nay đến ngày …" (from the day of issue). */
export const findDayPeriods: Finder = (text, bearings) => [
  ...[...text.matchAll(DAYS)].flatMap((found) => daysFound(found, bearings)),
  ...[...text.matchAll(FROM_NOW)].flatMap((found) =>
    fromNow(found, dayIn(found[1], found[2], found[3], bearings), bearings),
  ),
  ...[...text.matchAll(FROM_NOW_TO_YEAR)].flatMap((found) => fromNow(found, `${found[1]}-12-31`, bearings)),
]

const valueOf = (groups: readonly (string | undefined)[], year: string | undefined) =>
  groups[0] ? monthIso(groups[0], groups[1] ?? year) : quarterIso(groups[2], groups[3] ?? year)

/** Periods of months and quarters: "từ tháng 12/2025 đến quý I/2026". */
export const findMonthPeriods: Finder = (text) =>
  [...text.matchAll(MONTHS)].flatMap((found) => {
    const [all, ...groups] = found
    const until = valueOf(groups.slice(4), undefined)
    const from = valueOf(groups.slice(0, 4), until?.slice(0, 4))
    if (from === null || until === null) return []
    const label = /^thoi gian[^:]*:\s?/.exec(all)?.[0].length ?? 0
    return [
      { start: found.index + label, end: found.index + all.length, limit: limit({ kind: 'period', from, until }) },
    ]
  })

const PHASE = /(?<![a-z])tu (?:ngay |thang |khi |nay)[^.;:()]{0,40}? (?:cho )?den khi [^.;()]{5,120}/g

/** Phases that end with an event: "từ ngày ban hành Kế hoạch đến khi …". */
export const findPhases: Finder = (text) =>
  [...text.matchAll(PHASE)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    limit: limit({ kind: 'phase' }),
  }))
