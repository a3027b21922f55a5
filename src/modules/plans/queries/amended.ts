import type { Ask } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { changesBetween, type Change, type Said } from '../amendment-changes.ts'
import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import { deadlineText } from '../wording.ts'
import { dutiesOf, obligationsOf, type Duty, type ReportObligation } from './breakdown.ts'
import type { Plan } from './plans.ts'

type Breakdown = { duties: readonly Duty[]; obligations: readonly ReportObligation[] }

/** What an amendment changes, for who confirms it; null of a plan that amends none. */
export async function changesOf(ask: Ask, { amendsId }: Plan, amended: Breakdown): Promise<Change[] | null> {
  if (!amendsId) return null
  const [duties, obligations] = await Promise.all([
    dutiesOf(ask, { id: amendsId }),
    obligationsOf(ask, { id: amendsId }),
  ])
  return changesBetween(wordsOf({ duties, obligations }), wordsOf(amended))
}

const wordsOf = ({ duties, obligations }: Breakdown): Said[] => [
  ...duties.map(dutyWords),
  ...obligations.map(reportWords),
]

const dutyWords = ({ id, n, text, request, owners, deadlines }: Duty): Said => ({
  id,
  name: t.dutyN(n),
  words: [
    `${request ? `${t.requestMark}: ` : ''}${text}`,
    ...owners.map(({ role, unitName }) => `${roleTexts[role]}: ${unitName}`),
    ...deadlines.map(deadlineText),
  ].join('\n'),
})

const reportWords = ({ id, what, from, to, deadlineId, lastDay, iso }: ReportObligation): Said => ({
  id,
  name: t.reportOf(what),
  words: [
    [from, to].map((units) => units.map(({ shortName }) => shortName).join('; ')).join(' → '),
    ...(deadlineId ? [lastDay ? formatDate(lastDay) : (iso ?? '')] : []),
  ].join('\n'),
})
