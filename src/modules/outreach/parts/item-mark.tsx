import { Mark, type Tone } from '#ui/mark/mark.tsx'
import type { ItemState } from '../item.ts'
import { stateText } from '../texts.vi.ts'

const tones: Record<ItemState, Tone> = {
  drafted: 'plain',
  submitted: 'sent',
  sentBack: 'back',
  published: 'done',
  withdrawn: 'plain',
}

/** The state of an item. */
export const ItemMark = ({ state }: { state: ItemState }) => <Mark tone={tones[state]}>{stateText[state]}</Mark>
