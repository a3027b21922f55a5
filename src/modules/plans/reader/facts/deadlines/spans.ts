import type { Binding } from '../../reading.ts'
import { monthIso, quarterIso } from './clock.ts'
import { documentYear, limit, type Bearings, type Finder, type Found, type Limit } from './found.ts'

const LEADS = String.raw`(?:(?<![a-z])(?:trong|hoan thanh|xong|du kien|cuoi|dau|giua|truoc|cham nhat|vao|den het|ket thuc)(?: xong| vao| trong| den| het| cuoi| la)*|thoi gian[^.;:]{0,40}:(?: ?(?:du kien|trong|hoan thanh|ngay))*)\s?`
const MONTH = String.raw`thang (\d{1,2})(?:\s?[/-]\s?|,? nam )(\d{4})(?!\d)`
const QUARTER = String.raw`qu[yi] (i{1,3}|iv|[1-4])(?:\s?[/-]\s?|,? nam | )(\d{4})(?!\d)`
const LED_MONTH = new RegExp(`(${LEADS})${MONTH}`, 'g')
const LED_QUARTER = new RegExp(String.raw`(${LEADS})${QUARTER}(?:\s?(?:va|,|-)\s?${QUARTER})?`, 'g')
/** Two quarters of one year, which stands after the second: "trong quý I và quý II năm 2026". */
const QUARTERS_OF_YEAR = new RegExp(String.raw`(${LEADS})qu[yi] (i{1,3}|iv|[1-4])\s?(?:va|,|-)\s?${QUARTER}`, 'g')
const CELL = new RegExp(String.raw`^\(?(truoc )?(?:${MONTH}|${QUARTER})[\s.;)]*$`)
const YEARLESS =
  /(?<![a-z])(?:hoan thanh|xong)(?: xong)? trong (?:thang (\d{1,2})|qu[yi] (i{1,3}|iv|[1-4]))(?![\w/]|\s?nam|\s?[-/]\s?\d)/g

function bindingOf(lead: string): Binding {
  if (/truoc/.test(lead)) return 'before'
  if (/nhat/.test(lead)) return 'not later than'
  return /cuoi|het/.test(lead) ? 'end of' : 'in'
}

/** The words of a label ("Thời gian hoàn thành:") do not belong to the limit. */
const labelLength = (lead: string) => /^thoi gian[^:]*:\s?/.exec(lead)?.[0].length ?? 0

function foundOf(found: RegExpExecArray, lead: string, kind: Limit['kind'], iso: string | null): Found[] {
  if (iso === null) return []
  const start = found.index + labelLength(lead)
  return [{ start, end: found.index + found[0].trimEnd().length, limit: limit({ kind, iso, by: bindingOf(lead) }) }]
}

/** "trong tháng 6/2019", "hoàn thành trong tháng 12". */
export const findMonths: Finder = (text, bearings) => [
  ...[...text.matchAll(LED_MONTH)].flatMap((found) =>
    foundOf(found, found[1] ?? '', 'month', monthIso(found[2], found[3])),
  ),
  ...[...text.matchAll(YEARLESS)].flatMap((found) => yearless(found, bearings)),
]

function yearless(found: RegExpExecArray, bearings: Bearings): Found[] {
  const year = documentYear(bearings) ?? undefined
  return found[1]
    ? foundOf(found, '', 'month', monthIso(found[1], year))
    : foundOf(found, '', 'quarter', quarterIso(found[2], year))
}

/** "trong quý II/2026", "quý IV/2025 và quý I/2026", "trong quý I và quý II năm 2026". */
export const findQuarters: Finder = (text) => [
  ...[...text.matchAll(LED_QUARTER)].flatMap((found) => {
    const lead = found[1] ?? ''
    const first = foundOf(found, lead, 'quarter', quarterIso(found[2], found[3]))
    const second = found[4] ? foundOf(found, lead, 'quarter', quarterIso(found[4], found[5])) : []
    return [...first, ...second]
  }),
  ...[...text.matchAll(QUARTERS_OF_YEAR)].flatMap(quartersOfYear),
]

const quartersOfYear = (found: RegExpExecArray): Found[] =>
  [found[2], found[3]].flatMap((quarter) => foundOf(found, found[1] ?? '', 'quarter', quarterIso(quarter, found[4])))

/** A cell of a table or a line of its own that holds nothing but the time. */
export const findCells: Finder = (text) => {
  const found = CELL.exec(text)
  if (!found) return []
  const lead = found[1] ?? ''
  return found[2]
    ? foundOf(found, lead, 'month', monthIso(found[2], found[3]))
    : foundOf(found, lead, 'quarter', quarterIso(found[4], found[5]))
}

const DONE_IN_YEAR =
  /(?<![a-z])(da )?(?:hoan thanh|xong|ket thuc)(?: [^.;:,]{0,40}?)? (trong|truoc|het|cuoi|den het|den cuoi|vao cuoi|trong va het) nam (\d{4})(?!\d)/g
const LABELLED_YEAR = /thoi gian[^.;:]{0,40}:\s?((?:trong |het |cuoi )?nam (\d{4}))(?!\d| va (?:cac|nhung) nam| ?-)/g

/** "Hoàn thành trong năm 2025", "Thời gian thực hiện: năm 2026"; target years ("đến năm 2030") are none. */
export const findYears: Finder = (text) => [
  ...[...text.matchAll(DONE_IN_YEAR)].flatMap((found) => {
    if (found[1]) return []
    const by: Binding = found[2] === 'truoc' ? 'before' : 'end of'
    return [
      { start: found.index, end: found.index + found[0].length, limit: limit({ kind: 'year', iso: found[3], by }) },
    ]
  }),
  ...[...text.matchAll(LABELLED_YEAR)].map((found) => {
    const end = found.index + found[0].length
    return { start: end - (found[1]?.length ?? 0), end, limit: limit({ kind: 'year', iso: found[2], by: 'end of' }) }
  }),
]
