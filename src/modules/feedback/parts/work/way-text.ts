import { formatDate } from '#platform/text/index.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'

type Way = PetitionData['answers'][number]['ways'][number]

/** What came of a way by which something went to the sender. */
export function stateOfWay({ deliveredAt, failedAt, cameOn, proof, failure }: Way): string {
  if (deliveredAt) return [t.arrived, cameOn && formatDate(cameOn), proof].filter(Boolean).join(' · ')
  return failedAt ? [t.failed, failure].filter(Boolean).join(' · ') : t.queued
}
