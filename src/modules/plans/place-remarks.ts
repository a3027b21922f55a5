import { fold, formatDate } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import type { ReadingShape } from './reading-shape.ts'
import { placeRemarkTexts as t } from './texts.vi.ts'

type Remark = ReadingShape['remarks'][number]
type Place = { unitName: string; today: LocalDate }

/** A body's name for comparison: "Uỷ" is "Ủy", "UBND" is what it stands for. The territory stays: bodies of two places are two. */
const named = (text: string) =>
  fold(text)
    .replaceAll(/[^a-z\d]+/g, ' ')
    .replaceAll(/\bubnd\b/g, 'uy ban nhan dan')
    .trim()

/**
 * What is to be noticed of a document where it is read in: another body issued it than the unit whose plan it is to be, or it
 * bears a day that has not come.
 */
export function placeRemarks(
  { issuingBody, issueDate }: Pick<ReadingShape, 'issuingBody' | 'issueDate'>,
  { unitName, today }: Place,
): Remark[] {
  const remark = (kind: string, text: string): Remark => ({ kind, severity: 'warning', text, evidence: [] })
  return [
    ...(issuingBody && named(issuingBody) !== named(unitName)
      ? [remark('other-body', t.otherBody(issuingBody, unitName))]
      : []),
    ...(issueDate && issueDate > today
      ? [remark('date-to-come', t.dateToCome(formatDate(issueDate), formatDate(today)))]
      : []),
  ]
}
