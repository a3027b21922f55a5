import { Mark, type Tone } from '#ui/mark/mark.tsx'
import type { State } from '../../state.ts'
import { stateText } from '../../texts.vi.ts'

const tones: Record<State, Tone> = {
  received: 'soon',
  handling: 'sent',
  waiting: 'back',
  answered: 'done',
  reopened: 'late',
  solved: 'done',
  refused: 'plain',
  forwarded: 'plain',
  directed: 'plain',
  merged: 'plain',
  erased: 'plain',
}

/** Where a petition stands. */
export const StateMark = ({ state }: { state: State }) => <Mark tone={tones[state]}>{stateText[state]}</Mark>
