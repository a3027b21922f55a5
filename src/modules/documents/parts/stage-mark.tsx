import { Mark, type Tone } from '#ui/mark/mark.tsx'
import type { SigningStage } from '../signing.ts'
import { stageText } from '../texts.vi.ts'

const tones: Record<SigningStage, Tone> = {
  'awaiting-content-check': 'plain',
  'awaiting-form-check': 'plain',
  'awaiting-signature': 'plain',
  'awaiting-number': 'sent',
  issued: 'done',
  returned: 'back',
  withdrawn: 'plain',
}

/** Where a document stands on its way to issuance. */
export const StageMark = ({ stage }: { stage: SigningStage }) => <Mark tone={tones[stage]}>{stageText[stage]}</Mark>
