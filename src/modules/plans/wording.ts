import { formatDate } from '#platform/text/index.ts'
import { weekdayName, type LocalDate } from '#platform/time/index.ts'
import { limitWords, type LimitValues } from './limit-words.ts'
import { wordingTexts as t } from './page-texts.vi.ts'

type Limit = LimitValues & {
  lastDay: LocalDate | null
  lastWorkingDay: LocalDate | null
  quote: string | null
}

/** What the plan says of a deadline, with its hour: "trước ngày 01/7/2023", "hằng tháng, trước ngày 25"; where its values make no words, as printed. */
export const saidOf = (limit: LimitValues & Pick<Limit, 'quote'>): string | null => limitWords(limit) ?? limit.quote

/** A deadline in an office's words: "trước ngày 01/7/2023 (chậm nhất thứ Sáu, 30/6/2023)". */
export function deadlineText(limit: Limit): string {
  const named = saidOf(limit)
  const last = limit.lastWorkingDay ?? limit.lastDay
  if (!last) return named ?? ''
  const latest = t.latest(weekdayName(last), formatDate(last))
  return named ? `${named} (${latest})` : latest
}

type Kept = Omit<LimitValues, 'ruleDay'> & { rule_day: string | null; quote?: string | null }

/** The words of a deadline as it is kept, for the record. */
export const limitText = (row: Kept): string => limitWords({ ...row, ruleDay: row.rule_day }) ?? row.quote ?? ''

type Facts = { documentType: string | null; number: string | null; symbol: string | null; issueDate: LocalDate | null }

/** "Kế hoạch số 12/KH-UBND ngày 25/4/2023"; a blank number stays blank. */
export function documentName({ documentType, number, symbol, issueDate }: Facts): string {
  const kind = sentenceCase(documentType ?? t.plan)
  const numbered = number ?? (symbol ? `…/${symbol}` : null)
  const parts = [kind, numbered && t.number(numbered), issueDate && t.dated(formatDate(issueDate))]
  return parts.filter(Boolean).join(' ')
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

type Owner = { unitName: string; role: string }

/** Names of a duty's owners of some roles, several parted by ";". */
export const namesOf = (owners: readonly Owner[], ...roles: string[]): string =>
  owners.flatMap(({ unitName, role }) => (roles.includes(role) ? [unitName] : [])).join('; ')
