import { Notice } from '#ui/panel/panel.tsx'
import { peopleTexts as t } from '../pages/texts.vi.ts'

/** A one-time password, shown once; `null` when an earlier click has shown it already. */
export const OneTimePassword = ({ password }: { password: string | null }) => (
  <Notice tone={password ? 'done' : 'soon'}>
    {password ? (
      <>
        <p>
          {t.oneTime}: <strong>{password}</strong>
        </p>
        <p>{t.oneTimeNote}</p>
      </>
    ) : (
      t.oneTimeGone
    )}
  </Notice>
)
