import { Field } from '#ui/form/index.ts'
import { slipTexts } from '../../slip-texts.vi.ts'
import type { Refused } from './types.ts'

const t = slipTexts.entered

/** The code of a slip from a box, and photos of what was written or brought. */
export const SlipFields = ({ refused }: { refused: Refused }) => (
  <>
    <Field
      name="slip"
      label={t.slip}
      hint={t.slipHint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={40}
      refused={refused}
    />
    <Field
      name="photos"
      type="file"
      label={t.photos}
      hint={t.photosHint}
      multiple
      accept="image/jpeg,image/png,image/webp"
      refused={refused}
    />
  </>
)
