import { Mark, type Tone } from '#ui/mark/mark.tsx'
import type { DifficultyState } from '../difficulty-state.ts'
import { difficultyStateText } from '../texts.vi.ts'
import { difficultyTexts as t } from './texts.vi.ts'

const tones: Record<DifficultyState, Tone> = {
  raised: 'soon',
  guided: 'sent',
  submitted: 'sent',
  petitioned: 'sent',
  replied: 'sent',
  closed: 'done',
}

/** The state of a difficulty; `home` names whose people's committee it was put before. */
export const DifficultyMark = ({ state, home }: { state: DifficultyState; home: string }) => (
  <Mark tone={tones[state]}>{state === 'raised' ? difficultyStateText.raised : t.done[state](home)}</Mark>
)
