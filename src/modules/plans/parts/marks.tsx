import { Mark, type Tone } from '#ui/mark/mark.tsx'
import type { DutyState } from '../duty-state.ts'
import type { PlanState } from '../plan-state.ts'
import { planStateTexts } from '../page-texts.vi.ts'
import { shareStateText } from '../texts.vi.ts'

const planTones: Record<PlanState, Tone> = { checking: 'plain', asked: 'sent', running: 'done', amending: 'soon' }
const dutyTones: Record<DutyState, Tone> = {
  given: 'plain',
  doing: 'sent',
  filed: 'sent',
  done: 'done',
  doneLate: 'done',
  late: 'late',
  asked: 'plain',
  unanswered: 'soon',
  answered: 'done',
}

export const PlanMark = ({ state }: { state: PlanState }) => (
  <Mark tone={planTones[state]}>{planStateTexts[state]}</Mark>
)

export const DutyMark = ({ state }: { state: DutyState }) => (
  <Mark tone={dutyTones[state]}>{shareStateText[state]}</Mark>
)
