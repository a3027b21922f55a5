import { Mark, type Tone } from '#ui/mark/mark.tsx'
import type { PartState } from '../part-state.ts'
import { pageTexts as t, partStateText } from '../texts.vi.ts'

const tones: Record<PartState, Tone> = {
  none: 'plain',
  drafting: 'plain',
  signing: 'plain',
  sent: 'sent',
  resent: 'sent',
  confirmed: 'done',
  sentBack: 'back',
}

/** The state of a part: one list of words for both sides. */
export const PartMark = ({ state }: { state: PartState }) => <Mark tone={tones[state]}>{partStateText[state]}</Mark>

/** The mark beside a state; bodies that are asked are never late. */
export const LateMark = ({ request }: { request: boolean }) => (
  <Mark tone={request ? 'soon' : 'late'}>{request ? t.noAnswerYet : t.late}</Mark>
)
