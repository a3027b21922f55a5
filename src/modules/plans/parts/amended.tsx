import { Notice } from '#ui/panel/panel.tsx'
import { pageTexts as t } from '../page-texts.vi.ts'
import { checkPath } from '../paths.ts'

/** That a plan is being amended, and where: what runs does not change until the amendment is confirmed. */
export const Amended = ({ plan: { amendmentId } }: { plan: { amendmentId: string | null } }) =>
  amendmentId !== null && (
    <Notice tone="soon">
      {t.isAmended} <a href={checkPath(amendmentId)}>{t.toAmendment}</a>
    </Notice>
  )
